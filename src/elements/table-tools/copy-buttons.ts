import { toCsv } from "../../exports/table-csv.ts";
import { toHtmlTable } from "../../exports/table-html.ts";
import { toMarkdownTable } from "../../exports/table-markdown.ts";
import { toPlainText } from "../../exports/table-text.ts";
import type { Table } from "../../exports/table.ts";
import { makeElement } from "../make-element.ts";
import { readTable, unfold } from "./read-table.ts";

const formats = [
  { name: "Markdown", write: toMarkdownTable },
  { name: "CSV", write: toCsv },
  { name: "HTML", write: toHtmlTable },
  { name: "Plain text", write: toPlainText },
] as const;
type Format = (typeof formats)[number];

/**
 * The buttons that copy and download the table in an element, and a place for what the browser does
 * not let the page copy.
 * @param status where each says what it did
 */
export function makeCopyButtons(tools: HTMLElement, status: HTMLElement): HTMLElement[] {
  const text = makeElement("textarea", { readOnly: true, hidden: true, rows: 8 });
  text.setAttribute("aria-label", "The table as text");
  const read = (): Table => {
    unfold(tools);
    return readTable(tools, tools.dataset["caption"] ?? document.title, location.href);
  };
  const buttons = formats.map((format) => {
    const button = makeElement("button", { type: "button" }, format.name);
    button.addEventListener("click", () => void copy(format, read(), text, status));
    return button;
  });
  const download = makeElement("button", { type: "button" }, "Download CSV");
  download.addEventListener("click", () => offerFile(read(), status));
  return [makeElement("p", { className: "buttons" }, "Copy as", ...buttons, download), text];
}

async function copy(
  { name, write }: Format,
  table: Table,
  place: HTMLTextAreaElement,
  status: HTMLElement,
): Promise<void> {
  const text = write(table);
  place.hidden = true;
  try {
    if (name === "HTML") {
      // As HTML it pastes as a table into documents and spreadsheets, as text it pastes as source.
      const item = new ClipboardItem({
        "text/html": new Blob([text], { type: "text/html" }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      });
      await navigator.clipboard.write([item]);
    } else {
      await navigator.clipboard.writeText(text);
    }
    status.textContent = `Copied ${countRows(table)} as ${name}.`;
  } catch {
    // Old browsers, insecure addresses and refused permission: the reader copies by hand.
    place.value = text;
    place.hidden = false;
    place.focus();
    place.select();
    status.textContent = `The browser does not let this page copy. The table is selected as ${name}: press Ctrl+C or ⌘C.`;
  }
}

function offerFile(table: Table, status: HTMLElement): void {
  // The mark at the beginning tells spreadsheets that the file is UTF-8.
  const file = new Blob([`\uFEFF${toCsv(table)}`], { type: "text/csv" });
  const link = makeElement("a", {
    href: URL.createObjectURL(file),
    download: `${fileName()}.csv`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  status.textContent = `Downloaded ${countRows(table)} as ${link.download}.`;
}

function countRows({ rows }: Table): string {
  return rows.length === 1 ? "1 row" : `${rows.length} rows`;
}

/** A name for a file, made of the page's address: `roles-cio`. */
function fileName(): string {
  return (
    location.pathname
      .replace(/index\.html$/, "")
      .split("/")
      .filter(Boolean)
      .join("-") || "table"
  );
}
