import { formatList } from "../language.ts";
import { defineWords, message } from "../table.ts";

/** What tables of responsibilities say where the reader chooses what they show: on the page, and in the browser. */
export const ledgerView = defineWords("ledgerView", {
  groupings: {
    domain: "Domain",
    ownership: "Ownership",
    accountable: "Accountable {roleName}",
    none: "No groups",
  },
  sortings: {
    register: "Order of the register",
    title: "Title",
    code: "Code",
  },
  noColumn: "No {roleName} in these columns",
  /** Accountable roles that have no column, before their names. */
  beside: { with: "with", instead: "accountable:" },
  words: "Words in the table",
  domain: "Domain",
  allDomains: "All domains",
  groupBy: "Group by",
  sortBy: "Sort by",
  roles: "{roleNames}",
  ownership: "Ownership",
  summary: "Filter, group and sort",
  readFor: "Read it for",
  anywhere: "Any organization",
  /** What a condition changes. @param where "in US federal agencies" */
  changed: message(
    "{rows, plural, =0 {No answer is another {where}.} other {What is special {where} stands in {rows} {rows, plural, one {row} other {rows}}.}}",
    (where: string, rows: number) => ({ rows, where }),
  ),
  reset: "Show everything",
  all: message("All {total} responsibilities are shown.", (total: number) => ({ total })),
  none: "No responsibility matches. Clear a filter, or show everything.",
  some: message(
    "{shown} of {total} responsibilities {shown, plural, one {is} other {are}} shown.",
    (shown: number, total: number) => ({ shown, total }),
  ),
});

/** What a comparison of roles says, on the page and in the browser. */
export const comparison = defineWords("comparison", {
  by: "Among these {roleNames}",
  only: message("Only {theRole}", (theRole: string) => ({ theRole })),
  parts: "Different parts, none accountable",
  same: "The same part, none accountable",
  neither: "Neither takes part",
  noneOfThem: "None of them takes part",
  caption: message("What {theRoles} answer for", (theRoles: string) => ({ theRoles })),
  title: "Compare {roleNames}",
  compared: message("{roles} compared", (roles: readonly string[]) => ({
    roles: formatList(roles),
  })),
  pageTitle: message("{title} – {site}", (title: string, site: string) => ({ title, site })),
  choose: message(
    "Choose two to {most, plural, =4 {four} other {{most}}} {roleNames}",
    (most: number) => ({ most }),
  ),
  shown: message("{roles} are shown.", (roles: readonly string[]) => ({
    roles: formatList(roles),
  })),
  shownOfMore: message(
    "{roles} are shown. To choose another, clear one first.",
    (roles: readonly string[]) => ({ roles: formatList(roles) }),
  ),
  chooseMore: message(
    "Choose {more, plural, =1 {one more} other {two or more}} to compare; until then all {all} are shown.",
    (more: number, all: number) => ({ more, all }),
  ),
});
