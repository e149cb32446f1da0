import { ownersOfName, type PhraseField, type SearchIndex } from "./read-tables.ts";

/** A word of a query as the tables know it. */
export interface QueryWord {
  /** The stems that it stands for, with how well each does: 1 for its own, less for others. */
  readonly stems: ReadonlyMap<string, number>;
  /** How much the query depends on it. */
  readonly weight: number;
}

/** How well a target's best phrase fits. */
export interface PhraseMatch {
  /** From 0 to 1. */
  readonly score: number;
  /** The phrase's place in the index; undefined where only the engine or a run of words speaks for the target. */
  readonly phrase: number | undefined;
}

/** How rare a stem is among the targets; a stem that no target has is as rare as can be. */
export function idf(index: SearchIndex, stem: string): number {
  const count = index.postings.get(stem)?.targets.size ?? 0;
  return Math.log(1 + (index.count - count + 0.5) / (count + 0.5));
}

/**
 * For each target that shares a word with the query, the phrase that fits best: the harmonic mean of
 * how much of the query it covers and how much of it the query covers, both by the rarity of words.
 */
export function scorePhrases(
  index: SearchIndex,
  words: readonly QueryWord[],
  fieldWeight: Readonly<Record<PhraseField, number>>,
): Map<number, PhraseMatch> {
  const total = words.reduce((sum, word) => sum + word.weight, 0) || 1;
  const shared = new Map<number, { query: number; phrase: number }>();
  for (const word of words) {
    for (const [place, fit] of bestFits(index, word)) {
      const sums = shared.get(place) ?? { query: 0, phrase: 0 };
      sums.query += word.weight * fit.quality;
      sums.phrase += idf(index, fit.stem) * fit.quality;
      shared.set(place, sums);
    }
  }
  const best = new Map<number, PhraseMatch>();
  for (const [place, sums] of shared) {
    const phrase = index.phrases[place];
    if (phrase === undefined) continue;
    const whole = phrase.stems.reduce((sum, stem) => sum + idf(index, stem), 0) || 1;
    const [ofQuery, ofPhrase] = [sums.query / total, Math.min(1, sums.phrase / whole)];
    const score = ((2 * ofQuery * ofPhrase) / (ofQuery + ofPhrase)) * fieldWeight[phrase.field];
    if (score > (best.get(phrase.target)?.score ?? 0))
      best.set(phrase.target, { score, phrase: place });
  }
  return best;
}

/** Each phrase that holds one of a word's stems, with the stem that fits best. */
function bestFits(
  index: SearchIndex,
  word: QueryWord,
): Map<number, { stem: string; quality: number }> {
  const fits = new Map<number, { stem: string; quality: number }>();
  for (const [stem, quality] of word.stems) {
    for (const place of index.postings.get(stem)?.phrases ?? []) {
      if (quality > (fits.get(place)?.quality ?? 0)) fits.set(place, { stem, quality });
    }
  }
  return fits;
}

const longestName = 6;
const grammarCovers = 0.6;

/**
 * For each target that a run of the query's words names, how much of the query the name covers:
 * names of several words.
 */
export function scoreContainedNames(
  index: SearchIndex,
  words: readonly string[],
  wordWeight: (word: string) => number,
): Map<number, PhraseMatch> {
  const total = [...new Set(words)].reduce((sum, word) => sum + wordWeight(word), 0) || 1;
  const best = new Map<number, PhraseMatch>();
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + longestName); to++) {
      const run = words.slice(from, to);
      const weight = [...new Set(run)].reduce((sum, word) => sum + wordWeight(word), 0);
      // "Who does what" is a name though none of its words carries a subject.
      const covered = weight > 0 ? weight / total : run.length > 2 ? grammarCovers : 0;
      if (covered === 0) continue;
      const score = (2 * covered) / (covered + 1);
      for (const target of ownersOfName(index, run)) {
        if (score > (best.get(target)?.score ?? 0)) best.set(target, { score, phrase: undefined });
      }
    }
  }
  return best;
}
