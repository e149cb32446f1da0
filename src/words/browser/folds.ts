import { defineWords } from "../table.ts";

/** What opens and closes all that is folded on a page, in the browser. */
export const folds = defineWords("folds", {
  open: "Open all",
  close: "Close all",
});
