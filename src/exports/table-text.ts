import { tableFormats as words } from "../words/browser/copying.ts";
import { formatCaption, listRowAddresses, textOf, type Cell, type Table } from "./table.ts";

/**
 * Plain text for a message: each row a paragraph, its first cell above the others, each with its head, and
 * last where the row stands.
 */
export function toPlainText(table: Table): string {
  const [, ...heads] = table.head;
  const addresses = listRowAddresses(table);
  const above = toLine(formatCaption(table));
  const named = (name: string, text: string) => `  ${name}: ${text}`;
  const paragraphs = table.rows.map(([name = "", ...cells], at) =>
    [
      toLine(name),
      ...cells.map((cell, index) => named(toLine(heads[index] ?? ""), toLine(cell))),
      ...(addresses === undefined ? [] : [named(words.address, addresses[at] ?? "")]),
    ].join("\n"),
  );
  return `${[...(above === "" ? [] : [above]), ...paragraphs].join("\n\n")}\n`;
}

function toLine(cell: Cell): string {
  return textOf(cell).replace(/\s+/g, " ").trim();
}
