import { lowerCase } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** The register and its tables. */
export const ledger = defineWords("ledger", {
  title: "Register of responsibilities",
  description: message(
    "The register: {counts}, each with every {roleName}'s part in words and the state of its ownership.",
    (counts: string) => ({ counts }),
  ),
  counts: message(
    "{responsibilities, plural, one {1 responsibility} other {{responsibilities} responsibilities}} in {domains, plural, one {1 domain} other {{domains} domains}}",
    (responsibilities: number, domains: number) => ({ responsibilities, domains }),
  ),
  lead: message("{counts}, and who answers for each.", (counts: string) => ({ counts })),
  opens: "A cell opens to the reason and the evidence.",
  /** What others can have of it, where a script runs. */
  take: "<copy>Copy the table</copy> for your own pages, or take <short>a short page for new colleagues</short>.",
  split: "Each domain has a page of its own.",
  compare:
    "To see only what sets two to four {roleNames} apart, <compare>compare any {roleNames}</compare>.",
  domains: "Domains",
  domain: {
    kicker: "Domain",
    description: message(
      "{count, plural, one {1 responsibility} other {{count} responsibilities}} of the register. {description}",
      (count: number, description: string) => ({ count, description }),
    ),
    lead: message(
      "{description} {count, plural, one {1 responsibility} other {{count} responsibilities}}, with a column for {roles, plural, one {the one {roleName} that takes part} other {each of the {roles} {roleNames} that take part}}.",
      (description: string, count: number, roles: number) => ({ description, count, roles }),
    ),
  },
  caption: "The register of responsibilities",
  responsibility: "Responsibility",
  ownership: "Ownership",
  by: "Domain",
  notInvolved: "No part named",
  /** Leads from a word in a cell to what it means. */
  explain: message("What “{word}” means", (word: string) => ({ word: lowerCase(word) })),
  /** The words that most readers meet, as short as a line above the table has room for. */
  inShort: {
    accountable: "has the last word",
    joint: "by several",
    contested: "several claim it",
    outside: "another post",
    inferred: "concluded from sources",
  },
  /** A cell that leads to its reason, as screen readers say it. */
  part: message("{level}: {role}", (level: string, role: string) => ({ level, role })),
  viewNeedsScript:
    "The table is complete. Filtering, sorting and copying it need JavaScript, which is switched off here.",
});
