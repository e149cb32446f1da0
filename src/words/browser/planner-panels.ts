import { formatList } from "../language.ts";
import { defineWords, message } from "../table.ts";

/** What brings a plan or somebody's table into the planner, in the browser; loaded on demand. */
export const bring = defineWords("bring", {
  heading: "Bring a plan or a table",
  lead: "A link to a plan, a file of this page (YAML, CSV, Markdown, Mermaid), or a RACI table of your own: a spreadsheet, a CSV file, or cells copied from one.",
  paste: "Paste it here",
  file: "Or choose a file",
  read: "Read it",
  close: "Close",
  nothing: "There is nothing to read in it: no plan, and no table with a head and two columns.",
  unreadable: message("The file could not be read ({problem}).", (problem: string) => ({
    problem,
  })),
  tooLarge: message("The file is larger than {most}: it was not read.", (most: string) => ({
    most,
  })),
  plan: {
    found: message("A plan: {size}.", (size: string) => ({ size })),
    replace: "Take it in place of mine",
    fill: "Fill what mine does not say",
    beside: "Set it beside mine",
  },
  table: {
    heading: "How the table is read",
    lead: "Say what each column is, where the guess is wrong.",
    column: message("What the column “{name}” is", (name: string) => ({ name })),
    unnamed: message("column {number}", (number: number) => ({ number })),
    uses: {
      task: "what is done",
      code: "its code here",
      owner: "who answers",
      letters: "letters of {aRoleName}",
      note: "a note",
      nothing: "not used",
    },
    more: message("and {count} {count, plural, one {row} other {rows}} more", (count: number) => ({
      count,
    })),
    names: "Who the names are",
    name: message("Who “{name}” is", (name: string) => ({ name })),
    asTitle: "a title of our own",
    match: message(
      "Find its {tasks} {tasks, plural, one {row} other {rows}} in the register",
      (tasks: number) => ({ tasks }),
    ),
    needsTask: "Say which column holds what is done.",
  },
  matching: {
    searching: "Searching …",
    failed:
      "The search of this site could not be loaded. Rows with a code or with the same title are found all the same.",
    sure: message(
      "{count} {count, plural, one {row} other {rows}} found for certain",
      (count: number) => ({ count }),
    ),
    which: "Which they are",
    doubtful: message(
      "{count} {count, plural, one {row} other {rows}} to look at",
      (count: number) => ({ count }),
    ),
    lead: "Choose the responsibility that is meant, or none.",
    meant: message("Which responsibility “{task}” is", (task: string) => ({ task })),
    none: "none of these",
    nobody: "nobody named",
    left: message(
      "{count} {count, plural, one {row} other {rows}} of the table {count, plural, one {is} other {are}} not in the register.",
      (count: number) => ({ count }),
    ),
    several: message(
      "Several lines of the table are {titles}: their owners are taken together.",
      (titles: readonly string[]) => ({ titles: formatList(titles) }),
    ),
    takes: message("Take {count} {count, plural, one {row} other {rows}}", (count: number) => ({
      count,
    })),
  },
});

/** What sets two plans beside each other, in the browser; loaded on demand. */
export const beside = defineWords("beside", {
  heading: "Two views",
  lead: "The link or the file of a second person beside yours. Only what differs is shown.",
  paste: "The second person’s link",
  file: "Or their file",
  read: "Set beside",
  close: "Close",
  noPlan: "There is no plan in it.",
  sum: message(
    "{differ} {differ, plural, one {row} other {rows}} {differ, plural, one {differs} other {differ}}, {agreed} {agreed, plural, one {row} other {rows}} agree.",
    (differ: number, agreed: number) => ({ differ, agreed }),
  ),
  rolesOurs: message("Only you have: {names}.", (names: readonly string[]) => ({
    names: formatList(names),
  })),
  rolesTheirs: message("Only they have: {names}.", (names: readonly string[]) => ({
    names: formatList(names),
  })),
  ours: "Yours",
  theirs: "Theirs",
  usually: message("In the reference: {names}", (names: string) => ({ names })),
  keep: "Keep yours",
  kept: "Yours is kept",
  takeTheirs: "Take theirs",
  takeOf: message("Take theirs: {title}", (title: string) => ({ title })),
  nothing: "Nothing in the reference speaks for this.",
  failed: "What speaks for each side could not be loaded; it stands on the page of each row.",
  only: message(
    "Only they say something on {count} {count, plural, one {row} other {rows}}.",
    (count: number) => ({ count }),
  ),
  onlyOurs: message(
    "Only you say something on {count} {count, plural, one {row} other {rows}}.",
    (count: number) => ({ count }),
  ),
  fill: "Take these from them",
  none: "There is nothing on which you differ.",
  sheet: "Sheet for the meeting",
  download: "Download as Markdown",
  print: "Print",
  sheetFile: "two-views",
  taken: message("Taken from theirs: {title}.", (title: string) => ({ title })),
  filled: message(
    "{count} {count, plural, one {row} other {rows}} taken from theirs.",
    (count: number) => ({ count }),
  ),
});
