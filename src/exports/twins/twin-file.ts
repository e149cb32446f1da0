/** The file of a page as Markdown, beside the page. */
export const twinFile = "index.md";
