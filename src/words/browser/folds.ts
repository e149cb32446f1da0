/** What opens and closes all that is folded on a page, in the browser. */
export const folds = {
  open: "Open all",
  close: "Close all",
};
