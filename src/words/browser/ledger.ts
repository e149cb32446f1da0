import { formatList, pluralize } from "../language.ts";

/** What tables of responsibilities say where the reader chooses what they show: on the page, and in the browser. */
export const ledgerView = {
  groupings: {
    domain: "Domain",
    ownership: "Ownership",
    accountable: "Accountable role",
    none: "No groups",
  },
  sortings: {
    register: "Order of the register",
    title: "Title",
    code: "Code",
  },
  noColumn: "No role in these columns",
  /** Accountable roles that have no column, before their names. */
  beside: { with: "with", instead: "accountable:" },
  words: "Words in the table",
  domain: "Domain",
  allDomains: "All domains",
  groupBy: "Group by",
  sortBy: "Sort by",
  roles: "Roles",
  ownership: "Ownership",
  summary: "Filter, group and sort",
  readFor: "Read it for",
  anywhere: "Any organization",
  /** What a condition changes. @param where "in US federal agencies" */
  changed: (where: string, rows: number) =>
    rows === 0
      ? `No answer is another ${where}.`
      : `What is special ${where} stands in ${rows} ${pluralize(rows, { one: "row", other: "rows" })}.`,
  reset: "Show everything",
  all: (total: number) => `All ${total} responsibilities are shown.`,
  none: "No responsibility matches. Clear a filter, or show everything.",
  some: (shown: number, total: number) =>
    `${shown} of ${total} responsibilities ${pluralize(shown, { one: "is", other: "are" })} shown.`,
};

/** What a comparison of roles says, on the page and in the browser. */
export const comparison = {
  by: "Among these roles",
  only: (role: string) => `Only the ${role}`,
  parts: "Different parts, none accountable",
  same: "The same part, none accountable",
  neither: "Neither takes part",
  noneOfThem: "None of them takes part",
  caption: (roles: readonly string[]) =>
    `What ${formatList(roles.map((role) => `the ${role}`))} answer for`,
  title: "Compare roles",
  compared: (roles: readonly string[]) => `${formatList(roles)} compared`,
  pageTitle: (title: string, site: string) => `${title} – ${site}`,
  choose: (most: number) => `Choose two to ${most === 4 ? "four" : most} roles`,
  shown: (roles: readonly string[]) => `${formatList(roles)} are shown.`,
  shownOfMore: (roles: readonly string[]) =>
    `${formatList(roles)} are shown. To choose another, clear one first.`,
  chooseMore: (more: number, all: number) =>
    `Choose ${more === 1 ? "one more" : "two or more"} to compare; until then all ${all} are shown.`,
};
