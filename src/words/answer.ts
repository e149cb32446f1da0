import { formatDate, formatList, pluralize, spell } from "./language.ts";

/** One and several sources of a kind, as a sentence counts them. */
const counted = {
  statute: { one: "law", other: "laws" },
  "official-framework": { one: "official framework", other: "official frameworks" },
  "official-report": { one: "official report", other: "official reports" },
  survey: { one: "survey", other: "surveys" },
  "trade-press": { one: "article in the trade press", other: "articles in the trade press" },
  "vendor-or-sponsored": { one: "sponsored text", other: "sponsored texts" },
  opinion: { one: "opinion piece", other: "opinion pieces" },
} as const;
type CountedKind = keyof typeof counted;

/** Who answers for a responsibility, and how sure that is: the first line of its page. */
export const answer = {
  /** What an answer is drawn from: "one opinion piece", "two laws and one survey". */
  grounds: (kinds: readonly (readonly [CountedKind, number])[]) =>
    formatList(
      kinds.map(([kind, count]) => `${spell(count)} ${pluralize<string>(count, counted[kind])}`),
    ),
  /** Whoever answers, by how sure it is; `{owners}` are links. */
  owner: {
    required: "The {owners}: {grounds} requires it.",
    assigned: "The {owners}: assigned by {grounds}.",
    possible: "Perhaps the {owners}: possible, by {grounds}.",
    inferred: "Probably the {owners}: inferred from {grounds}.",
    judgement: "The {owners}, in our judgement. No source is cited.",
    decided: "The {owners}: decided by {by} on {on}.",
  },
  /** Several together. */
  together: {
    required: "The {owners} together: {grounds} require it.",
    assigned: "The {owners} together: assigned by {grounds}.",
    possible: "Perhaps the {owners} together: possible, by {grounds}.",
    inferred: "Probably the {owners} together: inferred from {grounds}.",
    judgement:
      "The {owners} together, in our judgement. No source is cited for at least one of them.",
    decided: "The {owners} together: decided by {by} on {on}.",
  },
  /** A post that is none of the register's roles. */
  outside: (roles: number) =>
    roles === 1 ? "Not the one role here." : `Not one of the ${spell(roles)} roles here.`,
  contested: "Disputed: claimed by the {owners}.",
  oneContested: "Disputed: only the {owners} is said to have it.",
  /** What a claim to something disputed rests on, beside the name of whoever has it. */
  claimed: {
    required: "required by {grounds}",
    assigned: "assigned by {grounds}",
    possible: "possible, by {grounds}",
    inferred: "inferred from {grounds}",
    judgement: "our judgement",
    decided: "decided",
  },
  /** Whoever else is said to have it, by a word that has no page. */
  others: (names: string) => `Also named: ${names}.`,
  unowned: "Nobody, as far as the sources go.",
  /** Where something else holds; `{holders}` are links. */
  elsewhere: "{where}: the {holders}, {standing}.",
  /** A place that only its rules tell: "Under another rule (PCI DSS 2022)". */
  byRule: (where: string, sources: readonly string[]) => `${where} (${sources.join("; ")})`,
  /** A rule that says otherwise than what was decided. */
  conflict: "A rule says otherwise: {says}",
  on: formatDate,
};
