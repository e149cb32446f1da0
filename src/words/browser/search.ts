import { defineWords, message } from "../table.ts";

/** What search says in the browser about answers, and about what is missing. */
export const searchPanel = defineWords("searchPanel", {
  answers: "Answers",
  suggestions: "Suggestions",
  kinds: {
    page: "Page",
    section: "Section",
    situation: "Situation",
    elsewhere: "Not covered here",
  },
  section: message("{page}: {section}", (page: string, section: string) => ({ page, section })),
  situation: message("Who leads when {when}", (when: string) => ({ when })),
  /** Why a result is there, where its title does not show it; `{name}` is what the query matches. */
  why: { name: "also called “{name}”", matches: "matches “{name}”" },
  quoted: message("“{query}”", (query: string) => ({ query })),
  answersFor: message("Answers for {query}:", (query: string) => ({ query })),
  perhaps: message("No clear answer to {query}. Perhaps:", (query: string) => ({
    query,
  })),
  nearest: message("Nothing found for {query}. Nearest in spelling:", (query: string) => ({
    query,
  })),
  filteredOut: message(
    "Nothing for {query} among these; there are answers without the filters.",
    (query: string) => ({ query }),
  ),
  nothing: message("Nothing found for {query}.", (query: string) => ({ query })),
  searching: message("Searching for {query} …", (query: string) => ({ query })),
  soFar: "Closest by title and name; the full text is still loading:",
  foreign: "Everything here is in English. Search with English words.",
  examples: "For example:",
  listed: message(
    "{count} {count, plural, one {answer} other {answers}} listed.",
    (count: number) => ({ count }),
  ),
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
  asTyped: message("Search for “{query}” as typed", (query: string) => ({ query })),
  more: "More answers",
  filters: message(
    "{chosen, plural, =0 {Filters} other {Filters: {chosen} chosen}}",
    (chosen: number) => ({ chosen }),
  ),
  withoutFilters: "Search without the filters",
  index: "Index from A to Z",
  suggest: "Suggest this responsibility",
});
