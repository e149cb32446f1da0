import type { EngineResults, EngineSearch } from "./engine.ts";
import { targetOfHit, type SearchIndex } from "./read-tables.ts";
import { stem } from "./text.ts";
import type { TextRow } from "./text-postings.ts";

/** What the engine is asked for a word: its stem, as the index holds it. */
export function engineQueryFor(word: string): string {
  return stem(word).toLowerCase();
}

/** What the engine is asked to learn whether it has a word at all: without the quotes it looks for similar ones, too. */
export function exactQueryFor(word: string): string {
  return `"${engineQueryFor(word)}"`;
}

/** What names and texts have for one search. */
export interface TextResults {
  readonly search: EngineSearch;
  readonly found: TextRow;
}

/** What the engine found, by target; the best of each search counts 1. */
export function readResults(index: SearchIndex, results: readonly EngineResults[]): TextResults[] {
  return results.map(({ search, hits }) => {
    const top = Math.max(...hits.map((hit) => hit.score), 0) || 1;
    return {
      search,
      found: new Map(
        hits.flatMap(({ id, score }) => {
          const target = targetOfHit(index, id);
          return target === undefined ? [] : [[target, score / top] as const];
        }),
      ),
    };
  });
}

/** The results without those for words that the engine was found not to have: they are for similar words. */
export function keepExact(results: readonly TextResults[]): TextResults[] {
  const missing = new Set(
    results.filter(({ found }) => found.size === 0).map(({ search }) => search.query),
  );
  return results
    .filter(({ search }) => !search.query.startsWith('"'))
    .map((one) => (missing.has(`"${one.search.query}"`) ? { ...one, found: new Map() } : one));
}

/** How rare a word is that so many pages have. */
export function idfAmongPages(index: SearchIndex, pages: number): number {
  return Math.log(1 + Math.max(0, index.count - pages + 0.5) / (pages + 0.5));
}

/** Results as one score for each target, from 0 to 1: each search counts by how few targets it finds. */
export function scoreTexts(
  index: SearchIndex,
  results: readonly TextResults[],
): Map<number, number> {
  const scores = new Map<number, number>();
  let total = 0;
  for (const { search, found } of results) {
    if (found.size === 0) continue;
    const weight = idfAmongPages(index, found.size) * search.weight;
    total += weight;
    for (const [target, score] of found)
      scores.set(target, (scores.get(target) ?? 0) + weight * score);
  }
  return new Map([...scores].map(([target, score]) => [target, score / (total || 1)]));
}
