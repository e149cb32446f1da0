import { formatList } from "./language.ts";

/** The search box and the search page, as far as they stand in the page. */
export const search = {
  title: "Search",
  description: (count: number) => `Search ${count} responsibilities in your own words.`,
  needsScript:
    "Search needs JavaScript, which is switched off here. Look through <index>all names from A to Z</index> with your browser’s own search.",
  index: {
    title: "All names from A to Z",
    description: (count: number) => `${count} responsibilities with everything they are called.`,
  },
  byDomain: "The register, by domain",
  button: "Search",
  question: "What needs somebody to answer for it?",
  example: "who fixes my laptop",
  inHeader: "Search responsibilities",
  inHeaderExample: "Who answers for …",
  kind: "Kind",
  role: "Role",
  all: "all",
};

/** What search says of its targets where their pages have no line for it. */
export const searchTargets = {
  /** Who leads in a situation. */
  situation: (lead: string, support: readonly string[]) =>
    support.length === 0
      ? `${lead} leads.`
      : `${lead} leads, ${formatList(support)} ${support.length === 1 ? "supports" : "support"}.`,
};
