import { defineWords, message } from "./table.ts";

/** The page of every component in its states, which only a build with STYLE_PAGE=1 has. */
export const style = defineWords("style", {
  title: "Components in their states",
  description: "What the site is made of, each in all of its states. Search engines pass it over.",
  /** A role that stands for any: tables are shown with up to twelve. */
  sample: {
    title: message("Example Officer {place}", (place: number) => ({ place })),
    short: message("Example {place}", (place: number) => ({ place })),
  },
  /** What a sample cell says, and why. */
  reason: message("A cell that says “{level}, {standing}”.", (level: string, standing: string) => ({
    level,
    standing,
  })),
  alsoCalled: "another name",
  headings: {
    states: "Ownership",
    holders: "Whoever answers, and how sure that is",
    verdicts: "First lines of responsibilities",
    boxes: "Boxes beside the text",
    notes: "Notes, lines and paragraphs",
    folds: "Folds",
    positions: "Positions and evidence",
    lists: "Lists and cards",
    pairs: "Two {roleNames}",
    drawings: "Drawings",
    tables: "Registers",
    forms: "Forms",
    hits: "Search results",
  },
  columns: message(
    "{count, plural, =1 {A register of one {roleName}} other {A register of {count} {roleNames}}}",
    (count: number) => ({ count }),
  ),
});
