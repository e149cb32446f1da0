import { pluralize } from "../language.ts";

/** What search says in the browser about answers, and about what is missing. */
export const searchPanel = {
  answers: "Answers",
  suggestions: "Suggestions",
  kinds: {
    page: "Page",
    section: "Section",
    situation: "Situation",
    elsewhere: "Not covered here",
  },
  section: (page: string, section: string) => `${page}: ${section}`,
  situation: (when: string) => `Who leads when ${when}`,
  /** Why a result is there, where its title does not show it; `{name}` is what the query matches. */
  why: { name: "also called “{name}”", matches: "matches “{name}”" },
  quoted: (query: string) => `“${query}”`,
  answersFor: (query: string) => `Answers for ${query}:`,
  perhaps: (query: string) => `Nothing here is clearly about ${query}. Closest:`,
  nearest: (query: string) => `Nothing found for ${query}. Nearest in spelling:`,
  filteredOut: (query: string) =>
    `Nothing for ${query} among these; there are answers without the filters.`,
  nothing: (query: string) => `Nothing found for ${query}.`,
  searching: (query: string) => `Searching for ${query} …`,
  soFar: "Closest by title and name; the full text is still loading:",
  foreign: "Everything here is in English. Search with English words.",
  examples: "For example:",
  listed: (count: number) =>
    `${count} ${pluralize(count, { one: "answer", other: "answers" })} listed.`,
  /** The link from an answer to its grounds. */
  whyAnswer: "Why, and when it differs",
  offline: "You seem to be offline.",
  incomplete: {
    all: "Search is incomplete: nothing of it could be loaded. The index lists every responsibility.",
    textMissing:
      "Search is incomplete: the full text of the pages could not be loaded, so these answers come from titles and other names alone.",
    textMissingAndNothing:
      "Search is incomplete: the full text of the pages could not be loaded, and titles and other names hold no answer. The index lists every responsibility.",
    namesMissing:
      "Search is incomplete: the list of titles and other names could not be loaded, so answers come from the full text alone.",
    namesLate: "Search is incomplete so far: titles and other names are still loading.",
    textLate: "Search is incomplete so far: the full text of the pages is still loading.",
  },
  showingFor: "Showing results for ",
  showingForEnd: ". ",
  asTyped: (query: string) => `Search for “${query}” as typed`,
  more: "More answers",
  filters: (chosen: number) => (chosen === 0 ? "Filters" : `Filters: ${chosen} chosen`),
  withoutFilters: "Search without the filters",
  index: "Index from A to Z",
  suggest: "Suggest this responsibility",
  /** What a suggestion is called in the repository. */
  suggestion: (query: string) => `Responsibility: ${query}`,
};
