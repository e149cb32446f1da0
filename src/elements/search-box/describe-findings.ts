import type { AnswerState } from "../../search/answer-state.ts";
import { searchPanel as words } from "../../words/browser/search.ts";

/** How far a part of search has come; `late` is still loading, for longer than anybody waits. */
export type Progress = "waiting" | "ready" | "late" | "failed";

/** What a search has come to. */
export interface Findings {
  readonly query: string;
  readonly count: number;
  /** How many there are without the filters. */
  readonly unfiltered: number;
  /** Whether nothing matches, and what is counted is only spelt like the query. */
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
  /** How much was found. */
  readonly count: string;
  /** What is missing, and what that means. */
  readonly incomplete: string;
  /** Whether all was searched and nothing found. */
  readonly isNothing: boolean;
}

/** Puts into words what was found, and whether something is missing: nothing is "not found" that was not looked for. */
export function describeFindings(findings: Findings): Told {
  const { count, tables, engine } = findings;
  const query = words.quoted((findings.corrected ?? findings.query).trim());
  const incomplete = describeGap(findings);
  const isComplete = tables === "ready" && engine === "ready";
  if (findings.isNearest && count > 0)
    return {
      count: words.nearest(count, query),
      incomplete,
      isNothing: true,
    };
  if (count > 0)
    return {
      count: findings.state === "perhaps" ? words.perhaps(query) : words.count(count, query),
      incomplete,
      isNothing: false,
    };
  if (isComplete && findings.unfiltered > 0) {
    return {
      count: words.filteredOut(query, findings.unfiltered),
      incomplete,
      isNothing: false,
    };
  }
  if (isComplete) return { count: words.nothing(query), incomplete, isNothing: true };
  const isWaiting = tables === "waiting" || engine === "waiting";
  return { count: isWaiting ? words.searching(query) : "", incomplete, isNothing: false };
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
