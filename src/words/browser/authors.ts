/** What authors see over the page while the content has problems. */
export const contentProblems = {
  heading: "The content has problems. This goes away when they are mended.",
  close: "Show the page",
};
