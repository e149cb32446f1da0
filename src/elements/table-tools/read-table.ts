import { tableFormats as words } from "../../words/browser/copying.ts";
import { textOf, type Cell, type CellLink, type Table } from "../../exports/table.ts";

/**
 * What the tables or definition lists within an element show now, with the words and links of their cells:
 * hidden rows, hidden columns and opened reasons are left out, and a heading above rows becomes a column. Each
 * row leads to where its head leads, or else to the row itself.
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
  const widen = ([name = "", ...cells]: readonly Cell[], group: Cell): Cell[] =>
    isGrouped ? [name, group, ...cells] : [name, ...cells];
  const head = [...(first.tHead?.rows[0]?.cells ?? [])].filter(isShown).map(readCell);
  return {
    caption: (first.caption && textOf(readCell(first.caption))) || caption,
    address,
    head: widen(head, first.dataset["by"] || words.group),
    rows: bodies.flatMap((body) => {
      const heading = readHeading(body) ?? "";
      return [...body.rows]
        .filter((row) => isShown(row) && !isHeading(row))
        .map((row) => widen(readRow(row), heading));
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
function readHeading(body: HTMLTableSectionElement): Cell | undefined {
  const heading = body.querySelector('[scope="rowgroup"]');
  if (heading === null) return undefined;
  const copy = heading.cloneNode(true) as Element;
  for (const count of copy.querySelectorAll(":scope > small")) count.remove();
  return textOf(readCell(copy));
}

function readRow(row: HTMLTableRowElement): Cell[] {
  const [name = "", ...cells] = [...row.cells].filter(isShown).map(readCell);
  const leads = typeof name !== "string" || row.id === "";
  return [leads ? name : [{ text: name, address: toFullAddress(`#${row.id}`) }], ...cells];
}

/** A cell's words as the page shows them, style sheets' brackets among them, and where they lead. */
function readCell(cell: Element): Cell {
  const copy = cell.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll(".who, .mark, [hidden], td details > :not(summary)"))
    extra.remove();
  // Of a list, the rest is folded away: it is read on.
  for (const switched of copy.querySelectorAll("dd summary")) switched.textContent = ",";
  for (const mark of copy.querySelectorAll(".cites")) {
    const codes = [...mark.querySelectorAll("a")];
    mark.replaceChildren(
      " [",
      ...codes.flatMap((code, at) => (at === 0 ? [code] : [", ", code])),
      "]",
    );
  }
  // How sure a name's part is stands in brackets behind it.
  for (const small of copy.querySelectorAll("small:not(.code, .standing)")) small.prepend(", ");
  for (const code of copy.querySelectorAll(".code")) {
    code.textContent = (code.textContent ?? "").trim();
    code.before(" (");
    code.after(")");
  }
  return tidy([...readPieces(copy)]);
}

/** The words within a node, and its links; a link to what explains a word is the word. */
function* readPieces(node: Node): Generator<string | CellLink> {
  for (const child of node.childNodes) {
    const text = child.textContent ?? "";
    if (child instanceof HTMLAnchorElement && !child.matches(".explained, .self"))
      yield { text, address: toFullAddress(child.getAttribute("href") ?? "") };
    else if (child instanceof Text) yield text;
    else if (child instanceof Element) yield* readPieces(child);
  }
}

/** A place of this page by its fragment, without what the reader chose to see; another page as it is. */
function toFullAddress(href: string): string {
  const url = new URL(href, location.href);
  if (href.startsWith("#")) url.search = "";
  return url.href;
}

/** Pieces with single spaces, none at the ends and none before a comma or a period. */
function tidy(pieces: readonly (string | CellLink)[]): Cell {
  const result: (string | CellLink)[] = [];
  let end = " ";
  for (const piece of pieces) {
    const words = (typeof piece === "string" ? piece : piece.text).replace(/\s+/g, " ");
    const text = (end === " " ? words.trimStart() : words).replace(/ ([,.])/g, "$1");
    if (text === "") continue;
    if (/^[,.]/.test(text)) trimLast(result);
    end = text.at(-1) ?? "";
    const last = result.at(-1);
    if (typeof piece !== "string") result.push({ ...piece, text });
    else if (typeof last === "string") result[result.length - 1] = last + text;
    else result.push(text);
  }
  trimLast(result);
  const [only = ""] = result;
  return result.length > 1 || typeof only !== "string" ? result : only;
}

function trimLast(pieces: (string | CellLink)[]): void {
  const last = pieces.pop();
  if (last === undefined) return;
  const text = (typeof last === "string" ? last : last.text).trimEnd();
  if (text !== "") pieces.push(typeof last === "string" ? text : { ...last, text });
}
