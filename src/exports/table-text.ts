import { formatCaption, type Table } from "./table.ts";

/** Plain text for a message: each row a paragraph, its first cell above the others, each with its head. */
export function toPlainText({ caption, address, head, rows }: Table): string {
  const [, ...heads] = head;
  const above = toLine(formatCaption({ caption, address }));
  const paragraphs = rows.map(([name = "", ...cells]) =>
    [
      toLine(name),
      ...cells.map((cell, index) => `  ${toLine(heads[index] ?? "")}: ${toLine(cell)}`),
    ].join("\n"),
  );
  return `${[...(above === "" ? [] : [above]), ...paragraphs].join("\n\n")}\n`;
}

function toLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
