import { formatDate, pluralize } from "./language.ts";

/** Responsibilities: who answers for them, and their pages. */
export const responsibility = {
  /** A code that leads to its short address. */
  lastingLink: (code: string) => `${code}, lasting link`,
  note: "<strong>Note.</strong> {note}",
  settle: "<steps>Settle it in four steps</steps>.",
  /** How two who both claim it settle it. */
  settledBetween: "<strong>How <place>{pair} settle it</place>.</strong> {how}",
  askFirst: (who: string) => `Ask ${who} first.`,
  /** What of the lines before it no source says. */
  ours: {
    askFirst: "Whom to ask",
    dependsOn: "what it depends on",
    settled: "settling it",
  },
  /** The summaries of folds. */
  reasons: (count: number) => pluralize(count, { one: "one part", other: `${count} parts` }),
  inPractice: "how it goes",
  discussed: (count: number) => pluralize(count, { one: "one place", other: `${count} places` }),
  conditions: (count: number) =>
    pluralize(count, { one: "and why", other: `${count} conditions, and why` }),
  morePositions: (count: number) =>
    pluralize(count, { one: "One more position", other: `${count} more positions` }),
  decidedTerm: "Decided",
  decided: (by: string, on: string) => `by ${by}, ${formatDate(on)}`,
  evidenceTerm: "Evidence",
  /** A situation in the first lines: who leads, though that does not follow from who answers. */
  case: "When <case>{when}</case>: the {lead} leads.",
  /** The same of somebody who does not answer for the responsibility. */
  anothersCase: "When <case>{when}</case>: the {lead} takes the first step.",
  nextToIt: "Next to it",
  /** A level with how sure it is, and of one claim among many by what: "Accountable, inferred from one survey". */
  withStanding: (level: string, standing: string) => `${level}, ${standing}`,
  where: "Where",
  whoAnswers: "Who answers",
  what: "What makes it so",
  uninvolved: "Not involved, as far as the register goes: {roles}.",
  and: "and",
  outside: (who: string) => `${who}, outside this register`,
  handOff: (title: string) => `Hand-off: ${title}`,
  tension: (title: string) => `Tension: ${title}`,
  situation: (when: string) => `Who leads when ${when}`,
  mention: "<pairing>{title}</pairing>: {what}",
  term: "Glossary: <term>{title}</term>",
};
