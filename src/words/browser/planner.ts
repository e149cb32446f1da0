import { formatList } from "../language.ts";
import { defineWords, message } from "../table.ts";

/** What the planner says, in the browser. */
export const planner = defineWords("planner", {
  organization: {
    heading: "Your organization",
    name: "Its name",
    roles: "Tick the {roleNames} that you have",
    ownTitle: "Called here",
    holder: "Held by",
    contact: "Contact",
    samePerson: "Same person as",
    nobodyElse: "nobody else",
    /** What opens the fields of a role, for those who hear it. */
    details: message(
      "{shown}: title, holder and contact of {role}",
      (shown: string, role: string) => ({ shown, role }),
    ),
    summary: message(
      "{roles, plural, =0 {no {roleName} ticked yet} other {{roles} {roles, plural, one {{roleName}} other {{roleNames}}}}}",
      (roles: number) => ({ roles }),
    ),
  },
  rows: {
    heading: "Who answers for what",
    help: "The buttons take the usual answer. With Enter they also lead on to the next row; the arrow keys go up and down.",
    usually: message("Usually: {names}", (names: string) => ({ names })),
    disputed: message("Disputed between {names}", (names: string) => ({ names })),
    usuallyNobody: "Usually nobody",
    nobody: "Nobody",
    both: message("{names}", (names: readonly string[]) => ({ names: formatList(names) })),
    /** What a button that takes an answer says to those who hear it. */
    takes: message("{names}: answers for {title}", (names: string, title: string) => ({
      names,
      title,
    })),
    owner: message("Who answers for {title}", (title: string) => ({ title })),
    unset: "not said yet",
    other: "Somebody else …",
    yourRoles: "Your {roleNames}",
    otherRoles: "{roleNames} that you do not have",
    ownTitles: "Your own titles",
    typed: message("Title or name of who answers for {title}", (title: string) => ({ title })),
    several: "Several with ; between them",
    more: "Note",
    moreOf: message("{shown}: {title}", (shown: string, title: string) => ({ shown, title })),
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
      absent: "held by {aRoleName} that you do not have",
      two: "two owners",
      differs: "otherwise than usual",
    },
    none: "No row is like that.",
    domain: message(
      "{said} of {total} said{settle, plural, =0 {} other {, {settle} to settle}}",
      (said: number, total: number, settle: number) => ({ said, total, settle }),
    ),
  },
  summary: {
    heading: "What it shows",
    progress: message("{said} of {total} said", (said: number, total: number) => ({ said, total })),
    findings: {
      none: message("{count} without an owner", (count: number) => ({ count })),
      absent: message("{count} held by {aRoleName} that you do not have", (count: number) => ({
        count,
      })),
      two: message("{count} with two owners", (count: number) => ({ count })),
      differs: message("{count} otherwise than usual", (count: number) => ({ count })),
    },
    nothing: "Nothing to settle so far.",
    loads: "Load",
    coverage: "By domain",
    load: message("{count} {count, plural, one {row} other {rows}}", (count: number) => ({
      count,
    })),
    covered: message("{owned} of {total}", (owned: number, total: number) => ({ owned, total })),
    unknown: message(
      "Kept but not shown, since the reference has no such code: {codes}.",
      (codes: readonly string[]) => ({ codes: formatList(codes) }),
    ),
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
    downloaded: message("{file} is downloaded.", (file: string) => ({ file })),
    failed: "What this needs could not be loaded. Try again.",
    long: message(
      "The address has {characters} characters by now, which some programs cut off: send the file instead.",
      (characters: number) => ({ characters }),
    ),
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
    link: message(
      "This address holds another plan ({theirs}) than the one that you keep here ({mine}). Nothing of either is lost until you choose.",
      (mine: string, theirs: string) => ({ theirs, mine }),
    ),
    tab: message(
      "The plan that you keep here was changed elsewhere ({theirs}). The one on this page is as it was ({mine}).",
      (mine: string, theirs: string) => ({ theirs, mine }),
    ),
    takeTheirs: "Take the one of the address",
    takeOther: "Take the changed one",
    stay: "Stay with mine",
    beside: "Set it beside mine",
  },
  size: message(
    "{said} {said, plural, one {row} other {rows}}, {roles} {roles, plural, one {{roleName}} other {{roleNames}}}",
    (said: number, roles: number) => ({ said, roles }),
  ),
  said: message("{title}: {owners}.", (title: string, owners: string) => ({ title, owners })),
  undo: "Undo",
  undone: "Undone.",
  cleared: "Everything is empty.",
  taken: message("Taken: {said} {said, plural, one {row} other {rows}}.", (said: number) => ({
    said,
  })),
  dismiss: "Close",
});
