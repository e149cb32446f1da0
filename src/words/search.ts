/** The search box and the search page, as far as they stand in the page. */
export const search = {
  title: "Search",
  description: (count: number) =>
    `Search ${count} responsibilities in your own words, or look through the index from A to Z and by domain.`,
  button: "Search",
  question: "What needs somebody to answer for it?",
  example: "who fixes my laptop",
  inHeader: "Search responsibilities",
  inHeaderExample: "Who answers for …",
  kind: "Kind",
  role: "Role",
  all: "all",
};
