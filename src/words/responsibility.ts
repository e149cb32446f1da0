import { pluralize } from "./language.ts";

/** Responsibilities: who answers for them, and their pages. */
export const responsibility = {
  code: "Permanent code",
  note: "<strong>Note.</strong> {note}",
  settle:
    "Two of you claim it? <steps>Settle it in four steps</steps>, and write down what you agreed.",
  askFirst: (who: string) => `Ask ${who} first.`,
  /** The summaries of folds. */
  reasons: (count: number) => pluralize(count, { one: "one part", other: `${count} parts` }),
  inPractice: "how it goes, and where it goes wrong",
  discussed: (count: number) => pluralize(count, { one: "one place", other: `${count} places` }),
  conditions: (count: number) =>
    pluralize(count, { one: "what makes it so", other: `what makes each of ${count} so` }),
  morePositions: (count: number) =>
    pluralize(count, { one: "One more position", other: `${count} more positions` }),
  evidenceTerm: "Evidence",
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
