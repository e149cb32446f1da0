import {
  engineQueryFor,
  rarityAmongPages,
  scoreEngine,
  scoreRuns,
  type EngineResults,
  type EngineSearch,
} from "./engine-scores.ts";
import {
  rarityOf,
  scoreContainedNames,
  scorePhrases,
  type PhraseMatch,
  type QueryWord,
} from "./phrases.ts";
import { findPins } from "./pins.ts";
import { readQuery, type Query } from "./read-query.ts";
import { readTables, targetOfHit, type SearchIndex } from "./read-tables.ts";
import { createSpeller, type Speller } from "./spelling.ts";
import type { SearchRole, SearchTables, Target } from "./tables.ts";
import { isStopWord, stem, subjectsOf, tokenize, weightOf } from "./text.ts";

/** One answer. */
export interface Answer {
  /** The target's id: `responsibility:run-the-help-desk`. */
  readonly target: string;
  /** Higher is better; comparable only within one ranking. */
  readonly score: number;
  /** Whether the query is one of its names, or names it otherwise beyond doubt (two roles: their pairing). */
  readonly exact: boolean;
  /** The name that matched best, where one other than the title did: "also called …". */
  readonly why: string | undefined;
}

/** Answers, best first. */
export interface Answers {
  readonly answers: readonly Answer[];
  /** What was searched instead of the query, where words in it were taken for misspelt. */
  readonly corrected: string | undefined;
}

/** How a query is to be taken. */
export interface QueryOptions {
  /** Whether its words are searched as they are typed, without correcting any. */
  readonly isLiteral?: boolean;
}

/** Answers queries from the tables, and says what to ask the engine. */
export interface Planner {
  readonly roles: readonly SearchRole[];
  /** By id. */
  readonly targets: ReadonlyMap<string, Target>;
  /** Answers from the tables alone: what shows before the engine is there. */
  answer(query: string, options?: QueryOptions): Answers;
  /** The engine searches that a query costs; few on large registers, none for a query without a word. */
  plan(query: string, options?: QueryOptions): EngineSearch[];
  /** The final ranking: the engine's results (all, some or none of those planned) joined with the tables' answers. */
  rank(query: string, results: readonly EngineResults[], options?: QueryOptions): Answers;
  /** The target that a Pagefind result leads to, from its id alone; undefined where the tables do not know it. */
  targetOfHit(id: string): string | undefined;
}

/** The engine searches for a query where the tables cannot be loaded. */
export function planAlone(query: string): EngineSearch[] {
  return subjectsOf(tokenize(query))
    .slice(0, mostSearches)
    .map((one) => ({ query: one.toLowerCase(), weight: 1 }));
}

/** How much each part of the ranking counts; found on the development queries. */
export const defaultWeights = {
  title: 1,
  name: 0.97,
  everyday: 0.9,
  phrase: 1,
  bag: 0.5,
  engine: 1,
  meaning: 0.35,
  whole: 0.4,
  run: 0.9,
  responsibility: 0.02,
  page: 0.95,
};
export type Weights = typeof defaultWeights;

/** Above this many targets a query costs the engine one search, because one for each word takes too long. */
const manyTargets = 1500;
const mostSearches = 8;
const fewSearches = 2;
const mostAnswers = 30;

/** A planner on parsed tables. It is pure: the same query has the same answers. */
export function createPlanner(tables: SearchTables, weights: Weights = defaultWeights): Planner {
  const index = readTables(tables);
  const speller = createIndexSpeller(index);
  const read = (text: string, { isLiteral = false }: QueryOptions) =>
    readQuery(index, isLiteral ? undefined : speller, text);
  const rank = (
    text: string,
    results: readonly EngineResults[],
    options: QueryOptions = {},
  ): Answers => {
    const query = read(text, options);
    return { answers: rankTargets(index, query, results, weights), corrected: query.corrected };
  };
  return {
    roles: tables.roles,
    targets: new Map(index.targets.map((target) => [target.id, target])),
    answer: (text, options) => rank(text, [], options),
    plan: (text, options = {}) => planSearches(index, read(text, options)),
    rank,
    targetOfHit: (id) => index.targets[targetOfHit(index, id) ?? -1]?.id,
  };
}

/** The answers to a query, best first. */
function rankTargets(
  index: SearchIndex,
  query: Query,
  results: readonly EngineResults[],
  weights: Weights,
): Answer[] {
  if (query.words.length === 0) return [];
  const words = weighWords(index, query, results);
  const held = better(
    scorePhrases(index, [...words.values()], weights),
    scoreContainedNames(index, query.words, (word) => words.get(word)?.weight ?? 0),
    weights.name,
  );
  const phrases = better(held, scoreRuns(index, words, results), weights.run);
  const scores = new Map<number, number>();
  const add = (target: number, score: number) =>
    scores.set(target, (scores.get(target) ?? 0) + score);
  for (const [target, match] of phrases) add(target, weights.phrase * match.score);
  // The query is one of its names and nothing else but grammar.
  for (const [target, { score }] of held) if (score >= weights.name) add(target, weights.whole);
  for (const [target, score] of scoreBag(index, [...words.values()]))
    add(target, weights.bag * score);
  for (const [target, score] of scoreEngine(index, results)) add(target, weights.engine * score);
  for (const [target, score] of scores) {
    const kind = index.targets[target]?.kind;
    if (kind === "page") scores.set(target, score * weights.page);
    if (kind === "responsibility") add(target, weights.responsibility);
    if (kind === "term" && query.asksMeaning)
      add(target, weights.meaning * (phrases.get(target)?.score ?? 0));
  }
  return order(index, scores, phrases, findPins(index, query));
}

/** A speller on the words of the tables; it takes every form of a known word for known. */
function createIndexSpeller({ words }: SearchIndex): Speller {
  const stems = new Set([...words.keys()].map(stem));
  return createSpeller(
    words,
    (word) => isStopWord(word) || weightOf(word) < 1 || words.has(word) || stems.has(stem(word)),
  );
}

/** The query's words; one that the tables do not know counts as much as the engine's index says, which holds every word. */
function weighWords(
  index: SearchIndex,
  query: Query,
  results: readonly EngineResults[],
): Map<string, QueryWord> {
  const found = new Map(results.map(({ search, hits }) => [search.query, hits.length]));
  const weigh = (word: string, reading: QueryWord): QueryWord => {
    const pages = found.get(engineQueryFor(word));
    if (reading.stems.size > 0 || pages === undefined) return reading;
    return {
      ...reading,
      weight: pages === 0 ? 0 : rarityAmongPages(index, pages) * weightOf(word),
    };
  };
  return new Map([...query.readings].map(([word, reading]) => [word, weigh(word, reading)]));
}

/** For each target the better of two matches, the second weighted. */
function better(
  some: ReadonlyMap<number, PhraseMatch>,
  others: ReadonlyMap<number, PhraseMatch>,
  weight: number,
): Map<number, PhraseMatch> {
  const best = new Map(some);
  for (const [target, { score, phrase }] of others) {
    if (score * weight > (best.get(target)?.score ?? 0))
      best.set(target, { score: score * weight, phrase });
  }
  return best;
}

// --- scores ---------------------------------------------------------------------------------------

/** How much of the query, by rarity, each target is about. */
function scoreBag(index: SearchIndex, words: readonly QueryWord[]): Map<number, number> {
  const total = words.reduce((sum, word) => sum + word.weight, 0) || 1;
  const scores = new Map<number, number>();
  for (const word of words) {
    const best = new Map<number, number>();
    for (const [one, quality] of word.stems) {
      for (const [target, strength] of index.postings.get(one)?.targets ?? []) {
        best.set(target, Math.max(best.get(target) ?? 0, strength * quality));
      }
    }
    for (const [target, strength] of best)
      scores.set(target, (scores.get(target) ?? 0) + (word.weight * strength) / total);
  }
  return scores;
}

// --- the list ----------------------------------------------------------------------------------------

function order(
  index: SearchIndex,
  scores: ReadonlyMap<number, number>,
  phrases: ReadonlyMap<number, PhraseMatch>,
  pinned: readonly number[],
): Answer[] {
  const rest = [...scores]
    .filter(([target]) => !pinned.includes(target))
    .sort(([a, x], [b, y]) => y - x || a - b);
  const top = rest[0]?.[1] ?? 0;
  const answers = [
    ...pinned.map((target, place) => ({ target, score: 100 - place, exact: true })),
    // A long tail of faint matches helps nobody.
    ...rest
      .filter(([, score]) => score > top * 0.15)
      .map(([target, score]) => ({ target, score, exact: false })),
  ];
  return answers.slice(0, mostAnswers).map(({ target, score, exact }) => ({
    target: index.targets[target]?.id ?? "",
    score,
    exact,
    why: reasonFor(index, phrases.get(target)),
  }));
}

function reasonFor(index: SearchIndex, match: PhraseMatch | undefined): string | undefined {
  const phrase = match?.phrase === undefined ? undefined : index.phrases[match.phrase];
  return phrase?.field === "name" ? phrase.text : undefined;
}

// --- the engine ----------------------------------------------------------------------------------------

/** One search for each subject; on a large register only for the rarest, those that the tables do not know first. */
function planSearches(index: SearchIndex, { subjects }: Query): EngineSearch[] {
  const isLarge = index.targets.length > manyTargets;
  const rarest = (words: readonly string[]) =>
    [...words].sort((a, b) => rarityOf(index, stem(b)) - rarityOf(index, stem(a)));
  return (isLarge ? rarest(subjects).slice(0, fewSearches) : subjects.slice(0, mostSearches)).map(
    (word) => ({ query: engineQueryFor(word), weight: weightOf(word) }),
  );
}
