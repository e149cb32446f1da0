import type { EngineResults } from "./engine.ts";
import type { PhraseMatch, QueryWord } from "./phrases.ts";
import { targetOfHit, type SearchIndex } from "./read-tables.ts";
import { stem } from "./text.ts";

/** What the engine is asked for a word: its stem, as the index holds it. */
export function engineQueryFor(word: string): string {
  return stem(word).toLowerCase();
}

/** What the engine is asked to learn whether it has a word at all: without the quotes it looks for similar ones, too. */
export function exactQueryFor(word: string): string {
  return `"${engineQueryFor(word)}"`;
}

/** The results without those for words that the engine was found not to have: they are for similar words. */
export function keepExact(results: readonly EngineResults[]): EngineResults[] {
  const missing = new Set(
    results.filter(({ hits }) => hits.length === 0).map(({ search }) => search.query),
  );
  return results
    .filter(({ search }) => !search.query.startsWith('"'))
    .map((one) => (missing.has(`"${one.search.query}"`) ? { ...one, hits: [] } : one));
}

/** How rare a word is that so many pages have. */
export function idfAmongPages(index: SearchIndex, pages: number): number {
  return Math.log(1 + Math.max(0, index.targets.length - pages + 0.5) / (pages + 0.5));
}

/** The engine's results as one score for each target, from 0 to 1: each search counts by how few pages it finds. */
export function scoreEngine(
  index: SearchIndex,
  results: readonly EngineResults[],
): Map<number, number> {
  const scores = new Map<number, number>();
  let total = 0;
  for (const { search, hits } of results) {
    const top = Math.max(...hits.map((hit) => hit.score), 0);
    if (top <= 0) continue;
    const weight = idfAmongPages(index, hits.length) * search.weight;
    total += weight;
    for (const hit of hits) {
      const target = targetOfHit(index, hit.id);
      if (target !== undefined)
        scores.set(target, (scores.get(target) ?? 0) + (weight * hit.score) / top);
    }
  }
  return new Map([...scores].map(([target, score]) => [target, score / (total || 1)]));
}

/** How much longer a phrase may be than the run of its words that was found: the engine does not tell. */
const runDoubt = 0.6;

/**
 * For each target the longest run of neighbouring words that the engine found among its names: words
 * of one phrase stand side by side in the index, which holds more phrases than the tables.
 * @param words the query's subjects
 */
export function scoreRuns(
  index: SearchIndex,
  words: ReadonlyMap<string, QueryWord>,
  results: readonly EngineResults[],
): Map<number, PhraseMatch> {
  const total = [...words.values()].reduce((sum, word) => sum + word.weight, 0) || 1;
  const best = new Map<number, PhraseMatch>();
  for (const [target, found] of collectPlaces(index, [...words.keys()], results)) {
    for (const run of splitRuns(found)) {
      const covered =
        [...run].reduce((sum, word) => sum + (words.get(word)?.weight ?? 0), 0) / total;
      const ofPhrase = run.size / (run.size + runDoubt);
      const score = covered === 0 ? 0 : (2 * covered * ofPhrase) / (covered + ofPhrase);
      if (score > (best.get(target)?.score ?? 0)) best.set(target, { score, phrase: undefined });
    }
  }
  return best;
}

/** For each target the places among its names at which the query's words stand. */
function collectPlaces(
  index: SearchIndex,
  words: readonly string[],
  results: readonly EngineResults[],
): Map<number, Map<number, string>> {
  const wordOf = new Map(words.map((word) => [engineQueryFor(word), word]));
  const found = new Map<number, Map<number, string>>();
  for (const { search, hits } of results) {
    const word = wordOf.get(search.query);
    for (const { id, words: places = [] } of word === undefined ? [] : hits) {
      const target = targetOfHit(index, id);
      if (target === undefined) continue;
      const own = found.get(target) ?? new Map<number, string>();
      places.forEach((place) => own.set(place, word ?? ""));
      found.set(target, own);
    }
  }
  return found;
}

/** The words of each unbroken run of places. */
function splitRuns(found: ReadonlyMap<number, string>): Set<string>[] {
  const runs: Set<string>[] = [];
  let last = -Infinity;
  for (const [place, word] of [...found].sort(([a], [b]) => a - b)) {
    if (place === last + 1) runs.at(-1)?.add(word);
    else runs.push(new Set([word]));
    last = place;
  }
  return runs;
}
