import {
  engineQueryFor,
  exactQueryFor,
  keepExact,
  idfAmongPages,
  scoreEngine,
  scoreRuns,
} from "./engine-scores.ts";
import { classify, type FindRow } from "./classify.ts";
import type { EngineResults, EngineSearch } from "./engine.ts";
import {
  idf,
  scoreContainedNames,
  scorePhrases,
  type PhraseMatch,
  type QueryWord,
} from "./phrases.ts";
import { findNearest } from "./nearest.ts";
import { findPins, hintRoles, type Pin } from "./pins.ts";
import {
  partJoined,
  readQuery,
  readWording,
  type Corrections,
  type Query,
  type Wording,
} from "./read-query.ts";
import { readTables, type SearchIndex } from "./read-tables.ts";
import { createSpeller, type Speller } from "./spelling.ts";
import { decideState, type AnswerState } from "./answer-state.ts";
import { isSettled } from "./settle.ts";
import { Targets } from "./targets.ts";
import type { AskedSection, SearchRole, SearchTables, Target } from "./tables.ts";
import { isStopWord, stem, subjectsOf, tokenize, wordWeight } from "./text.ts";
import { summaryPiecePath } from "./summary-store.ts";
import { piecesFor } from "./word-pieces.ts";
import { wordPiecePath } from "./word-store.ts";

/** One answer. */
export interface Answer {
  /** The target's id: `responsibility:run-the-help-desk`, or that of a part of a page: `section:/roles/cio/#week`. */
  readonly target: string;
  /** The id of the page that the target is or is a part of; another part of it is no answer of its own. */
  readonly page: string;
  /** Higher is better; comparable only within one ranking. */
  readonly score: number;
  /** Whether the query is one of its names, or names it otherwise beyond doubt (two roles: their pairing). */
  readonly exact: boolean;
  /** The name that matched best, where one other than the title did: "also called …". */
  readonly why: string | undefined;
}

/** Answers, best first. */
export interface Answers {
  /** What may be said of them. */
  readonly state: AnswerState;
  /** Whether the engine, which has not been asked yet, need not be: it would put nothing better first. */
  readonly isSettled: boolean;
  readonly answers: readonly Answer[];
  /** How many there are in all, before any is left out. */
  readonly total: number;
  /** Whether nothing matches the query, and the answers are what is spelt most like it. */
  readonly isNearest: boolean;
  /** What was searched instead of the query, where words in it were taken for misspelt. */
  readonly corrected: string | undefined;
}

/** How a query is to be taken. */
export interface QueryOptions {
  /** Whether its words are searched as they are typed, without correcting any. */
  readonly isLiteral?: boolean;
  /** Which targets may answer; all, where it is not given. */
  readonly isKept?: (target: Target) => boolean;
  /** What of the learned words is at hand; nothing, where it is not given. */
  readonly findRow?: FindRow;
}

/** Answers queries from the tables, and says what to ask the engine. */
export interface Planner {
  readonly roles: readonly SearchRole[];
  readonly suggestions: SearchTables["suggestions"];
  /** By id. */
  readonly targets: ReadonlyMap<string, Target>;
  /** Answers from the tables alone: what shows before the engine is there. */
  answer(query: string, options?: QueryOptions): Answers;
  /** The files, below `search/`, with the pieces of the learned words that a query needs. */
  wordFiles(query: string): string[];
  /** The files, below `search/`, with the summaries of targets. */
  summaryFiles(targets: readonly string[]): string[];
  /** The engine searches that a query costs; few on large registers, none for a query without a word. */
  plan(query: string, options?: QueryOptions): EngineSearch[];
  /**
   * The final ranking: the engine's results (all, some or none of those planned) joined with the tables'
   * answers; where nothing matches, the responsibilities that are spelt most like the query.
   */
  rank(query: string, results: readonly EngineResults[], options?: QueryOptions): Answers;
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
  part: 0.8,
  phrase: 1,
  bag: 0.5,
  engine: 1,
  meaning: 0.35,
  whole: 0.4,
  run: 0.9,
  learned: 2.3,
  responsibility: 0.02,
  page: 0.95,
  /** The guide of a role that is named beside something else, and a pairing. */
  guide: 1,
  /** A term or a source where the question is who answers. */
  aside: 0.6,
  /** A post where the question is who answers, because a responsibility says it better. */
  post: 0.85,
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
  const starts = tables.words.starts.split(" ").filter(Boolean);
  const targets = new Targets(index);
  /** One query is answered, planned and ranked in turn: its words are read once. */
  let last: Draft | undefined;
  const draft = (text: string): Draft => {
    if (last?.text !== text) last = draftQuery(index, speller, text);
    return last;
  };
  const rank = (
    text: string,
    results: readonly EngineResults[] | undefined,
    options: QueryOptions = {},
  ): Answers => {
    const found = keepExact(results ?? []);
    const corrections = options.isLiteral
      ? noCorrections
      : decideCorrections(draft(text), results ?? []);
    const query = readQuery(index, draft(text), corrections);
    const own = new Set(query.subjects.map(engineQueryFor));
    const likely =
      options.findRow === undefined ? new Map() : classify(query.topicWords, options.findRow);
    const ranked = rankTargets(
      index,
      query,
      found.filter(({ search }) => own.has(search.query)),
      likely,
      weights,
    );
    // Before the engine has been asked, nobody knows whether something matches.
    const isNearest = ranked.length === 0 && results !== undefined && query.words.length > 0;
    const all: readonly Ranked[] = isNearest
      ? findNearest(index, query.typed).map((one) => ({ ...one, exact: false, fit: 0 }))
      : ranked;
    const { isKept = () => true } = options;
    const kept = all.filter(({ target }) => isKept(index.targets[target] as Target));
    const state = decideState(ranked, index, query, results === undefined);
    return {
      state,
      isSettled:
        query.words.length === 0 ||
        (results === undefined &&
          isSettled({
            state,
            isExact: ranked[0]?.exact ?? false,
            lead: leadOf(ranked),
            isAgreed: isFirstLearned(index, ranked, likely),
            isDoubtful: !options.isLiteral && draft(text).possible.size > 0,
          })),
      answers: kept.slice(0, mostAnswers).map(({ target, section, score, exact, why }) => ({
        target: targets.idOf(index.targets[target], section, index.lacks.get(target)),
        page: pageOf(index, target),
        score,
        exact,
        why,
      })),
      total: all.length,
      isNearest,
      corrected: query.corrected,
    };
  };
  return {
    roles: tables.roles,
    suggestions: tables.suggestions,
    targets,
    answer: (text, options) => rank(text, undefined, options),
    wordFiles: (text) => {
      const { words, possible } = draft(text);
      const meant = words.flatMap((word) => possible.get(word) ?? [word]);
      const numbers = new Set([...piecesFor(starts, words), ...piecesFor(starts, meant)]);
      return [...numbers].map((number) => wordPiecePath(tables.words.version, number));
    },
    summaryFiles: (ids) => {
      const places = ids.flatMap((id) => targets.placeOf(id) ?? []);
      return [...new Set(places.map((place) => summaryPiecePath(tables.summaries, place)))];
    },
    plan: (text, { isLiteral = false } = {}) => {
      const { possible } = draft(text);
      const query = readQuery(index, draft(text), noCorrections);
      return planSearches(index, query, isLiteral ? noCorrections.likely : possible);
    },
    rank,
  };
}

/** How far the second answer stands behind the first, as a share of its score. */
function leadOf([first, second]: readonly Ranked[]): number {
  return first === undefined ? 0 : 1 - (second?.score ?? 0) / first.score;
}

/** Whether the learned words, too, put the page of the first answer first. */
function isFirstLearned(
  index: SearchIndex,
  [first]: readonly Ranked[],
  likely: ReadonlyMap<number, number>,
): boolean {
  const [top] = [...likely].reduce<readonly [number, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    [-1, 0],
  );
  return first !== undefined && top >= 0 && pageOf(index, top) === pageOf(index, first.target);
}

/** A query's words, and what those may stand for that the tables do not know. */
interface Draft extends Wording {
  /** What words most likely stand for. */
  readonly likely: ReadonlyMap<string, readonly string[]>;
  /** What words stand for if nothing at all knows them. */
  readonly possible: ReadonlyMap<string, readonly string[]>;
}

const noCorrections: Corrections = { certain: new Map(), likely: new Map() };

function draftQuery(index: SearchIndex, speller: Speller, text: string): Draft {
  const wording = readWording(index, text);
  const words = wording.isName ? [] : [...new Set(wording.words)];
  const propose = (find: (word: string) => readonly string[] | undefined) =>
    new Map(
      words.flatMap((word) => {
        const other = find(word);
        return other === undefined ? [] : [[word, other] as const];
      }),
    );
  const asList = (word: string | undefined) => (word === undefined ? undefined : [word]);
  const isWritten = (word: string) => isStopWord(word) || index.knownStems.has(stem(word));
  const likely = propose((word) =>
    isWritten(word) ? undefined : (asList(speller.correct(word)) ?? partJoined(index, word)),
  );
  const possible = propose((word) => likely.get(word) ?? asList(speller.guess(word)));
  return { ...wording, likely, possible };
}

/**
 * A word is misspelt only where the engine was asked for it and does not have it: the tables hold names, and texts have
 * more words. Until then it may stand for another.
 */
function decideCorrections(
  { likely, possible }: Draft,
  results: readonly EngineResults[],
): Corrections {
  const pages = new Map(results.map(({ search, hits }) => [search.query, hits.length]));
  const pagesWith = (word: string) => pages.get(exactQueryFor(word));
  return {
    certain: new Map([...possible].filter(([word]) => pagesWith(word) === 0)),
    likely: new Map([...likely].filter(([word]) => pagesWith(word) === undefined)),
  };
}

/** The id of the page on which a target stands. */
function pageOf(index: SearchIndex, target: number): string {
  const { id = "", kind, page = id } = index.targets[target] ?? {};
  // Topics that are not covered share a page and nothing else.
  return kind === "elsewhere" ? id : page;
}

/** An answer as it is worked out. */
export interface Ranked {
  /** The target's place. */
  readonly target: number;
  readonly score: number;
  readonly exact: boolean;
  /** The name that fits best. */
  readonly why?: string | undefined;
  /** The section of its page that is asked for. */
  readonly section?: AskedSection | undefined;
  /** How well its best phrase fits, from 0 to 1. */
  readonly fit: number;
}

/** What the learned words hold for less likely is only noise. */
const leastShare = 0.001;

/**
 * The answers to a query, best first.
 * @param likely how likely each target is meant by what was learned
 */
function rankTargets(
  index: SearchIndex,
  query: Query,
  results: readonly EngineResults[],
  likely: ReadonlyMap<number, number>,
  weights: Weights,
): Ranked[] {
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
    if (kind === "source") scores.set(target, score * weights.aside);
    if (kind === "post" && query.asksWho) scores.set(target, score * weights.post);
    if (kind === "responsibility") add(target, weights.responsibility);
    if (kind === "term" && query.asksMeaning)
      add(target, weights.meaning * (phrases.get(target)?.score ?? 0));
  }
  for (const [target, share] of likely)
    if (share > leastShare) add(target, weights.learned * Math.sqrt(share));
  if (query.asksWho && !query.asksMeaning) putDutiesFirst(index, scores, phrases);
  const hints = hintRoles(index, query);
  for (const [target, { score }] of hints) add(target, weights.guide * score);
  return order(index, scores, phrases, findPins(index, query)).map((answer) => ({
    ...answer,
    section: answer.section ?? hints.get(answer.target)?.section,
  }));
}

/** From this fit on a responsibility is about what a term is about. */
const dutyFit = 0.5;

/** Puts terms behind the best responsibility, if that is about the same: the question is who answers, and not what it means. */
function putDutiesFirst(
  index: SearchIndex,
  scores: Map<number, number>,
  phrases: ReadonlyMap<number, PhraseMatch>,
): void {
  const kindAt = (target: number) => index.targets[target]?.kind;
  const best = Math.max(
    0,
    ...[...scores].flatMap(([target, score]) =>
      kindAt(target) === "responsibility" && (phrases.get(target)?.score ?? 0) >= dutyFit
        ? [score]
        : [],
    ),
  );
  for (const [target, score] of scores)
    if (kindAt(target) === "term" && best > 0) scores.set(target, Math.min(score, best * 0.99));
}

/** A speller on the words of the tables; it takes every form of a word that the site has for known. */
function createIndexSpeller({ words, knownStems }: SearchIndex): Speller {
  return createSpeller(
    words,
    (word) => isStopWord(word) || wordWeight(word) < 1 || knownStems.has(stem(word)),
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
      weight: pages === 0 ? 0 : idfAmongPages(index, pages) * wordWeight(word),
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
  pinned: readonly Pin[],
): Ranked[] {
  const rest = [...scores]
    .filter(([target]) => !pinned.some(({ place }) => place === target))
    .sort(([a, x], [b, y]) => y - x || a - b);
  const top = rest[0]?.[1] ?? 0;
  const answers = [
    ...pinned.map(({ place, section }, at) => ({
      target: place,
      section,
      score: 100 - at,
      exact: true,
    })),
    // A long tail of faint matches helps nobody.
    ...rest
      .filter(([, score]) => score > top * 0.15)
      .map(([target, score]) => ({ target, section: undefined, score, exact: false })),
  ];
  const pages = new Set<string>();
  return answers.flatMap((answer) => {
    // Of the parts of a page the best stands for it.
    const page = pageOf(index, answer.target);
    if (pages.has(page)) return [];
    pages.add(page);
    const match = phrases.get(answer.target);
    return [{ ...answer, fit: match?.score ?? 0, why: reasonFor(index, match) }];
  });
}

function reasonFor(index: SearchIndex, match: PhraseMatch | undefined): string | undefined {
  const phrase = match?.phrase === undefined ? undefined : index.phrases[match.phrase];
  return phrase?.field === "name" ? phrase.text : undefined;
}

// --- the engine ----------------------------------------------------------------------------------------

/**
 * One search for each subject; on a large register only for the rarest, those that the tables do not
 * know first. Of a word that the tables do not know, whether the engine has it; and what it may be
 * misspelt for.
 */
function planSearches(
  index: SearchIndex,
  { subjects, shares }: Query,
  possible: ReadonlyMap<string, readonly string[]>,
): EngineSearch[] {
  const isLarge = index.targets.length > manyTargets;
  const rarest = (words: readonly string[]) =>
    [...words].sort((a, b) => idf(index, stem(b)) - idf(index, stem(a)));
  const asked = isLarge ? rarest(subjects).slice(0, fewSearches) : subjects.slice(0, mostSearches);
  return asked.flatMap((word) => {
    const weight = wordWeight(word) * (shares.get(word) ?? 1);
    const searches = [{ query: engineQueryFor(word), weight }];
    if (index.postings.has(stem(word))) return searches;
    searches.push({ query: exactQueryFor(word), weight });
    for (const other of possible.get(word) ?? [])
      searches.push({ query: engineQueryFor(other), weight });
    return searches;
  });
}
