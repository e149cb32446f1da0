import { toCsv } from "../../exports/table-csv.ts";
import { toHtmlTable } from "../../exports/table-html.ts";
import { toMarkdownTable } from "../../exports/table-markdown.ts";
import { toPlainText } from "../../exports/table-text.ts";
import type { Table } from "../../exports/table.ts";
import { tableFormats as words } from "../../words/browser/copying.ts";
import { bringCopyingStyle } from "../copying-style.ts";
import { makeElement } from "../make-element.ts";
import { readTable, unfold } from "./read-table.ts";

const formats = [
  { name: words.markdown, write: toMarkdownTable },
  { name: words.csv, write: toCsv },
  { name: words.html, write: toHtmlTable },
  { name: words.text, write: toPlainText },
] as const;
type Format = (typeof formats)[number];

/**
 * The buttons that copy and download the table in an element, and a place for what the browser does
 * not let the page copy.
 * @param status where each says what it did
 */
export function makeCopyButtons(tools: HTMLElement, status: HTMLElement): HTMLElement[] {
  bringCopyingStyle();
  const text = makeElement("textarea", { readOnly: true, hidden: true, rows: 8 });
  text.setAttribute("aria-label", words.asText);
  const read = (): Table => {
    unfold(tools);
    return readTable(tools, tools.dataset["caption"] ?? document.title, location.href);
  };
  const buttons = formats.map((format) => {
    const button = makeElement("button", { type: "button" }, format.name);
    button.addEventListener("click", () => void copy(format, read(), text, status));
    return button;
  });
  const download = makeElement("button", { type: "button" }, words.download);
  download.addEventListener("click", () => offerFile(read(), status));
  return [makeElement("p", { className: "buttons" }, words.copyAs, ...buttons, download), text];
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
    if (write === toHtmlTable) {
      // As HTML it pastes as a table into documents and spreadsheets, as text it pastes as source.
      const item = new ClipboardItem({
        "text/html": new Blob([text], { type: "text/html" }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      });
      await navigator.clipboard.write([item]);
    } else {
      await navigator.clipboard.writeText(text);
    }
    status.textContent = words.copied(table.rows.length, name);
  } catch {
    // Old browsers, insecure addresses and refused permission: the reader copies by hand.
    place.value = text;
    place.hidden = false;
    place.focus();
    place.select();
    status.textContent = words.refused(name);
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
  status.textContent = words.downloaded(table.rows.length, link.download);
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
