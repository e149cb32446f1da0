import { escapeMarkdown, toAutolink } from "./escape-markdown.ts";
import type { Table } from "./table.ts";

/** A GitHub-flavored Markdown table, its caption and its address as a paragraph before it. */
export function toMarkdownTable({ caption, address, head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(" | ")} |`;
  const rule = `| ${head.map(() => "---").join(" | ")} |`;
  const above = [
    ...(caption === "" ? [] : [escapeCell(caption)]),
    ...(address === undefined || address === "" ? [] : [toAutolink(address)]),
  ].join(", ");
  return `${above === "" ? "" : `${above}\n\n`}${[line(head), rule, ...rows.map(line)].join("\n")}\n`;
}

/** Text that Markdown shows as it is, its lines told apart by `<br>`. */
function escapeCell(text: string): string {
  return text
    .trim()
    .split(/\s*(?:\r\n|\r|\n)\s*/)
    .map(escapeMarkdown)
    .join("<br>");
}
