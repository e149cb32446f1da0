import { escapeHtml } from "./escape-html.ts";
import { formatCaption, piecesOf, type Cell, type Table } from "./table.ts";

/** An HTML table with its links; the first cell of each row is its head. */
export function toHtmlTable({ caption, address, head, rows }: Table): string {
  const above = formatCaption({ caption, address });
  const [first, ...rest] = [head, ...rows].map((cells) => cells.map(formatCell));
  return [
    "<table>",
    ...(above === "" ? [] : [`<caption>${escapeText(above)}</caption>`]),
    `<thead><tr>${(first ?? []).map((cell) => `<th scope="col">${cell}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...rest.map(([name = "", ...cells]) => {
      const others = cells.map((cell) => `<td>${cell}</td>`).join("");
      return `<tr><th scope="row">${name}</th>${others}</tr>`;
    }),
    "</tbody>",
    "</table>",
    "",
  ].join("\n");
}

function formatCell(cell: Cell): string {
  return piecesOf(cell)
    .map((piece) =>
      typeof piece === "string"
        ? escapeText(piece)
        : `<a href="${escapeHtml(piece.address)}">${escapeText(piece.text)}</a>`,
    )
    .join("");
}

function escapeText(text: string): string {
  return escapeHtml(text).replace(/\r\n|\r|\n/g, "<br>");
}
