import { formatList } from "../language.ts";
import { defineWords, message } from "../table.ts";

/** The result of the page that decides, on the page and in the browser. */
export const decision = defineWords("decision", {
  heldAsMuch: message(
    "Your answers speak as much for what you have already: {roles}.",
    (roles: readonly string[]) => ({
      roles: formatList(roles, "and"),
    }),
  ),
  tie: message("A tie. Begin with {roles}.", (roles: readonly string[]) => ({
    roles: formatList(roles, "or"),
  })),
  begin: message("Begin with {roles}.", (roles: readonly string[]) => ({
    roles: formatList(roles, "or"),
  })),
  heldMost: message(
    "Your answers speak most for what you have already: {roles}.",
    (roles: readonly string[]) => ({
      roles: formatList(roles, "and"),
    }),
  ),
  settleFirst: "Settle there first what is missing.",
  noOther: message(
    "No answer speaks for another post beside {roles}.",
    (roles: readonly string[]) => ({
      roles: formatList(roles, "and"),
    }),
  ),
  noAnswer: "No answer points to {aRoleName} yet.",
  next: message("Then comes {roles}.", (roles: readonly string[]) => ({
    roles: formatList(roles, "or"),
  })),
  onePerson: message(
    "One person for both, if you can fill one post: {roles}. See below what then falls between.",
    (roles: readonly string[]) => ({
      roles: formatList(roles, "and"),
    }),
  ),
  none: "None yet.",
  nameFirst: message(
    "Put a name beside the duties of {roles} first, whatever that person’s title is.",
    (roles: readonly string[]) => ({
      roles: formatList(roles, "or"),
    }),
  ),
  count: message(
    "Count: {counts}.",
    (counts: readonly { readonly role: string; readonly count: number }[]) => ({
      counts: counts.map(({ role, count }) => `${role} ${count}`).join(", "),
    }),
  ),
  folded: message("{what}: {count}", (what: string, count: number) => ({ what, count })),
  counted: "What counted",
  forOthers: "What speaks for others",
  comesNext: "What comes next",
  remarks: "Keep in mind",
  both: "If one person holds two posts",
});
