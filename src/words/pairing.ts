import { pluralize } from "./language.ts";

/** Pairings: the list of them, their cards and their pages. */
export const pairing = {
  kicker: "Pairing",
  list: {
    title: "Pairings",
    description: (titles: readonly string[]) => `Two roles side by side: ${titles.join("; ")}.`,
    lead: "Two roles side by side: what only one owns, what both claim, where work passes between them.",
    compare: "For three or four at once, <compare>compare any roles</compare>.",
    decide:
      "To find which role you need, <decide>answer a few questions</decide>. For a single situation, see <situations>who leads when …</situations>",
    /** Where no page decides. */
    situations: "For a single situation, see <situations>who leads when …</situations>",
    derived:
      "Nobody has written about these pairs yet; their pages compare what the register says.",
  },
  /** Of two roles' short titles. */
  title: (first: string, second: string) => `${first} and ${second}`,
  heading: (first: string, second: string) => `${first} or ${second}?`,
  derivedSummary: (first: string, second: string) =>
    `The ${first} and the ${second}, worked out from the register.`,
  derivedDescription: (first: string, second: string) =>
    `The ${first} and the ${second} side by side, worked out from the register of responsibilities.`,
  derivedNote:
    "Nobody has written about this pair yet. This page is worked out from the <register>register</register> and the two roles' guides.",
  glance: (count: number) => `The ${count === 2 ? "two " : ""}roles at a glance`,
  /** In place of an at-a-glance cell that a role does not have. */
  notStated: "Not stated",
  quickTest: "Quick test.",
  compare: "Every row of both, with the reasons: <compare>the whole table</compare>.",
  /** How sure it is that both answer, and that one of several does. */
  both: (standing: string) => `Both ${standing}.`,
  sure: (who: string, standing: string) => `${who}: ${standing}`,
  /** What no source says below the rows that both claim. */
  dependsOn: "What it depends on",
  nothingShared: "The register has nothing that both the {first} and the {second} answer for.",
  /** How much one answers for without the other, and how much of that alone. */
  only: (one: string, other: string, { all, alone }: { all: number; alone: number }) =>
    all === 0
      ? `The ${one} has nothing without the ${other}.`
      : `The ${one} without the ${other}: ${all}${alone === all ? "" : `, ${alone === 0 ? "all with others" : `${alone} of them alone`}`}.`,
  onlyOne: (role: string) => `Only the ${role}`,
  nothing: "Nothing.",
  handOff: {
    /** From whom to whom, by their short titles. */
    passes: (from: string, to: string) => `${from} → ${to}`,
    ends: "<first>{start}</first> → <last>{finish}</last>",
    inWords: "Each hand-off in words",
  },
  tension: {
    settle: "Settle it.",
    about: (title: string) => `${title}: where it stands in the register`,
    viewOf: (title: string, role: string) => `${title}: ${role}`,
    settling: (title: string) => `${title}: settling it`,
    more: "What else the sources say on each",
  },
  questionsToAsk: (count: number) => `${count}, and what each answer points to`,
  /** The summary of what a drawing shows. */
  steps: "The steps in words",
  /** Where the page beside tells at length what stands here in lines. */
  inFull: {
    difference: "The difference in full",
    disagreements: "What the sources disagree on, in full",
    "need-both": "Do you need both, in full",
  },
  allSituations: "Of every pair: <situations>who leads when …</situations>",
  sharedPost:
    "<decide>Which role do you need?</decide> A few questions sort your reasons. One person for both? See <post>what falls between</post>.",
  alsoAsked: (count: number) =>
    `Also asked in ${pluralize(count, { one: "one other way", other: `${count} other ways` })}`,
};
