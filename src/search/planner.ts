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
import { findPins, hintRoles } from "./pins.ts";
import { findTogether, listStated, namesFigures, putFiguresFirst } from "./put-figures-first.ts";
import {
  partJoined,
  readQuery,
  readWording,
  writeWords,
  type Corrections,
  type Query,
  type Wording,
} from "./read-query.ts";
import { namesParty } from "./read-question.ts";
import { readTables, type SearchIndex } from "./read-tables.ts";
import { createSpeller, type Speller } from "./spelling.ts";
import { decideState, type AnswerState } from "./answer-state.ts";
import type { Measures } from "./confidence.ts";
import { measureFirst } from "./measure-first.ts";
import { Targets } from "./targets.ts";
import type { TextRow } from "./text-postings.ts";
import {
  engineQueryFor,
  exactQueryFor,
  idfAmongPages,
  keepExact,
  readResults,
  scoreTexts,
  type TextResults,
} from "./text-scores.ts";
import type { AskedSection, SearchRole, SearchTables, Target } from "./tables.ts";
import { departments, isStopWord, stem, subjectsOf, tokenize, wordWeight } from "./text.ts";
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
  /** Whether the engine, which has not been asked, need not be: it would put nothing better first. */
  readonly isSettled: boolean;
  /** What speaks for the first; undefined where there is none. */
  readonly measures: Measures | undefined;
  readonly answers: readonly Answer[];
  /** The ids of those that answer together with the first, each a part of what is asked. */
  readonly together: readonly string[];
  /** The ids of the roles that the query names. */
  readonly named: readonly string[];
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
  /** Which targets have a stem in their names or texts, where that is at hand for all words of the query. */
  readonly findText?: (stemmed: string) => TextRow;
}

/** Answers queries from the tables, and says what to ask the engine. */
export interface Planner {
  readonly roles: readonly SearchRole[];
  readonly suggestions: SearchTables["suggestions"];
  /** By id. */
  readonly targets: ReadonlyMap<string, Target>;
  /** Answers without the engine: from the tables, and from what is known of the query's words as far as it is at hand. */
  answer(query: string, options?: QueryOptions): Answers;
  /** The files, below `search/`, with the pieces of what is known of words that a query needs. */
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
  name: 0.8,
  everyday: 0.85,
  part: 0.64,
  phrase: 0.84,
  bag: 0.34,
  engine: 1.5,
  meaning: 0.68,
  whole: 0.64,
  learned: 2.1,
  responsibility: 0.09,
  page: 0.95,
  /** The guide of a role that is named beside something else, and a pairing. */
  guide: 0.98,
  /** A part of a page that asks for the same choice: "legal or procurement". */
  choice: 3,
  /** A claim that states the share which is asked for. */
  figure: 3,
  /** A term or a source where the question is who answers. */
  aside: 0.8,
  /** What was learned of the sections of the pages about the site and its method. */
  site: 0.5,
  /** A post where the question is who answers, because a responsibility says it better. */
  post: 0.7,
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
    results: readonly TextResults[] | undefined,
    options: QueryOptions = {},
  ): Answers => {
    const found = keepExact(results ?? []);
    const corrections = options.isLiteral
      ? noCorrections
      : decideCorrections(draft(text), results ?? []);
    const query = readQuery(index, draft(text), corrections);
    const own = new Set(query.subjects.map(engineQueryFor));
    const { findRow = () => undefined } = options;
    const likely = classify(query.topicWords, findRow);
    const asked = found.filter(({ search }) => own.has(search.query));
    const { actor, ranked, firsts } = rankTargets(index, query, asked, likely, weights);
    // As long as no text has been looked at, nobody knows whether something matches.
    const isNearest = ranked.length === 0 && results !== undefined && query.words.length > 0;
    const all: readonly Ranked[] = isNearest
      ? findNearest(index, query.typed).map((one) => ({ ...one, exact: false, fit: 0 }))
      : ranked;
    const { isKept = () => true } = options;
    const kept = all.filter(({ target }) => isKept(index.targets[target] as Target));
    const isEmpty = query.words.length === 0;
    // A situation answers as surely as the responsibility behind which it would stand.
    const judged = ranked.filter(({ target }) => target !== actor);
    const measures = measureFirst(index, query, judged, asked, { likely, firsts }, findRow);
    const isEarly = results === undefined;
    return {
      state: decideState(measures, { isEarly, isEmpty }),
      isSettled: isEmpty || !isEarly || measures?.exact === true,
      measures,
      answers: kept.slice(0, mostAnswers).map(({ target, section, score, exact, why }) => ({
        target: targets.idOf(index.targets[target], section, index.lacks.get(target)),
        page: pageOf(index, target),
        score,
        exact,
        why,
      })),
      together: findTogether(index, query, kept).map((one) =>
        targets.idOf(index.targets[one], undefined, undefined),
      ),
      named: query.roles.flat(),
      total: all.length,
      isNearest,
      corrected: query.corrected,
    };
  };
  const plan = (text: string, isLiteral: boolean, most?: number) => {
    const query = readQuery(index, draft(text), noCorrections);
    if (isLiteral) return planSearches(index, query, noCorrections.likely, [], most);
    return planSearches(index, query, draft(text).possible, meantBy(index, draft(text)), most);
  };
  return {
    roles: tables.roles,
    suggestions: tables.suggestions,
    targets,
    answer: (text, options = {}) => {
      const { findText, isLiteral = false } = options;
      if (findText === undefined) return rank(text, undefined, options);
      const found = plan(text, isLiteral, Infinity).map((search) => ({
        search,
        found: findText(search.query.replaceAll('"', "")),
      }));
      return rank(text, found, options);
    },
    wordFiles: (text) => {
      const { words } = draft(text);
      const meant = meantBy(index, draft(text));
      const numbers = new Set([...piecesFor(starts, words), ...piecesFor(starts, meant)]);
      return [...numbers].map((number) => wordPiecePath(tables.words.version, number));
    },
    summaryFiles: (ids) => {
      const places = ids.flatMap((id) => targets.placeOf(id) ?? []);
      return [...new Set(places.map((place) => summaryPiecePath(tables.summaries, place)))];
    },
    plan: (text, { isLiteral = false } = {}) => plan(text, isLiteral),
    rank: (text, results, options) => rank(text, readResults(index, results), options),
  };
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

/** The words of a query as the site writes them, if all that may be misspelt are. */
function meantBy(index: SearchIndex, { words, possible }: Draft): readonly string[] {
  if (possible.size === 0) return words;
  return writeWords(
    index,
    words.flatMap((word) => possible.get(word) ?? [word]),
  );
}

/**
 * A word is misspelt only where texts were looked through for it and do not have it: the tables hold names, and texts have
 * more words. Until then it may stand for another.
 */
function decideCorrections(
  { likely, possible }: Draft,
  results: readonly TextResults[],
): Corrections {
  const pages = new Map(results.map(({ search, found }) => [search.query, found.size]));
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

/** The answers to a query, best first. */
interface Ranking {
  /** The situation that was put before the responsibility that it is about. */
  readonly actor: number | undefined;
  readonly ranked: readonly Ranked[];
  /** What names, full text and learned words each put first. */
  readonly firsts: readonly (number | undefined)[];
}

/**
 * Ranks the targets that have to do with a query.
 * @param likely how likely each target is meant by what was learned
 */
function rankTargets(
  index: SearchIndex,
  query: Query,
  results: readonly TextResults[],
  likely: ReadonlyMap<number, number>,
  weights: Weights,
): Ranking {
  if (query.words.length === 0) return { actor: undefined, ranked: [], firsts: [] };
  const words = weighWords(index, query, results);
  const held = better(
    scorePhrases(index, [...words.values()], weights),
    scoreContainedNames(index, query.words, (word) => words.get(word)?.weight ?? 0),
    weights.name,
  );
  const scores = new Map<number, number>();
  const add = (target: number, score: number) =>
    scores.set(target, (scores.get(target) ?? 0) + score);
  for (const [target, match] of held) add(target, weights.phrase * match.score);
  // The query is one of its names and nothing else but grammar.
  for (const [target, { score }] of held) if (score >= weights.name) add(target, weights.whole);
  for (const [target, score] of scoreBag(index, [...words.values()]))
    add(target, weights.bag * score);
  const inTexts = scoreTexts(index, results);
  for (const [target, score] of inTexts) add(target, weights.engine * score);
  for (const [target, score] of scores) {
    const kind = index.targets[target]?.kind;
    if (kind === "page") scores.set(target, score * weights.page);
    if (kind === "source") scores.set(target, score * weights.aside);
    if (kind === "post" && query.asksWho) scores.set(target, score * weights.post);
    if (kind === "responsibility") add(target, weights.responsibility);
    if (kind === "term" && query.asksMeaning)
      add(target, weights.meaning * (held.get(target)?.score ?? 0));
  }
  for (const [target, share] of likely) {
    if (share <= leastShare) continue;
    const { kind, page } = index.targets[target] ?? {};
    // What every site says of itself is learned with the rest, and seldom what is asked for.
    const isOfSite = kind === "section" && page?.includes(":") !== true;
    add(target, weights.learned * Math.sqrt(share) * (isOfSite ? weights.site : 1));
  }
  if (
    (query.asksWho || query.roles.length > 0 || namesParty(index, query.words)) &&
    !query.asksMeaning
  )
    putDutiesFirst(index, scores, held);
  putFiguresFirst(index, query, scores, weights.figure);
  for (const [target, score] of scoreChoices(index, query, words))
    add(target, weights.choice * score);
  const hints = hintRoles(index, query);
  for (const [target, { score }] of hints) add(target, weights.guide * score);
  putDisputesFirst(index, query, scores, hints);
  const actor = putActorFirst(index, query, scores);
  return {
    actor,
    ranked: order(index, scores, held, query).map((answer) => ({
      ...answer,
      exact: answer.exact || namesFigures(index, query, answer.target),
      section: answer.section ?? hints.get(answer.target)?.section,
    })),
    firsts: [
      findTop(new Map([...held].map(([target, { score }]) => [target, score]))),
      ...(results.length > 0 ? [findTop(inTexts)] : []),
      findTop(likely),
    ],
  };
}

/** The target with the highest score, the first such. */
function findTop(scores: ReadonlyMap<number, number>): number | undefined {
  let top: number | undefined;
  for (const [target, score] of scores)
    if (top === undefined || score > (scores.get(top) ?? 0)) top = target;
  return top;
}

/** How much of the best score a responsibility has at least that may be meant, and a situation that is about it. */
const actorShares = { duty: 0.8, situation: 0.5 };

/**
 * Puts a situation before the responsibility that it is about, where that is the best answer or stands close behind it, and
 * the query names the department that acts in the situation: "marketing bought an app".
 * @returns the situation
 */
function putActorFirst(
  index: SearchIndex,
  { words, alternatives }: Query,
  scores: Map<number, number>,
): number | undefined {
  const named = new Set(words.filter((word) => departments.has(word) && !alternatives.has(word)));
  const score = scores.get(findTop(scores) ?? -1) ?? 0;
  const meant = new Set(
    [...scores].flatMap(([target, own]) =>
      own >= score * actorShares.duty ? [index.targets[target]?.id] : [],
    ),
  );
  const situation = findTop(
    new Map(
      [...scores].filter(([target, own]) => {
        const { about, title = "" } = index.targets[target] ?? {};
        const [actor = ""] = tokenize(title);
        const isMeant = about !== undefined && meant.has(about) && named.has(actor);
        return isMeant && own >= score * actorShares.situation;
      }),
    ),
  );
  if (situation !== undefined) scores.set(situation, score * 1.01);
  return situation;
}

/** From this fit on a responsibility is about what a term is about. */
const dutyFit = 0.32;

/** Puts the list of all that two roles dispute behind the best dispute of theirs that the query names as well: "budget fight between …". */
function putDisputesFirst(
  index: SearchIndex,
  { roles, besideRoles }: Query,
  scores: Map<number, number>,
  hints: ReturnType<typeof hintRoles>,
): void {
  const lists = [...hints].filter(([, { section }]) => section?.id === disputesSection);
  const isNamed = (target: number) =>
    besideRoles.some((word) => index.postings.get(stem(word))?.targets.has(target) === true);
  const disputes = [...scores].filter(([target]) => {
    const { ownership, owners = [] } = index.targets[target] ?? {};
    const isTheirs = roles.every((named) => named.some((role) => owners.includes(role)));
    return ownership === "contested" && isTheirs && isNamed(target);
  });
  const best = Math.max(0, ...disputes.map(([, score]) => score));
  if (best === 0) return;
  for (const [target] of lists) scores.set(target, Math.min(scores.get(target) ?? 0, best * 0.99));
}
/** The section of a pairing that lists what both roles dispute. */
const disputesSection = "owned";

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

/** The query's words; one that the tables do not know counts as much as the texts say, which hold every word. */
function weighWords(
  index: SearchIndex,
  query: Query,
  results: readonly TextResults[],
): Map<string, QueryWord> {
  const found = new Map(results.map((one) => [one.search.query, one.found.size]));
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

/** Of the parts whose heading offers the choice that the query offers, how much of what is asked beside it the heading holds. */
function scoreChoices(
  index: SearchIndex,
  { alternatives }: Query,
  words: ReadonlyMap<string, QueryWord>,
): Map<number, number> {
  const offered = [
    ...new Set([...alternatives].filter((one) => !isStopWord(one)).map((one) => stem(one))),
  ];
  const scores = new Map<number, number>();
  if (offered.length < 2) return scores;
  const total = [...words.values()].reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (const place of index.postings.get(offered[0] ?? "")?.phrases ?? []) {
    const phrase = index.phrases[place];
    if (phrase?.field !== "part" || !offered.every((one) => phrase.stems.includes(one))) continue;
    const held = [...words.values()].reduce(
      (sum, { stems, weight }) => sum + (phrase.stems.some((one) => stems.has(one)) ? weight : 0),
      0,
    );
    scores.set(phrase.target, Math.max(scores.get(phrase.target) ?? 0, held / total));
  }
  return scores;
}

// --- the list ----------------------------------------------------------------------------------------

function order(
  index: SearchIndex,
  scores: ReadonlyMap<number, number>,
  phrases: ReadonlyMap<number, PhraseMatch>,
  query: Query,
): Ranked[] {
  const pinned = findPins(index, query);
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
    // Of the parts of a page the best stands for it, and of claims the best for each share that is asked for.
    const page = [pageOf(index, answer.target), ...listStated(index, query, answer.target)].join();
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
 * @param meant the query's words if those are misspelt
 * @param most how many subjects are searched
 */
function planSearches(
  index: SearchIndex,
  { subjects, shares }: Query,
  possible: ReadonlyMap<string, readonly string[]>,
  meant: readonly string[],
  most = index.targets.length > manyTargets ? fewSearches : mostSearches,
): EngineSearch[] {
  const rarest = (words: readonly string[]) =>
    [...words].sort((a, b) => idf(index, stem(b)) - idf(index, stem(a)));
  const asked = most === fewSearches ? rarest(subjects).slice(0, most) : subjects.slice(0, most);
  const others = [...possible.values()].flat();
  // What words are one of that are spelt right.
  const joined = meant.filter(
    (word) => !subjects.includes(word) && !others.includes(word) && index.postings.has(stem(word)),
  );
  const searchesFor = (word: string): EngineSearch[] => {
    const weight = wordWeight(word) * (shares.get(word) ?? 1);
    const search = { query: engineQueryFor(word), weight };
    if (index.postings.has(stem(word))) return [search];
    return [
      search,
      { query: exactQueryFor(word), weight },
      ...(possible.get(word) ?? []).map((other) => ({ query: engineQueryFor(other), weight })),
    ];
  };
  return [...asked, ...(possible.size > 0 ? joined : [])].flatMap(searchesFor);
}
