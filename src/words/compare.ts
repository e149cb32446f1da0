import { defineWords, message } from "./table.ts";

/** The page that compares roles. */
export const compare = defineWords("compare", {
  title: "Compare {roleNames}",
  description: message(
    "Any two to four of {roles} {roleNames} side by side: how each is described, what only one owns, what is shared and what is disputed.",
    (roles: number) => ({ roles }),
  ),
  lead: "What sets {roleNames} apart, row by row: first how they are described, then what each answers for, the differences before the agreement.",
  needsScript:
    "All {count} {roleNames} are laid side by side below, and each of the <pairs>pairs</pairs> has a page of its own. Choosing {roleNames} and copying the tables need JavaScript, which is switched off here.",
  toRegister: "Filter and sort the same columns in the register",
  pairs:
    "Each pair has a page with its diagram; the written ones add hand-offs, tensions and who leads when.",
  pairsInstead:
    "With {roles} {roleNames} and {responsibilities} responsibilities this register is too large to lay side by side on one page. <pairings>Each pair of {roleNames}</pairings> that meet in a responsibility has a page that compares the two.",
  agreement: "{count} more show the same part for all, and none is accountable",
  agreementCaption: "The same part for all",
});
