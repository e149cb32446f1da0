import { formatList, pluralize } from "../language.ts";

const rows = (count: number) => `${count} ${pluralize(count, { one: "row", other: "rows" })}`;

/** What brings a plan or somebody's table into the planner, in the browser; loaded on demand. */
export const bring = {
  heading: "Bring a plan or a table",
  lead: "A link to a plan, a file of this page (YAML, CSV, Markdown, Mermaid), or a RACI table of your own: a spreadsheet, a CSV file, or cells copied from one.",
  paste: "Paste it here",
  file: "Or choose a file",
  read: "Read it",
  close: "Close",
  nothing: "There is nothing to read in it: no plan, and no table with a head and two columns.",
  unreadable: (problem: string) => `The file could not be read (${problem}).`,
  tooLarge: (most: string) => `The file is larger than ${most}: it was not read.`,
  plan: {
    found: (size: string) => `A plan: ${size}.`,
    replace: "Take it in place of mine",
    fill: "Fill what mine does not say",
    beside: "Set it beside mine",
  },
  table: {
    heading: "How the table is read",
    lead: "Say what each column is, where the guess is wrong.",
    column: (name: string) => `What the column “${name}” is`,
    unnamed: (number: number) => `column ${number}`,
    uses: {
      task: "what is done",
      code: "its code here",
      owner: "who answers",
      letters: "a role, with letters",
      note: "a note",
      nothing: "not used",
    },
    more: (count: number) => `and ${rows(count)} more`,
    names: "Who the names are",
    name: (name: string) => `Who “${name}” is`,
    asTitle: "a title of our own",
    match: (tasks: number) => `Find its ${rows(tasks)} in the register`,
    needsTask: "Say which column holds what is done.",
  },
  matching: {
    searching: "Searching …",
    failed:
      "The search of this site could not be loaded. Rows with a code or with the same title are found all the same.",
    sure: (count: number) => `${rows(count)} found for certain`,
    which: "Which they are",
    doubtful: (count: number) => `${rows(count)} to look at`,
    lead: "Choose the responsibility that is meant, or none.",
    meant: (task: string) => `Which responsibility “${task}” is`,
    none: "none of these",
    nobody: "nobody named",
    left: (count: number) =>
      `${rows(count)} of the table ${pluralize(count, { one: "is", other: "are" })} not in the register.`,
    several: (titles: readonly string[]) =>
      `Several lines of the table are ${formatList(titles)}: their owners are taken together.`,
    takes: (count: number) => `Take ${rows(count)}`,
  },
};

/** What sets two plans beside each other, in the browser; loaded on demand. */
export const beside = {
  heading: "Two views",
  lead: "The link or the file of a second person beside yours. Only what differs is shown.",
  paste: "The second person’s link",
  file: "Or their file",
  read: "Set beside",
  close: "Close",
  noPlan: "There is no plan in it.",
  sum: (differ: number, agreed: number) =>
    `${rows(differ)} ${pluralize(differ, { one: "differs", other: "differ" })}, ${rows(agreed)} agree.`,
  rolesOurs: (names: readonly string[]) => `Only you have: ${formatList(names)}.`,
  rolesTheirs: (names: readonly string[]) => `Only they have: ${formatList(names)}.`,
  ours: "Yours",
  theirs: "Theirs",
  usually: (names: string) => `In the reference: ${names}`,
  keep: "Keep yours",
  kept: "Yours is kept",
  takeTheirs: "Take theirs",
  takeOf: (title: string) => `Take theirs: ${title}`,
  nothing: "Nothing in the reference speaks for this.",
  failed: "What speaks for each side could not be loaded; it stands on the page of each row.",
  only: (count: number) => `Only they say something on ${rows(count)}.`,
  onlyOurs: (count: number) => `Only you say something on ${rows(count)}.`,
  fill: "Take these from them",
  none: "There is nothing on which you differ.",
  sheet: "Sheet for the meeting",
  download: "Download as Markdown",
  print: "Print",
  sheetFile: "two-views",
  taken: (title: string) => `Taken from theirs: ${title}.`,
  filled: (count: number) => `${rows(count)} taken from theirs.`,
};
