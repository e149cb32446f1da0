import { formatDate } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** Responsibilities: who answers for them, and their pages. */
export const responsibility = defineWords("responsibility", {
  /** The short address of the page, which is there to be copied. */
  lastingLink: "This link never changes: <link>{address}</link>",
  note: "<strong>Note.</strong> {note}",
  /** Leads to the steps of settling it, with a text to write the decision down with. */
  settle: "<text>Text for your decision</text>",
  /** How two who both claim it settle it. */
  settledBetween: "<strong>To settle it <place>between {pair}</place>:</strong> {how}",
  /** Whoever answers, by name and how to reach them. */
  reach: "{holder}: {contacts}",
  /** The same of whoever holds a role for a part of the time. */
  reachWhen: "{holder}, {when}: {contacts}",
  /** Whom to turn to next, by name and how to reach them. */
  escalation: "<strong>If {when}:</strong> {who}",
  /** When it is time for that, where the content does not say it. */
  staysOpen: "nobody answers or it stays open",
  askFirst: message("Ask {who} first.", (who: string) => ({ who })),
  /** What of the lines before it no source says. */
  ours: {
    askFirst: "Whom to ask",
    dependsOn: "what it depends on",
    settled: "settling it",
  },
  /** The summaries of folds. */
  reasons: message(
    "{count, plural, =0 {nobody so far} one {one part} other {{count} parts}}",
    (count: number) => ({
      count,
    }),
  ),
  inPractice: "how it goes",
  discussed: message(
    "{count, plural, one {one place} other {{count} places}}",
    (count: number) => ({ count }),
  ),
  conditions: message(
    "{count, plural, one {and why} other {{count} conditions, and why}}",
    (count: number) => ({ count }),
  ),
  morePositions: message(
    "{count, plural, one {One more position} other {{count} more positions}}",
    (count: number) => ({ count }),
  ),
  decidedTerm: "Decided",
  /** @param holds from when and until when, in words */
  decided: message(
    "by {by}, {on}{held, select, no {} other {, {holds}}}",
    (by: string, on: string, holds: string | undefined) => ({
      by,
      on: formatDate(on),
      held: holds === undefined ? "no" : "yes",
      holds: holds ?? "",
    }),
  ),
  /** @param decided by whom and when  @param see where it is written down, in words */
  decidedAt: message("{decided}, see {see}", (decided: string, see: string) => ({ decided, see })),
  evidenceTerm: "Evidence",
  /** A situation in the first lines: who leads, though that does not follow from who answers. */
  case: "When <case>{when}</case>: {theLead} leads.",
  /** The same of somebody who does not answer for the responsibility. */
  anothersCase: "When <case>{when}</case>: {theLead} takes the first step.",
  nextToIt: "Next to it",
  /** A level with how sure it is, and of one claim among many by what: "Accountable, inferred from one survey". */
  withStanding: message("{level}, {standing}", (level: string, standing: string) => ({
    level,
    standing,
  })),
  where: "Where",
  whoAnswers: "Who answers",
  what: "What makes it so",
  uninvolved: "No part named in the register: {roles}.",
  and: "and",
  outside: message("{who}, outside this register", (who: string) => ({ who })),
  handOff: message("Hand-off: {title}", (title: string) => ({ title })),
  tension: message("Tension: {title}", (title: string) => ({ title })),
  situation: message("Who leads when {when}", (when: string) => ({ when })),
  mention: "<pairing>{title}</pairing>: {what}",
  term: "Glossary: <term>{title}</term>",
});
