import { formatList } from "./language.ts";

/** Responsibilities: who answers for them, and their pages. */
export const responsibility = {
  code: "Permanent code",
  /** Who answers for it: a sentence that begins with the owners, but for the last. */
  verdict: {
    sole: "answers for this.",
    bothJoint: "both answer for this.",
    joint: "answer for this together.",
    oneContested: "is said to answer for this, and that is contested.",
    contested: "each have a claim to this: the sources disagree.",
    unowned: "No role in the register answers for this.",
  },
  /** Whom a sentence about owners begins with. */
  owners: (names: readonly string[]) => `The ${formatList(names)}`,
  ownersBeforeOthers: "The {owners}",
  andOutside: (who: string) => `and ${who}`,
  note: "<strong>Note.</strong> {note}",
  settle: "If two people claim it, <dispute>settle it in four steps</dispute>.",
  inferred: (level: string) => `${level}, inferred`,
  uninvolved: "Not involved, as far as the register goes: {roles}.",
  and: "and",
  outside: (who: string) => `${who}, outside this register`,
  see: "see <row>{title}</row>, with {owners}",
  nobodyYet: "nobody yet",
  handOff: (title: string) => `Hand-off: ${title}`,
  tension: (title: string) => `Tension: ${title}`,
  situation: (when: string) => `Who leads when ${when}`,
  mention: "<pairing>{title}</pairing>: {what}",
  term: "Glossary: <term>{title}</term>",
};
