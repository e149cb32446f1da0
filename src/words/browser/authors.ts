import { defineWords } from "../table.ts";

/** What authors see over the page while the content has problems. */
export const contentProblems = defineWords("contentProblems", {
  heading: "The content has problems. This goes away when they are mended.",
  close: "Show the page",
});
