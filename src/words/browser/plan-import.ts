import { pluralize } from "../language.ts";
import { planFiles } from "./plan-files.ts";

/** What is said of a plan's file that cannot be read. */
export const planFileIssues = {
  broken: (problem: string) => `The file is no sound YAML: ${problem}. What stands before is read.`,
  changed: (rows: number) =>
    `${rows} ${pluralize(rows, { one: "row", other: "rows" })} of the table ${pluralize(rows, { one: "says", other: "say" })} something else than the link in the file. The table was taken.`,
};

/** What heads and cells of tables of parts are called; compared without case and punctuation. */
export const raci = {
  parts: new Map([
    ["accountable", "accountable"],
    ["responsible accountable", "accountable"],
    ["accountable responsible", "accountable"],
    ["owner", "accountable"],
    ["responsible", "responsible"],
    ["consulted", "consulted"],
    ["informed", "informed"],
  ]) as ReadonlyMap<string, string>,
  accountableHeads: new Set(["accountable", "a", "owner", "approver"]) as ReadonlySet<string>,
  ownerHeads: new Set([
    "owner",
    "owners",
    "accountable",
    "responsible",
    "a",
    "r",
    "who",
    "lead",
    "approver",
    "accountable person",
    "accountable role",
    "responsible person",
    "driver",
    planFiles.columns.owner.toLowerCase(),
  ]) as ReadonlySet<string>,
  noteHeads: new Set([
    "note",
    "notes",
    "comment",
    "comments",
    "remark",
    "remarks",
  ]) as ReadonlySet<string>,
  taskHeads: new Set([
    "task",
    "tasks",
    "activity",
    "activities",
    "responsibility",
    "responsibilities",
    "deliverable",
    "process",
    "what",
    "decision",
    "duty",
  ]) as ReadonlySet<string>,
};
