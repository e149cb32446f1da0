import { defineWords } from "../table.ts";

/** What the search box says before the rest of search has loaded. */
export const searchBox = defineWords("searchBox", {
  failed: "Search is incomplete: it could not be loaded. The index lists every responsibility.",
});
