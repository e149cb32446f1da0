import { defineWords, message } from "./table.ts";

/** Pairings: the list of them, their cards and their pages. */
export const pairing = defineWords("pairing", {
  kicker: "Pairing",
  list: {
    title: "Pairings",
    description: message(
      "Two {roleNames} side by side: {titles}.",
      (titles: readonly string[]) => ({
        titles: titles.join("; "),
      }),
    ),
    lead: "Two {roleNames} side by side: what only one owns, what both claim, where work passes between them.",
    compare: "For three or four at once, <compare>compare any {roleNames}</compare>.",
    decide: "To find which {roleName} you need, <decide>answer a few questions</decide>.",
    situations: "For a single situation, see <situations>who leads when …</situations>",
    derived: "These pages compare what the register says of two {roleNames}.",
  },
  /** Of two roles' short titles. */
  title: message("{first} and {second}", (first: string, second: string) => ({ first, second })),
  heading: message("{first} or {second}?", (first: string, second: string) => ({ first, second })),
  derivedSummary: message(
    "{theFirst} and {theSecond}, worked out from the register.",
    (theFirst: string, theSecond: string) => ({ theFirst, theSecond }),
  ),
  derivedDescription: message(
    "{theFirst} and {theSecond} side by side, worked out from the register of responsibilities.",
    (theFirst: string, theSecond: string) => ({ theFirst, theSecond }),
  ),
  derivedNote:
    "This page is worked out from the <register>register</register> and the two {roleNames}' guides.",
  glance: message(
    "{count, plural, =2 {At a glance} other {The {roleNames} at a glance}}",
    (count: number) => ({
      count,
    }),
  ),
  /** In place of an at-a-glance cell that a role does not have. */
  notStated: "Not stated",
  quickTest: "Quick test.",
  compare: "Every row of both, with the reasons: <compare>the whole table</compare>.",
  /** How sure it is that both answer, and that one of several does. */
  both: message("Both {standing}.", (standing: string) => ({ standing })),
  sure: message("{who}: {standing}", (who: string, standing: string) => ({ who, standing })),
  /** How many claim it beside the two. */
  others: message("{count, plural, one {one other} other {{count} others}}", (count: number) => ({
    count,
  })),
  /** What no source says below the rows that both claim. */
  dependsOn: "What it depends on",
  nothingShared: "The register has nothing that both {theFirst} and {theSecond} answer for.",
  /** How much one answers for without the other, and how much of that alone. */
  only: message(
    "{all, plural, =0 {{theOne} has nothing without {theOther}.} other {{theOne} without {theOther}: {all}{shared, plural, =0 {} other {, {alone, plural, =0 {none of them alone} other {{alone} of them alone}}}}.}}",
    (theOne: string, theOther: string, { all, alone }: { all: number; alone: number }) => ({
      theOne,
      theOther,
      all,
      alone,
      shared: all - alone,
    }),
  ),
  onlyOne: message("Only {theRole}", (theRole: string) => ({ theRole })),
  nothing: "Nothing.",
  handOff: {
    /** From whom to whom, by their short titles. */
    passes: message("{from} to {to}", (from: string, to: string) => ({ from, to })),
    ends: "From <first>{start}</first> to <last>{finish}</last>",
    inWords: "Each hand-off in words",
  },
  tension: {
    settle: "Settle it.",
    about: message("{title}: where it stands in the register", (title: string) => ({ title })),
    viewOf: message("{title}: {role}", (title: string, role: string) => ({ title, role })),
    settling: message("{title}: settling it", (title: string) => ({ title })),
    more: "What else the sources say on each",
  },
  questionsToAsk: message("{count}, and what each answer points to", (count: number) => ({
    count,
  })),
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
    "<decide>Which {roleName} do you need?</decide> A few questions sort your reasons. One person for both? See <post>what falls between</post>.",
  alsoAsked: message(
    "Also asked in {count, plural, one {one other way} other {{count} other ways}}",
    (count: number) => ({ count }),
  ),
});
