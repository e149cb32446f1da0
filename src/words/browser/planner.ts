import { formatList, pluralize } from "../language.ts";

const rows = (count: number) => `${count} ${pluralize(count, { one: "row", other: "rows" })}`;

/** What the planner says, in the browser. */
export const planner = {
  organization: {
    heading: "Your organization",
    name: "Its name",
    roles: "Tick the roles that you have",
    ownTitle: "Called here",
    holder: "Held by",
    contact: "Contact",
    samePerson: "Same person as",
    nobodyElse: "nobody else",
    /** What opens the fields of a role, for those who hear it. */
    details: (shown: string, role: string) => `${shown}: title, holder and contact of ${role}`,
    summary: (roles: number) =>
      roles === 0
        ? "no role ticked yet"
        : `${roles} ${pluralize(roles, { one: "role", other: "roles" })}`,
  },
  rows: {
    heading: "Who answers for what",
    help: "The buttons take the usual answer. With Enter they also lead on to the next row; the arrow keys go up and down.",
    usually: (names: string) => `Usually: ${names}`,
    disputed: (names: string) => `Disputed between ${names}`,
    usuallyNobody: "Usually nobody",
    nobody: "Nobody",
    both: (names: readonly string[]) => formatList(names),
    /** What a button that takes an answer says to those who hear it. */
    takes: (names: string, title: string) => `${names}: answers for ${title}`,
    owner: (title: string) => `Who answers for ${title}`,
    unset: "not said yet",
    other: "Somebody else …",
    yourRoles: "Your roles",
    otherRoles: "Roles that you do not have",
    ownTitles: "Your own titles",
    typed: (title: string) => `Title or name of who answers for ${title}`,
    several: "Several with ; between them",
    more: "Note",
    moreOf: (shown: string, title: string) => `${shown}: ${title}`,
    note: "Note",
    contact: "Contact",
    decidedBy: "Decided by",
    decidedOn: "on (year-month-day)",
    see: "Written down at",
    show: "Show",
    filters: {
      all: "all rows",
      unset: "not said yet",
      findings: "to settle",
      none: "without an owner",
      absent: "held by a role that you do not have",
      two: "two owners",
      differs: "otherwise than usual",
    },
    none: "No row is like that.",
    domain: (said: number, total: number, settle: number) =>
      `${said} of ${total} said${settle === 0 ? "" : `, ${settle} to settle`}`,
  },
  summary: {
    heading: "What it shows",
    progress: (said: number, total: number) => `${said} of ${total} said`,
    findings: {
      none: (count: number) => `${count} without an owner`,
      absent: (count: number) => `${count} held by a role that you do not have`,
      two: (count: number) => `${count} with two owners`,
      differs: (count: number) => `${count} otherwise than usual`,
    },
    nothing: "Nothing to settle so far.",
    loads: "Load",
    coverage: "By domain",
    load: (count: number) => rows(count),
    covered: (owned: number, total: number) => `${owned} of ${total}`,
    unknown: (codes: readonly string[]) =>
      `Kept but not shown, since the reference has no such code: ${formatList(codes)}.`,
  },
  keep: {
    heading: "Keep, share, take away",
    address:
      "Your plan stands in this page’s address: keep it as a bookmark, or send it. Whoever has the address can read the plan.",
    storage: "Keep it in this browser, too",
    storageMore: "on this device alone, until you untick this",
    copy: "Copy the address",
    copied: "The address is copied.",
    refused: "The browser does not let this page copy. Take it from the address bar.",
    print: "Print on two sheets",
    as: "Download",
    formats: {
      yaml: "YAML, for a fork",
      csv: "CSV, for a spreadsheet",
      markdown: "Markdown, for a wiki",
      mermaid: "Mermaid, as a drawing",
    },
    file: "who-does-what",
    downloaded: (file: string) => `${file} is downloaded.`,
    failed: "What this needs could not be loaded. Try again.",
    long: (characters: number) =>
      `The address has ${characters} characters by now, which some programs cut off: send the file instead.`,
    tooLong: "The plan no longer fits into an address. Take it away as a file.",
    notStored: "The browser does not let this page keep anything.",
    clear: "Begin anew",
  },
  bring: {
    heading: "Bring a plan or a table",
    button: "Bring a plan or a RACI table",
    compare: "Set a second view beside it",
  },
  choose: {
    heading: "Two plans: which one do you want?",
    link: (mine: string, theirs: string) =>
      `This address holds another plan (${theirs}) than the one that you keep here (${mine}). Nothing of either is lost until you choose.`,
    tab: (mine: string, theirs: string) =>
      `The plan that you keep here was changed elsewhere (${theirs}). The one on this page is as it was (${mine}).`,
    takeTheirs: "Take the one of the address",
    takeOther: "Take the changed one",
    stay: "Stay with mine",
    beside: "Set it beside mine",
  },
  size: (said: number, roles: number) =>
    `${rows(said)}, ${roles} ${pluralize(roles, { one: "role", other: "roles" })}`,
  said: (title: string, owners: string) => `${title}: ${owners}.`,
  undo: "Undo",
  undone: "Undone.",
  cleared: "Everything is empty.",
  taken: (said: number) => `Taken: ${rows(said)}.`,
  dismiss: "Close",
};
