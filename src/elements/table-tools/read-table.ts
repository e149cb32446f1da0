import type { Table } from "../../exports/table.ts";

/**
 * What the tables or definition lists within an element show now, with the words of their cells: hidden
 * rows, columns and opened reasons are left out, and a heading above rows becomes a column.
 */
export function readTable(container: Element, caption: string): Table {
  const list = container.querySelector("dl");
  const tables = [...container.querySelectorAll("table")];
  const [first] = tables;
  if (first === undefined) {
    const rows = [...(list?.querySelectorAll("div") ?? [])].map((row) =>
      [...row.children].map(readCell),
    );
    return { caption, head: ["At a glance", caption], rows };
  }
  const by = first.dataset["by"] ?? "";
  const grouped = container.querySelector("tbody:not([hidden]) > .domain") !== null;
  const head = [...(first.tHead?.rows[0]?.cells ?? [])].filter(isShown).map(readCell);
  const rows = tables.flatMap((table) =>
    [...table.tBodies].filter(isShown).flatMap((body) => {
      const heading =
        body.querySelector(".domain a, .domain th")?.firstChild?.textContent?.trim() ?? "";
      return [...body.rows]
        .filter((row) => isShown(row) && !row.classList.contains("domain"))
        .map((row) => {
          const [name = "", ...cells] = [...row.cells].filter(isShown).map(readCell);
          return grouped ? [name, heading, ...cells] : [name, ...cells];
        });
    }),
  );
  const [name = "", ...others] = head;
  return {
    caption: readCell(first.caption ?? first) || caption,
    head: grouped ? [name, by, ...others] : head,
    rows,
  };
}

function isShown(element: HTMLElement): boolean {
  return !element.hidden;
}

/** A cell's words as the page shows them, style sheets' brackets among them. */
function readCell(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll(".who, details > :not(summary)")) extra.remove();
  for (const mark of copy.querySelectorAll(".cites > span"))
    mark.textContent = `[${mark.textContent ?? ""}] `;
  for (const mark of copy.querySelectorAll(".editorial-mark"))
    mark.textContent = `(${mark.textContent ?? ""})`;
  for (const small of copy.querySelectorAll("small:not(.code)"))
    small.textContent = `, ${small.textContent ?? ""}`;
  for (const code of copy.querySelectorAll(".code"))
    code.textContent = ` (${code.textContent?.trim() ?? ""})`;
  return (copy.textContent ?? "")
    .replace(/\s+/g, " ")
    .replace(/\s+([,.])/g, "$1")
    .trim();
}
