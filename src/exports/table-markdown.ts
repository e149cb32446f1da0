import type { Table } from "./table.ts";

/** A GitHub-flavored Markdown table, its caption as a paragraph before it. */
export function toMarkdownTable({ caption, head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(" | ")} |`;
  const lines = [line(head), line(head.map(() => "---")), ...rows.map(line)];
  return `${caption === "" ? "" : `${escapeCell(caption)}\n\n`}${lines.join("\n")}\n`;
}

/** Text that Markdown shows as it is: on one line, and with nothing in it that means something there. */
function escapeCell(text: string): string {
  if (text === "---") return text;
  return text
    .trim()
    .replace(/[\\`*_[\]<>~|&]/g, "\\$&")
    .replace(/^([#+=:-])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/\s*\r?\n\s*|\s*\r\s*/g, "<br>");
}
