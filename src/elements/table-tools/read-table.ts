import { tableFormats as words } from "../../words/browser/copying.ts";
import type { Table } from "../../exports/table.ts";

/**
 * What the tables or definition lists within an element show now, with the words of their cells: hidden
 * rows, hidden columns and opened reasons are left out, and a heading above rows becomes a column.
 * @param address where the page shows it
 */
export function readTable(container: Element, caption: string, address: string): Table {
  const tables = [...container.querySelectorAll("table")];
  const [first] = tables;
  if (first === undefined) {
    const rows = [...container.querySelectorAll("dl > div")].map((row) =>
      [...row.children].map(readCell),
    );
    return { caption, address, head: [words.glance, caption], rows };
  }
  const bodies = tables.flatMap((table) => [...table.tBodies].filter(isShown));
  const isGrouped = bodies.some((body) => readHeading(body) !== undefined);
  /** A row's cells with what it is grouped by in the second place. */
  const widen = ([name = "", ...cells]: readonly string[], group: string): string[] =>
    isGrouped ? [name, group, ...cells] : [name, ...cells];
  const head = [...(first.tHead?.rows[0]?.cells ?? [])].filter(isShown).map(readCell);
  return {
    caption: (first.caption && readCell(first.caption)) || caption,
    address,
    head: widen(head, first.dataset["by"] || words.group),
    rows: bodies.flatMap((body) => {
      const heading = readHeading(body) ?? "";
      return [...body.rows]
        .filter((row) => isShown(row) && !isHeading(row))
        .map((row) => widen([...row.cells].filter(isShown).map(readCell), heading));
    }),
  };
}

/** Opens the parts of a table or list that are folded away, so that whoever takes it sees all that is taken. */
export function unfold(container: Element): void {
  for (const table of container.querySelectorAll("table")) {
    const fold = table.closest("details");
    if (fold !== null && isShown(fold) && container.contains(fold)) fold.open = true;
  }
  for (const fold of container.querySelectorAll<HTMLDetailsElement>("dd details")) fold.open = true;
}

function isShown(element: HTMLElement): boolean {
  return !element.hidden;
}

function isHeading(row: HTMLTableRowElement): boolean {
  return row.querySelector('[scope="rowgroup"]') !== null;
}

/** The heading above a body's rows, without their number; undefined where the rows have none. */
function readHeading(body: HTMLTableSectionElement): string | undefined {
  const heading = body.querySelector('[scope="rowgroup"]');
  if (heading === null) return undefined;
  const copy = heading.cloneNode(true) as Element;
  for (const count of copy.querySelectorAll(":scope > small")) count.remove();
  return readCell(copy);
}

/** A cell's words as the page shows them, style sheets' brackets among them. */
function readCell(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll(".who, .mark, [hidden], td details > :not(summary)"))
    extra.remove();
  // Of a list, the rest is folded away: it is read on.
  for (const switched of copy.querySelectorAll("dd summary")) switched.textContent = ",";
  for (const mark of copy.querySelectorAll(".cites")) {
    const codes = [...mark.querySelectorAll("a")].map((code) => code.textContent);
    mark.textContent = ` [${codes.join(", ")}]`;
  }
  for (const small of copy.querySelectorAll("small:not(.code)"))
    small.textContent = `, ${small.textContent ?? ""}`;
  for (const code of copy.querySelectorAll(".code"))
    code.textContent = ` (${code.textContent?.trim() ?? ""})`;
  return (copy.textContent ?? "")
    .replace(/\s+/g, " ")
    .replace(/\s+([,.])/g, "$1")
    .trim();
}
