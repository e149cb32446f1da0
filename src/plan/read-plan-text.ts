import { escapeMarkdown } from "../exports/escape-markdown.ts";
import { planFiles as files } from "../words/browser/plan-files.ts";
import { planFileIssues as words } from "../words/browser/plan-import.ts";
import type { ReadPlan } from "./parse-plan.ts";
import { findPlanFragment, readPlanFragment } from "./plan-link.ts";
import { formatOwners } from "./plan-table.ts";
import { withOwners } from "./plan.ts";
import type { Grid } from "./read-grid.ts";
import { readOwners } from "./read-owners.ts";
import type { Reference } from "./reference.ts";

/** What a text from elsewhere is: a link or a file of ours that holds one, YAML, or somebody's table. */
export type TextKind = "plan" | "yaml" | "table";

/** Tells what a text is to be read as. */
export function classifyText(text: string): TextKind {
  if (findPlanFragment(text) !== undefined) return "plan";
  return /^\s*\{|^(name|roles|responsibilities)\s*:/m.test(text) ? "yaml" : "table";
}

/**
 * Reads a link, or a file of ours by the link that it holds. Where somebody changed owners in the file's
 * table since, the table counts.
 * @param grid the cells of the file, where it is a table with separated values
 */
export function readPlanText(text: string, reference: Reference, grid: Grid = []): ReadPlan {
  const { plan, issues } = readPlanFragment(findPlanFragment(text) ?? "");
  const said = new Map([...readMarkdownRows(text), ...readOwnerCells(grid)]);
  const known = new Set(reference.rows.map(({ code }) => code));
  const changed = [...said].filter(([code, cell]) => {
    const written = formatOwners(plan, reference, plan.rows.get(code)?.owners);
    return known.has(code) && cell !== escapeMarkdown(written) && unguard(cell) !== written;
  });
  return {
    plan: changed.reduce((result, [code, cell]) => {
      const owners = readOwners(result, reference, unescapeMarkdown(unguard(cell)));
      return withOwners(result, code, owners);
    }, plan),
    issues: [...issues, ...(changed.length === 0 ? [] : [words.changed(changed.length)])],
  };
}

/** The apostrophe that keeps spreadsheets from running a text. */
function unguard(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, "");
}

/** The cells of owners by code, of rows that Markdown of ours has. */
function readMarkdownRows(text: string): [string, string][] {
  return text.split("\n").flatMap((line): [string, string][] => {
    if (!line.startsWith("| ")) return [];
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const [, code = "", link = "", owner = ""] = cells;
    return link.startsWith("[") ? [[code, owner]] : [];
  });
}

/** The cells of owners by code, of a table of ours. */
function readOwnerCells(grid: Grid): [string, string][] {
  const [head = [], ...rows] = grid;
  const code = head.indexOf(files.columns.code);
  const owner = head.indexOf(files.columns.owner);
  if (code < 0 || owner < 0) return [];
  return rows.map((row) => [row[code] ?? "", row[owner] ?? ""]);
}

function unescapeMarkdown(text: string): string {
  return text
    .replace(/\\([\\`*_[\]~|#+=.)@-])/g, "$1")
    .replace(/^<(https?:[^>]*)>$/, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
