import { defineWords, message } from "../table.ts";

/** What copies a table, in the browser. */
export const tableTools = defineWords("tableTools", {
  summary: "Copy this table",
  failed: "The formats could not be loaded. The table can be selected by hand.",
});

/** What the formats are called and what copying says, in the browser; loaded when somebody copies. */
export const tableFormats = defineWords("tableFormats", {
  glance: "At a glance",
  /** What rows are grouped by, where a table does not say it. */
  group: "Group",
  /** Where a row stands, in formats that hold no links. */
  address: "Address",
  markdown: "Markdown",
  csv: "CSV",
  html: "HTML",
  text: "Plain text",
  asText: "The table as text",
  copyAs: "Copy as",
  download: "Download CSV",
  copied: message(
    "Copied {rows} {rows, plural, one {row} other {rows}} as {format}.",
    (rows: number, format: string) => ({ rows, format }),
  ),
  refused: message(
    "The browser does not let this page copy. The table is selected as {format}: press Ctrl+C or ⌘C.",
    (format: string) => ({ format }),
  ),
  downloaded: message(
    "Downloaded {rows} {rows, plural, one {row} other {rows}} as {file}.",
    (rows: number, file: string) => ({ rows, file }),
  ),
});

/** What copies a text, in the browser. */
export const copyBlock = defineWords("copyBlock", {
  copy: "Copy the text",
  copied: "Copied.",
  refused: "Selected: copy it with your keyboard.",
});

/** The links of places on a page, in the browser. */
export const placeLinks = defineWords("placeLinks", {
  label: message("Link to “{place}”", (place: string) => ({ place })),
  copied: "Link copied",
});

/** What chooses the place that the texts to paste lead to, in the browser. */
export const placeChoice = defineWords("placeChoice", { part: "Link to", whole: "The whole page" });

/** What copies the texts of a page's link, in the browser. */
export const linkCopying = defineWords("linkCopying", {
  copy: "Copy",
  /** Which text a button copies, for those who hear it. */
  copyFormat: message("Copy: {format}", (format: string) => ({ format })),
  copied: message("{format}: copied.", (format: string) => ({ format })),
  refused: message("{format}: selected. Copy it with your keyboard.", (format: string) => ({
    format,
  })),
});
