import { clearJudge, hereJudge, says, type Measures } from "./confidence.ts";
import { engineQueryFor } from "./engine-scores.ts";
import type { EngineResults } from "./engine.ts";
import { idf } from "./phrases.ts";
import type { Ranked } from "./planner.ts";
import type { Query } from "./read-query.ts";
import { namesParty } from "./read-question.ts";
import { targetOfHit, type SearchIndex } from "./read-tables.ts";
import { isStopWord, stem, wordWeight } from "./text.ts";

/**
 * What may be said of the answers to a query: the first is clearly what was asked for (`clear`); it is a post or a topic
 * beyond the register, and says so (`outside`); nothing is clearly about it, and the first three are the closest
 * (`perhaps`); nothing here is about it (`nothing`); the engine has not been asked yet, and nothing can be said (`open`).
 */
export type AnswerState = "clear" | "outside" | "perhaps" | "nothing" | "open";

/** As many answers show where none is clear. */
export const mostPerhaps = 3;

/** Measures what speaks for the first answer; undefined where there is none. */
export function measureFirst(
  index: SearchIndex,
  query: Query,
  ranked: readonly Ranked[],
  results: readonly EngineResults[],
): Measures | undefined {
  const [first, second] = ranked;
  const kind = index.targets[first?.target ?? -1]?.kind;
  if (first === undefined || kind === undefined) return undefined;
  const { cover, known } = measureCover(index, query, first.target, results);
  const { exact, fit, learned = 0, score } = first;
  const lead = second === undefined ? 1 : Math.min(1, 1 - second.score / score);
  const party = query.roles.length > 0 || namesParty(index, query.words);
  return {
    kind,
    exact,
    fit,
    cover,
    known,
    learned,
    party,
    length: query.subjects.length,
    score,
    lead,
  };
}

/** How much of a query a target speaks of, and how much of it anything here. */
function measureCover(
  index: SearchIndex,
  { subjects, readings, shares }: Query,
  target: number,
  results: readonly EngineResults[],
): { cover: number; known: number } {
  const hits = new Map(results.map(({ search, hits: found }) => [search.query, found]));
  let [all, covered, known] = [0, 0, 0];
  for (const word of subjects) {
    const stems = [...(readings.get(word)?.stems ?? [])];
    const found = hits.get(engineQueryFor(word)) ?? [];
    const weight =
      idf(index, stem(word)) *
      wordWeight(word) *
      (shares.get(word) ?? 1) *
      (isStopWord(word) ? 0.1 : 1);
    const inTables = Math.max(
      0,
      ...stems.map(([one, quality]) =>
        index.postings.get(one)?.targets.has(target) ? quality : 0,
      ),
    );
    const inEngine = found.some(({ id }) => targetOfHit(index, id) === target) ? 1 : 0;
    all += weight;
    covered += weight * Math.max(inTables, inEngine);
    if (stems.length > 0 || found.length > 0) known += weight;
  }
  return { cover: covered / (all || 1), known: known / (all || 1) };
}

/**
 * Decides what may be said of a ranking by what speaks for its first answer.
 * @param isEarly whether the engine has not been asked yet
 * @param isEmpty whether the query has no word
 */
export function decideState(
  first: Measures | undefined,
  { isEarly, isEmpty }: { readonly isEarly: boolean; readonly isEmpty: boolean },
): AnswerState {
  if (first === undefined) return isEarly && !isEmpty ? "open" : "nothing";
  const { kind } = first;
  if (says(clearJudge, first)) return kind === "elsewhere" || kind === "post" ? "outside" : "clear";
  if (isEarly) return "open";
  return says(hereJudge, first) ? "perhaps" : "nothing";
}
