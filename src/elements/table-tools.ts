import { toCsv } from "../exports/table-csv.ts";
import { toHtmlTable } from "../exports/table-html.ts";
import { toMarkdownTable } from "../exports/table-markdown.ts";
import { toPlainText } from "../exports/table-text.ts";
import type { Table } from "../exports/table.ts";
import { makeElement } from "./make-element.ts";
import { readTable } from "./table-tools/read-table.ts";

const formats = [
  { name: "Markdown", write: toMarkdownTable },
  { name: "CSV", write: toCsv },
  { name: "HTML", write: toHtmlTable },
  { name: "Plain text", write: toPlainText },
] as const;
type Format = (typeof formats)[number];

/** Lets readers take the table within it away, as it is shown, in several formats. */
class TableTools extends HTMLElement {
  readonly #status = makeElement("p", { className: "status", role: "status" });
  readonly #text = makeElement("textarea", { readOnly: true, hidden: true, rows: 8 });

  connectedCallback(): void {
    if (this.querySelector(":scope > .tools") !== null) return;
    const download = makeElement("button", { type: "button" }, "Download CSV");
    download.addEventListener("click", () => this.#download());
    const buttons = formats.map((format) => {
      const button = makeElement("button", { type: "button" }, format.name);
      button.addEventListener("click", () => void this.#copy(format));
      return button;
    });
    this.#text.setAttribute("aria-label", "The table as text");
    this.prepend(
      makeElement(
        "details",
        { className: "tools" },
        makeElement("summary", {}, "Copy this table"),
        makeElement("p", { className: "buttons" }, "Copy as", ...buttons, download),
        this.#text,
        this.#status,
      ),
    );
  }

  #read(): Table {
    const table = readTable(this, this.dataset["caption"] ?? document.title);
    return { ...table, caption: `${table.caption}, ${location.href}` };
  }

  async #copy({ name, write }: Format): Promise<void> {
    const table = this.#read();
    const text = write(table);
    this.#text.hidden = true;
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
      this.#status.textContent = `Copied ${table.rows.length} rows as ${name}.`;
    } catch {
      // Old browsers, insecure addresses and refused permission: the reader copies by hand.
      this.#text.value = text;
      this.#text.hidden = false;
      this.#text.focus();
      this.#text.select();
      this.#status.textContent = `The browser does not let this page copy. The table is selected as ${name}: press Ctrl+C or ⌘C.`;
    }
  }

  #download(): void {
    const table = this.#read();
    // The mark at the beginning tells spreadsheets that the file is UTF-8.
    const file = new Blob([`\uFEFF${toCsv(table)}`], { type: "text/csv" });
    const link = makeElement("a", {
      href: URL.createObjectURL(file),
      download: `${fileName()}.csv`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    this.#status.textContent = `Downloaded ${table.rows.length} rows as ${link.download}.`;
  }
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

customElements.define("table-tools", TableTools);
