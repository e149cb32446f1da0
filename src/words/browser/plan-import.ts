import { defineWords, message } from "../table.ts";

/** What is said of a plan's file that cannot be read. */
export const planFileIssues = defineWords("planFileIssues", {
  broken: message(
    "The file is no sound YAML: {problem}. What stands before is read.",
    (problem: string) => ({ problem }),
  ),
  changed: message(
    "{rows} {rows, plural, one {row} other {rows}} of the table {rows, plural, one {says} other {say}} something else than the link in the file. The table was taken.",
    (rows: number) => ({ rows }),
  ),
});

/** What heads and cells of tables of parts are called, with commas between them; compared without case and punctuation. */
export const raci = defineWords("raci", {
  parts: {
    accountable: "accountable, responsible accountable, accountable responsible, owner",
    approves: "approves, approver, approved by, sign-off, signs off",
    responsible: "responsible",
    supports: "supports, supporting, support",
    consulted: "consulted",
    informed: "informed",
  },
  /** The letters that stand for parts, for those that answer, for those that do it, and for all others. */
  letters: {
    accountable: "A",
    responsible: "R",
    others: "C, I, S, O, V, Q, P",
  },
  accountableHeads: "accountable, a, owner, approver",
  ownerHeads:
    "owner, owners, accountable, responsible, a, r, who, lead, approver, accountable person, accountable role, responsible person, driver",
  noteHeads: "note, notes, comment, comments, remark, remarks",
  taskHeads:
    "task, tasks, activity, activities, responsibility, responsibilities, deliverable, process, what, decision, duty",
});
