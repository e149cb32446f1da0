import { defineWords, message } from "./table.ts";

/** The posts that are not roles of the register. */
export const posts = defineWords("posts", {
  title: "Posts outside the register",
  description: message(
    "{count, plural, one {A post that is} other {{count} posts that are}} none of the {roleNames} here and that their responsibilities touch.",
    (count: number) => ({ count }),
  ),
  lead: "These posts are not among the {roleNames} of this register. Each page says what the post usually answers for, and what here touches it.",
  kicker: "Post outside the register",
  notARole: message(
    "It is not one of the {roles} <roles>{roleNames}</roles> of this register.",
    (roles: number) => ({ roles }),
  ),
  more: "More on the post: to whom it reports, whether to have one",
  also: "Also called {names}.",
  named: "Named",
});
