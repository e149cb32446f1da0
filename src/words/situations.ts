import { formatList } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** Who leads when something happens: the table of a pairing, and the list of all. */
export const situations = defineWords("situations", {
  title: "Who leads when …",
  description: message(
    "{count, plural, one {1 situation} other {{count} situations}} at work, each with the {roleName} that leads, the {roleNames} that support it, and why.",
    (count: number) => ({ count }),
  ),
  counted: message(
    "{count, plural, one {1 situation} other {{count} situations}}",
    (count: number) => ({ count }),
  ),
  lead: "{counted} from the <pairings>pairings</pairings>, each with the {roleName} that leads, the {roleNames} that support it, and why. No source speaks of them: who leads is our conclusion.",
  needsScript: "Filtering needs JavaScript, which is not running here. All situations stand below.",
  filters: "Situations",
  words: "Words",
  role: "{roleName}",
  anyRole: "any",
  when: "When …",
  leads: "Leads",
  supports: "Supports",
  why: "Why",
  whyEach: "Why we conclude so, one by one",
  nobody: "nobody",
  /** The same in a table. */
  noSupport: "–",
  /** After who leads: the desk or team to turn to before. */
  askFirst: message("ask {who} first", (who: string) => ({ who })),
  /** After who leads: a post outside that would lead in that role's place. */
  unlessPost: message("where there is no {posts}", (posts: readonly string[]) => ({
    posts: formatList(posts, "or"),
  })),
  /** The same in a table. */
  ifNoPost: message("if no {posts}", (posts: readonly string[]) => ({
    posts: formatList(posts, "or"),
  })),
  /** After who leads, of a title that hardly anybody holds. */
  elsewhere: message("where there is one; elsewhere {theOther}", (theOther: string) => ({
    theOther,
  })),
  /** After who leads, where somebody else answers for what it is about. */
  firstStepOnly: "first step only",
  answering: message(
    "{theOwners} {count, plural, one {answers} other {answer}} for it",
    (theOwners: string, count: number) => ({ theOwners, count }),
  ),
  see: "See {rows}",
  parts: "Leads: {lead}. Supports: {support}.",
  partsUnless: "Leads: {lead}, {unless}. Supports: {support}.",
  partsBesides: "Leads: {lead} ({besides}). Supports: {support}.",
  inPairing: "In the pairing",
});
