import { formatDate, formatList } from "./language.ts";
import { spell } from "./numbers.ts";
import { defineWords, message } from "./table.ts";

type CountedKind =
  | "statute"
  | "official-framework"
  | "official-report"
  | "policy"
  | "minutes"
  | "job-description"
  | "survey"
  | "trade-press"
  | "vendor-or-sponsored"
  | "opinion";

/** Who answers for a responsibility, and how sure that is: the first line of its page. */
export const answer = defineWords("answer", {
  /** One and several sources of a kind, as a sentence counts them; `{number}` is the count, spelled out. */
  counted: {
    statute: message(
      "{number} {count, plural, one {law} other {laws}}",
      (count: number, number: string) => ({ number, count }),
    ),
    "official-framework": message(
      "{number} {count, plural, one {official framework} other {official frameworks}}",
      (count: number, number: string) => ({ number, count }),
    ),
    "official-report": message(
      "{number} {count, plural, one {official report} other {official reports}}",
      (count: number, number: string) => ({ number, count }),
    ),
    policy: message(
      "{number} {count, plural, one {policy} other {policies}}",
      (count: number, number: string) => ({ number, count }),
    ),
    minutes: message(
      "{count, plural, one {the minutes of one meeting} other {the minutes of {number} meetings}}",
      (count: number, number: string) => ({ number, count }),
    ),
    "job-description": message(
      "{number} {count, plural, one {job description} other {job descriptions}}",
      (count: number, number: string) => ({ number, count }),
    ),
    survey: message(
      "{number} {count, plural, one {survey} other {surveys}}",
      (count: number, number: string) => ({ number, count }),
    ),
    "trade-press": message(
      "{number} {count, plural, one {article in the trade press} other {articles in the trade press}}",
      (count: number, number: string) => ({ number, count }),
    ),
    "vendor-or-sponsored": message(
      "{number} {count, plural, one {sponsored text} other {sponsored texts}}",
      (count: number, number: string) => ({ number, count }),
    ),
    opinion: message(
      "{number} {count, plural, one {opinion piece} other {opinion pieces}}",
      (count: number, number: string) => ({ number, count }),
    ),
  },
  /** What an answer is drawn from: "one opinion piece", "two laws and one survey". */
  grounds: (kinds: readonly (readonly [CountedKind, number])[]): string =>
    formatList(kinds.map(([kind, count]) => answer.counted[kind](count, spell(count)))),
  /** Whoever answers, by how sure it is; `{theOwners}` are links. */
  owner: {
    required: "{theOwners}: {grounds} requires it.",
    assigned: "{theOwners}: assigned by {grounds}.",
    possible: "Perhaps {theOwners}: possible, by {grounds}.",
    inferred: "Probably {theOwners}: inferred from {grounds}.",
    judgement: "{theOwners}, in our judgement. No source is cited.",
    decided: "{theOwners}: decided by {by} on {on}.",
  },
  /** Several together. */
  together: {
    required: "{theOwners} together: {grounds} require it.",
    assigned: "{theOwners} together: assigned by {grounds}.",
    possible: "Perhaps {theOwners} together: possible, by {grounds}.",
    inferred: "Probably {theOwners} together: inferred from {grounds}.",
    judgement:
      "{theOwners} together, in our judgement. No source is cited for at least one of them.",
    decided: "{theOwners} together: decided by {by} on {on}.",
  },
  /** A post that is none of the register's roles. */
  outside: message(
    "{roles, plural, =1 {Not the one {roleName} here.} other {Not one of the {number} {roleNames} here.}}",
    (roles: number) => ({ roles, number: spell(roles) }),
  ),
  contested: "Disputed: claimed by {theOwners}.",
  /** The same in two lines: what it depends on is the answer, and who claims it comes after. */
  contestedRule: "Disputed. It depends on {what}",
  claimants: "Claimed by {theOwners}.",
  oneContested: "Disputed: only {theOwners} is said to have it.",
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
  others: message("Also named: {names}.", (names: string) => ({ names })),
  unowned: "Nobody, as far as the sources go.",
  /** Where something else holds; `{theHolders}` are links. */
  elsewhere: "{where}: {theHolders}, {standing}.",
  /** The same where a register says it without saying how sure it is. */
  statedElsewhere: "{where}: {theHolders}.",
  /** A place that only its rules tell: "Where another rule binds you (PCI DSS 2022)". */
  byRule: message("{where} ({sources})", (where: string, sources: readonly string[]) => ({
    where,
    sources: sources.join("; "),
  })),
  /** A rule that says otherwise than what was decided. */
  conflict: "A rule says otherwise: {says}",
  on: formatDate,
});
