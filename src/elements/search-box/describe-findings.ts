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
  const query = `“${(findings.corrected ?? findings.query).trim()}”`;
  const incomplete = describeGap(findings);
  const isComplete = tables === "ready" && engine === "ready";
  if (findings.isNearest && count > 0)
    return {
      count: `Nothing found for ${query}, ${count} nearest in spelling.`,
      incomplete,
      isNothing: true,
    };
  if (count > 0)
    return {
      count: `${count} ${count === 1 ? "answer" : "answers"} for ${query}.`,
      incomplete,
      isNothing: false,
    };
  if (isComplete && findings.unfiltered > 0) {
    return {
      count: `Nothing for ${query} among these; ${findings.unfiltered} without the filters.`,
      incomplete,
      isNothing: false,
    };
  }
  if (isComplete) return { count: `Nothing found for ${query}.`, incomplete, isNothing: true };
  const isWaiting = tables === "waiting" || engine === "waiting";
  return { count: isWaiting ? `Searching for ${query} …` : "", incomplete, isNothing: false };
}

function describeGap({ tables, engine, isOffline, count }: Findings): string {
  const offline = isOffline ? "You seem to be offline. " : "";
  if (tables === "failed" && engine === "failed") {
    return `${offline}Search is incomplete: nothing of it could be loaded. The index lists every responsibility.`;
  }
  if (engine === "failed") {
    return count > 0
      ? `${offline}Search is incomplete: the full text of the pages could not be loaded, so these answers come from titles and other names alone.`
      : `${offline}Search is incomplete: the full text of the pages could not be loaded, and titles and other names hold no answer. The index lists every responsibility.`;
  }
  if (tables === "failed") {
    return `${offline}Search is incomplete: the list of titles and other names could not be loaded, so answers come from the full text alone.`;
  }
  if (tables === "late")
    return `${offline}Search is incomplete so far: titles and other names are still loading.`;
  if (engine === "late")
    return `${offline}Search is incomplete so far: the full text of the pages is still loading.`;
  return "";
}
