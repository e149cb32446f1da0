import { formatList } from "../language.ts";

/** How names of roles stand in a sentence of the result. */
const list = (roles: readonly string[], word: "and" | "or") =>
  formatList(
    roles.map((role) => `the ${role}`),
    word,
  );

/** The result of the page that decides, on the page and in the browser. */
export const decision = {
  heldAsMuch: (roles: readonly string[]) =>
    `Your answers speak as much for what you have already: ${list(roles, "and")}.`,
  tie: (roles: readonly string[]) => `A tie. Begin with ${list(roles, "or")}.`,
  begin: (roles: readonly string[]) => `Begin with ${list(roles, "or")}.`,
  heldMost: (roles: readonly string[]) =>
    `Your answers speak most for what you have already: ${list(roles, "and")}.`,
  settleFirst: "Settle there first what is missing.",
  noOther: (roles: readonly string[]) =>
    `No answer speaks for another post beside ${list(roles, "and")}.`,
  noAnswer: "No answer points to a role yet.",
  next: (roles: readonly string[]) => `Then comes ${list(roles, "or")}.`,
  onePerson: (roles: readonly string[]) =>
    `One person for both, if you can fill one post: ${list(roles, "and")}. See below what then falls between.`,
  none: "None yet.",
  nameFirst: (roles: readonly string[]) =>
    `Put a name beside the duties of ${list(roles, "or")} first, whatever that person’s title is.`,
  count: (counts: readonly { readonly role: string; readonly count: number }[]) =>
    `Count: ${counts.map(({ role, count }) => `${role} ${count}`).join(", ")}.`,
  folded: (what: string, count: number) => `${what}: ${count}`,
  counted: "What counted",
  forOthers: "What speaks for others",
  comesNext: "What comes next",
  remarks: "Keep in mind",
  both: "If one person holds two posts",
};
