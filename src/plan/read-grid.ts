import { planFiles as files } from "../words/browser/plan-files.ts";
import { raci as words } from "../words/browser/plan-import.ts";
import { splitPhrases } from "../words/phrases.ts";
import { toWords } from "./owners.ts";
import { codePattern } from "./plan.ts";

/** Cells as a spreadsheet has them: rows of texts, not all of one length. */
export type Grid = readonly (readonly string[])[];

/** What a column of somebody's table is taken for. */
export const columnUses = ["task", "code", "owner", "letters", "note", "nothing"] as const;
/**
 * `task`: what is done; `code`: a responsibility's code; `owner`: names of whoever answers; `letters`: one
 * role's parts, as letters; `note`: remarks.
 */
export type ColumnUse = (typeof columnUses)[number];

/** How a table is read. */
export interface GridReading {
  /** The row that holds the heads; everything above it is a title. */
  readonly headRow: number;
  readonly heads: readonly string[];
  /** For each column. */
  readonly uses: readonly ColumnUse[];
}

/** One line of somebody's table, read. */
export interface GridTask {
  readonly text: string;
  /** Empty where the table has none. */
  readonly code: string;
  /** Names as the table has them; empty where it names nobody. */
  readonly owners: readonly string[];
  readonly note: string;
}

/** The most rows and columns of a table that are read. */
const mostRows = 2000;
const mostColumns = 60;

/** Cells without room around them, without empty rows and columns at the end, and not more than are read. */
export function tidyGrid(cells: readonly (readonly unknown[])[]): Grid {
  const rows = cells
    .slice(0, mostRows)
    .map((row) =>
      row
        .slice(0, mostColumns)
        .map((cell) =>
          cell === null || cell === undefined ? "" : String(cell).replace(/\s+/g, " ").trim(),
        ),
    )
    .filter((row) => row.some((cell) => cell !== ""));
  return rows;
}

/** The letters of a kind of part, in capitals. */
function lettersOf(kind: keyof typeof words.letters): string[] {
  return splitPhrases(words.letters[kind]).map((letter) => letter.toUpperCase());
}

/** The letters of a cell such as "A", "R/A", "A, R", "AR" or "(A)", in capitals; none where it holds anything else. */
function readLetters(cell: string): string[] {
  const known = Object.keys(words.letters).flatMap((kind) =>
    lettersOf(kind as keyof typeof words.letters),
  );
  const [, inner = ""] = /^\(?(.*?)\)?$/u.exec(cell.toUpperCase()) ?? [];
  const found = inner.split(/[\s/,;+&]*(?=\p{L})/u).filter((one) => one !== "");
  return found.length <= 4 && found.every((one) => known.includes(one)) ? found : [];
}

/** Whether a cell, as words, is one of some phrases. */
function isOneOf(phrases: string, cell: string): boolean {
  return splitPhrases(phrases).some((phrase) => toWords(phrase) === cell);
}

/** The part that a cell names in full; undefined where it names none. */
function partOf(cell: string): keyof typeof words.parts | undefined {
  const parts = Object.keys(words.parts) as (keyof typeof words.parts)[];
  return parts.find((part) => isOneOf(words.parts[part], toWords(cell)));
}

function isPart(cell: string): boolean {
  return readLetters(cell).length > 0 || partOf(cell) !== undefined || /^[xX✓✔•]$/.test(cell);
}

/** Guesses how a table is to be read; the reader can say otherwise. */
export function guessReading(grid: Grid): GridReading {
  const headRow = findHeadRow(grid);
  const heads = grid[headRow] ?? [];
  const width = Math.max(0, ...grid.map((row) => row.length));
  const body = grid.slice(headRow + 1);
  const columns = Array.from({ length: width }, (_, column) =>
    body.map((row) => row[column] ?? "").filter((cell) => cell !== ""),
  );
  const head = (column: number) => toWords(heads[column] ?? "");
  const share = (column: number, test: (cell: string) => boolean) => {
    const cells = columns[column] ?? [];
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  };
  const uses: ColumnUse[] = columns.map((cells, column) => {
    if (cells.length === 0) return "nothing";
    if (share(column, (cell) => codePattern.test(cell) && /\d/.test(cell)) > 0.8) return "code";
    if (share(column, isPart) > 0.7 && head(column) !== "") return "letters";
    if (isOneOf(words.noteHeads, head(column))) return "note";
    if (isOneOf(`${words.ownerHeads}, ${files.columns.owner}`, head(column))) return "owner";
    return "nothing";
  });
  // With columns of letters, a column of names beside them would say the same twice.
  const hasLetters = uses.includes("letters");
  const isFree = (column: number) => uses[column] === "nothing";
  const all = uses.map((_, column) => column);
  const task =
    all.find((column) => isFree(column) && isOneOf(words.taskHeads, head(column))) ??
    all
      .filter((column) => isFree(column) && share(column, (cell) => !/^[\d.]+$/.test(cell)) > 0.5)
      .sort((a, b) => lengthOf(columns[b]) - lengthOf(columns[a]))[0];
  if (task !== undefined) uses[task] = "task";
  if (hasLetters) all.forEach((column) => uses[column] === "owner" && (uses[column] = "nothing"));
  else if (!uses.includes("owner")) {
    // Of the columns that are left, the one that names few, each often, names whoever answers.
    const named = all
      .filter((column) => isFree(column) && lengthOf(columns[column]) > 0)
      .sort((a, b) => variety(columns[a]) - variety(columns[b]))
      .find(
        (column) =>
          lengthOf(columns[column]) < 40 && share(column, (cell) => /\p{L}/u.test(cell)) > 0.8,
      );
    if (named !== undefined) uses[named] = "owner";
  } else {
    // Where several columns name people by their part, only whoever answers counts.
    const owners = all.filter((column) => uses[column] === "owner");
    const best =
      owners.find((column) => isOneOf(words.accountableHeads, head(column))) ?? owners[0];
    for (const column of owners) if (column !== best) uses[column] = "nothing";
  }
  return { headRow, heads: Array.from({ length: width }, (_, at) => heads[at] ?? ""), uses };
}

/** The first row with two texts or more that is not already a task's: heads are words, and have no letters of parts. */
function findHeadRow(grid: Grid): number {
  const filled = (row: readonly string[]) => row.filter((cell) => cell !== "").length;
  const widest = Math.max(0, ...grid.map(filled));
  const found = grid
    .slice(0, 20)
    .findIndex((row) => filled(row) >= Math.max(2, widest / 2) && !row.slice(1).some(isLetter));
  return Math.max(0, found);
}

function isLetter(cell: string): boolean {
  return cell === cell.toUpperCase() && readLetters(cell).length > 0;
}

function lengthOf(cells: readonly string[] | undefined): number {
  if (cells === undefined || cells.length === 0) return 0;
  return cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
}

function variety(cells: readonly string[] = []): number {
  return new Set(cells).size / cells.length;
}

/** Whether a cell of letters makes its role the one that answers. */
function isAccountable(cell: string): boolean {
  if (partOf(cell) === "accountable") return true;
  return readLetters(cell).some((one) => lettersOf("accountable").includes(one));
}

/** Whether a cell of letters makes its role one that does it. */
function isResponsible(cell: string): boolean {
  if (partOf(cell) === "responsible" || /^[xX✓✔•]$/.test(cell)) return true;
  return readLetters(cell).some((one) => lettersOf("responsible").includes(one));
}

/**
 * The lines of a table as it is read. A line without a task is left out. Where no role of a line has an A,
 * whoever has its R answers; where none has either, nobody is named.
 */
export function readTasks(grid: Grid, { headRow, heads, uses }: GridReading): GridTask[] {
  const columnsOf = (use: ColumnUse) =>
    uses.flatMap((one, column) => (one === use ? [column] : []));
  const cell = (row: readonly string[], use: ColumnUse) =>
    columnsOf(use)
      .map((column) => row[column] ?? "")
      .filter((text) => text !== "")
      .join(" ");
  return grid.slice(headRow + 1).flatMap((row) => {
    const text = cell(row, "task");
    const code = columnsOf("code")
      .map((column) => row[column] ?? "")
      .find((one) => codePattern.test(one));
    if (text === "" && code === undefined) return [];
    const lettered = columnsOf("letters").map((column) => ({
      role: heads[column] ?? "",
      part: row[column] ?? "",
    }));
    const accountable = lettered.filter(({ part }) => isAccountable(part));
    const doing = lettered.filter(({ part }) => isResponsible(part));
    const owners = [
      ...(accountable.length > 0 ? accountable : doing).map(({ role }) => role),
      ...columnsOf("owner").flatMap((column) => splitNames(row[column] ?? "")),
    ].filter((name) => name !== "" && toWords(name) !== toWords(files.nobody));
    return [{ text, code: code ?? "", owners: [...new Set(owners)], note: cell(row, "note") }];
  });
}

/** Names in one cell: with a comma or a line between them they are several. */
function splitNames(cell: string): string[] {
  return cell
    .split(/\s*[;,|\n]\s*|\s+\/\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
