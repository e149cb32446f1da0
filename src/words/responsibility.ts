import { formatDate, pluralize } from "./language.ts";

/** Responsibilities: who answers for them, and their pages. */
export const responsibility = {
  code: "Permanent code",
  note: "<strong>Note.</strong> {note}",
  settle: "<steps>Settle it in four steps</steps>.",
  askFirst: (who: string) => `Ask ${who} first.`,
  /** What of the lines before it no source says. */
  ours: {
    askFirst: "Whom to ask",
    dependsOn: "what it depends on",
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
  /** A level with how sure it is: "Accountable, inferred". */
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
