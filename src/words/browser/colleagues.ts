import { defineWords, message } from "../table.ts";

/** What builds the page for new colleagues, in the browser. */
export const colleagues = defineWords("colleagues", {
  copyRich: "Copy for a document",
  copyMarkdown: "Copy as Markdown",
  copyHtml: "Copy as HTML",
  tickAll: "Tick all",
  tickNone: "Tick none",
  copied: message(
    "Copied, with {count} {count, plural, one {line} other {lines}}.",
    (count: number) => ({ count }),
  ),
  refused:
    "The browser does not let this page copy. Select the page and copy it with your keyboard.",
  include: message("Take: {title}", (title: string) => ({ title })),
});
