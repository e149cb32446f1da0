import type { AnswerState } from "../../search/answer-state.ts";
import { searchPanel as words } from "../../words/browser/search.ts";

/** How far a part of search has come; `late` is still loading, for longer than anybody waits. */
export type Progress = "waiting" | "ready" | "late" | "failed";

/** What a search has come to. */
export interface Findings {
  readonly query: string;
  /** How many results are on screen. */
  readonly count: number;
  /** Whether there are some without the filters. */
  readonly isFilteredOut: boolean;
  /** Whether nothing matches, and what shows is only spelt like the query. */
  readonly isNearest: boolean;
  /** What may be said of the answers. */
  readonly state: AnswerState;
  readonly corrected: string | undefined;
  /** Titles and other names, which answer at once. */
  readonly tables: Progress;
  /** The full text of the pages. */
  readonly engine: Progress;
  readonly isOffline: boolean;
}

/** What the reader is told; each sentence is empty where there is nothing to say. */
export interface Told {
  /** What may be said of the results; nothing where they speak for themselves. */
  readonly verdict: string;
  /** What is missing, and what that means. */
  readonly gap: string;
  /** Whether all was searched and nothing found. */
  readonly isNothing: boolean;
}

/** Letters of a query that sentences repeat: a longer one would fill the screen. */
const longestQuote = 60;

/** Puts into words what was found, and whether something is missing: nothing is "not found" that was not looked for. */
export function describeFindings(findings: Findings): Told {
  const { count, tables, engine, isNearest, state } = findings;
  const query = quote(findings.corrected ?? findings.query);
  const gap = describeGap(findings);
  const isComplete = tables === "ready" && engine === "ready";
  if (isNearest && count > 0) return { verdict: words.nearest(query), gap, isNothing: true };
  if (count > 0) {
    const isUnsure = state === "open" && !isComplete && tables === "ready" && gap === "";
    const verdict =
      state === "perhaps" ? words.perhaps(query) : isUnsure ? words.soFar : words.answersFor(query);
    return { verdict, gap, isNothing: false };
  }
  if (isComplete && findings.isFilteredOut)
    return { verdict: words.filteredOut(query), gap, isNothing: false };
  if (isComplete) return { verdict: words.nothing(query), gap, isNothing: true };
  const isWaiting = tables === "waiting" || engine === "waiting";
  return { verdict: isWaiting ? words.searching(query) : "", gap, isNothing: false };
}

/** What assistive technology announces once: the answer or the verdict, how much is listed, and what is missing. */
export function formatAnnouncement(told: Told, line: string, listed: number): string {
  return [
    line === "" ? told.verdict : line,
    ...(listed > 0 ? [words.listed(listed)] : []),
    told.gap,
  ]
    .filter(Boolean)
    .join(" ");
}

function quote(query: string): string {
  const letters = [...query.trim()];
  return words.quoted(
    letters.length > longestQuote
      ? `${letters
          .slice(0, longestQuote - 1)
          .join("")
          .trimEnd()}…`
      : letters.join(""),
  );
}

function describeGap(findings: Findings): string {
  const gap = findGap(findings);
  return findings.isOffline && gap !== "" ? `${words.offline} ${gap}` : gap;
}

function findGap({ tables, engine, count }: Findings): string {
  const gaps = words.incomplete;
  if (tables === "failed" && engine === "failed") return gaps.all;
  if (engine === "failed") return count > 0 ? gaps.textMissing : gaps.textMissingAndNothing;
  if (tables === "failed") return gaps.namesMissing;
  if (tables === "late") return gaps.namesLate;
  if (engine === "late") return gaps.textLate;
  return "";
}
