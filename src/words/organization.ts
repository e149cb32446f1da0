import { formatList } from "./language.ts";
import { defineWords, message } from "./table.ts";

const countRows = (count: number) => ({ count });
const list = (titles: readonly string[]) => ({ titles: formatList(titles) });

/** Who does what in one organization, beside the register. */
export const organization = defineWords("organization", {
  /** Its answer: "At Example Ltd: the CTO." */
  answer: "<strong><here>At {name}:</here></strong> {who}.",
  /** The same where it is told in words alone. */
  answerInWords: message("At {name}: {who}.", (name: string, who: string) => ({ name, who })),
  /** Behind a title. */
  heldBy: message("({holder})", (holder: string) => ({ holder })),
  nobody: "nobody answers for this",
  open: "not decided yet who answers for this",
  decided: "Decided by {by} on {on}.",
  decidedSee: "Decided by {by} on {on}, see {see}.",
  contact: "Contact: {contacts}.",
  /** On a role's page. */
  noSuchRole: "there is no such {roleName}",
  noHolder: "nobody named",
  held: message(
    "{titled, select, yes {{title}, } other {}}{known, select, yes {held by {holder}} other {nobody is named who holds it}}",
    (title: string | undefined, holder: string | undefined) => ({
      titled: title === undefined ? "no" : "yes",
      title: title ?? "",
      known: holder === undefined ? "no" : "yes",
      holder: holder ?? "",
    }),
  ),
  also: message("Also {titles}.", list),
  answersFor: message(
    "Answers for <list>{count, plural, one {one responsibility} other {{count} responsibilities}}</list>.",
    countRows,
  ),
  answersForNothing: "Answers for nothing that is decided.",
  /** The column of tables. */
  column: message("At {name}", (name: string) => ({ name })),
  /** In place of the column's head, in a row of a phone. */
  inRow: "Here:",
  nobodyInCell: "Nobody",
  openInCell: "Not decided",
  findings: {
    none: "no owner",
    absent: "held by {aRoleName} that is not there",
    two: "two owners",
    differs: "differs from the reference",
  },
  /** The last of them in a cell beside the reference's. */
  differsInCell: "differs",
  menu: "Our answers",
  page: {
    title: message("Who does what at {name}", (name: string) => ({ name })),
    description: message(
      "Who answers for what at {name}: its {roleNames} and who holds them, what differs from the reference, what has no owner and what has two.",
      (name: string) => ({ name }),
    ),
    lead: message(
      "{decided} of {total, plural, one {one responsibility} other {{total} responsibilities}} decided, each beside what is usual.",
      (decided: number, total: number) => ({ decided, total }),
    ),
    change: "To try other answers, <planner>fill in your own</planner>.",
    role: "{roleName}",
    holder: "Held by",
    contact: "Contact",
    sameAs: message("the same person as {title}", (title: string) => ({ title })),
    missing: message("Not there, as far as is said: {titles}.", list),
    figure: "Who holds which {roleName}. Dashed boxes are gaps.",
    settle: {
      none: "No owner",
      absent: "Held by {aRoleName} that is not there",
      two: "Two owners",
      differs: "Differs from the reference",
    },
    finding: "<row>{title}</row>: {who}.",
    nothingToSettle: "Nothing differs, nothing has two owners, and nothing is without one.",
    openCount: message(
      "{count, plural, one {one responsibility} other {{count} responsibilities}}",
      countRows,
    ),
    ownerless: "Nothing yet.",
    setHere: message("Set who does this: {title}", (title: string) => ({ title })),
    set: "set",
  },
  diagram: {
    title: message("Who holds which {roleName} at {name}", (name: string) => ({ name })),
    holds: message("{holder} holds {titles}.", (holder: string, titles: readonly string[]) => ({
      holder,
      titles: formatList(titles),
    })),
    nobodyHolds: message("Nobody is named for {title}.", (title: string) => ({ title })),
    missing: message("There is no {title}.", (title: string) => ({ title })),
    nobody: "nobody named",
    none: "no such {roleName}",
  },
});
