import { escapeMarkdown, toAutolink, toLinkTarget } from "./escape-markdown.ts";
import { piecesOf, type Cell, type Table } from "./table.ts";

/** A GitHub-flavored Markdown table with its links, its caption and its address as a paragraph before it. */
export function toMarkdownTable({ caption, address, head, rows }: Table): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(formatCell).join(" | ")} |`;
  const rule = `| ${head.map(() => "---").join(" | ")} |`;
  const above = [
    ...(caption === "" ? [] : [escapeText(caption)]),
    ...(address === undefined || address === "" ? [] : [toAutolink(address)]),
  ].join(", ");
  return `${above === "" ? "" : `${above}\n\n`}${[line(head), rule, ...rows.map(line)].join("\n")}\n`;
}

function formatCell(cell: Cell): string {
  return piecesOf(cell)
    .map((piece) => {
      if (typeof piece !== "string")
        return `[${escapeText(piece.text)}](${toLinkTarget(piece.address)})`;
      const [, start = "", inner = "", end = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece) ?? [];
      return `${start && " "}${escapeText(inner)}${end && " "}`;
    })
    .join("")
    .trim();
}

/** Text that Markdown shows as it is, its lines told apart by `<br>`. */
function escapeText(text: string): string {
  return text
    .trim()
    .split(/\s*(?:\r\n|\r|\n)\s*/)
    .map(escapeMarkdown)
    .join("<br>");
}
