import { pluralize } from "../language.ts";

/** What the search box says before the rest of search has loaded. */
export const searchBox = {
  failed: "Search is incomplete: it could not be loaded. The index lists every responsibility.",
};

/** What search says in the browser about answers, and about what is missing. */
export const searchPanel = {
  answers: "Answers",
  kinds: {
    page: "Page",
    section: "Section",
    situation: "Situation",
    elsewhere: "Not covered here",
  },
  situation: (when: string) => `Who leads when ${when}`,
  alsoCalled: (name: string) => `also called “${name}”`,
  quoted: (query: string) => `“${query}”`,
  count: (count: number, query: string) =>
    `${count} ${pluralize(count, { one: "answer", other: "answers" })} for ${query}.`,
  perhaps: (query: string) => `Nothing here is clearly about ${query}. Closest:`,
  nearest: (count: number, query: string) =>
    `Nothing found for ${query}, ${count} nearest in spelling.`,
  filteredOut: (query: string, unfiltered: number) =>
    `Nothing for ${query} among these; ${unfiltered} without the filters.`,
  nothing: (query: string) => `Nothing found for ${query}.`,
  searching: (query: string) => `Searching for ${query} …`,
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
  nearestOnly: "Nothing found. Nearest in spelling:",
  showingFor: "Showing results for ",
  showingForEnd: ". ",
  asTyped: (query: string) => `Search for “${query}” as typed`,
  showAll: (count: number) => `Show all ${count}`,
  allAnswers: (count: number) => `All ${count} answers`,
  withoutFilters: "Search without the filters",
  index: "Index from A to Z",
  suggest: "Suggest this responsibility",
  /** What a suggestion is called in the repository. */
  suggestion: (query: string) => `Responsibility: ${query}`,
};
