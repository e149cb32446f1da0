import { pluralize } from "../language.ts";

/** What copies a table, in the browser. */
export const tableTools = {
  summary: "Copy this table",
  failed: "The formats could not be loaded. The table can be selected by hand.",
};

/** What the formats are called and what copying says, in the browser; loaded when somebody copies. */
export const tableFormats = {
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
  copied: (rows: number, format: string) => `Copied ${countRows(rows)} as ${format}.`,
  refused: (format: string) =>
    `The browser does not let this page copy. The table is selected as ${format}: press Ctrl+C or ⌘C.`,
  downloaded: (rows: number, file: string) => `Downloaded ${countRows(rows)} as ${file}.`,
};

function countRows(rows: number): string {
  return `${rows} ${pluralize(rows, { one: "row", other: "rows" })}`;
}

/** What copies a text, in the browser. */
export const copyBlock = {
  copy: "Copy the text",
  copied: "Copied.",
  refused: "Selected: copy it with your keyboard.",
};

/** The links of places on a page, in the browser. */
export const placeLinks = {
  label: (place: string) => `Link to “${place}”`,
  copied: "Link copied",
};

/** What chooses the place that the texts to paste lead to, in the browser. */
export const placeChoice = { part: "Link to", whole: "The whole page" };

/** What copies the texts of a page's link, in the browser. */
export const linkCopying = {
  copy: "Copy",
  /** Which text a button copies, for those who hear it. */
  copyFormat: (format: string) => `Copy: ${format}`,
  copied: (format: string) => `${format}: copied.`,
  refused: (format: string) => `${format}: selected. Copy it with your keyboard.`,
};
