import { pluralize } from "../language.ts";

/** What builds the page for new colleagues, in the browser. */
export const colleagues = {
  copyRich: "Copy for a document",
  copyMarkdown: "Copy as Markdown",
  copyHtml: "Copy as HTML",
  tickAll: "Tick all",
  tickNone: "Tick none",
  copied: (count: number) =>
    `Copied, with ${count} ${pluralize(count, { one: "line", other: "lines" })}.`,
  refused:
    "The browser does not let this page copy. Select the page and copy it with your keyboard.",
  include: (title: string) => `Take: ${title}`,
};
