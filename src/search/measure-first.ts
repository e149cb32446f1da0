import type { FindRow } from "./classify.ts";
import type { Measures } from "./confidence.ts";
import { engineQueryFor, idfAmongPages, type TextResults } from "./text-scores.ts";
import { idf } from "./phrases.ts";
import type { Query } from "./read-query.ts";
import { namesParty } from "./read-question.ts";
import type { SearchIndex } from "./read-tables.ts";
import { departments, isStopWord, itDepartment, stem, wordWeight } from "./text.ts";
import type { Ranked } from "./planner.ts";

/** What speaks for an answer, as far as the ranking tells. */
export interface Grounds {
  /** How likely each target is by the learned words. */
  readonly likely: ReadonlyMap<number, number>;
  /** The targets that names, full text and learned words put first. */
  readonly firsts: readonly (number | undefined)[];
}

/** How much a word counts that is only grammar, beside one that carries a subject. */
const grammarShare = 0.1;
/** How far a word in a target's text, or learned, stands behind one in its names. */
const textQuality = 0.7;

/** How much a word counts that so many pages have that it tells none from another. */
const proseWeight = 0.3;

/** How much the name of a department explains beside another word. */
const departmentShare = 0.3;
/** How much a word counts as known that no name has and only one page. */
const asideShare = 0.5;
/** How far a word that was taken for another counts beside one that was typed. */
const mendedCertainty = 0.7;

/** Measures what speaks for the first answer; undefined where there is none. */
export function measureFirst(
  index: SearchIndex,
  query: Query,
  ranked: readonly Ranked[],
  results: readonly TextResults[],
  { likely, firsts }: Grounds,
  findRow: FindRow = () => undefined,
): Measures | undefined {
  const [first, second] = ranked;
  const kind = index.targets[first?.target ?? -1]?.kind;
  if (first === undefined || kind === undefined) return undefined;
  const { exact, fit, score, target } = first;
  return {
    kind,
    exact,
    fit,
    ...measureCover(index, query, target, results, findRow),
    learned: likely.get(target) ?? 0,
    agreement: firsts.filter((one) => one === target).length / firsts.length,
    asksWho: query.asksWho,
    party: query.roles.length > 0 || namesParty(index, query.words),
    vocabulary: index.knownStems.size,
    lead: second === undefined ? 1 : Math.min(1, 1 - second.score / score),
  };
}

/** How much of a query a target speaks of, and how much of it anything here. */
function measureCover(
  index: SearchIndex,
  { subjects, readings, shares, written }: Query,
  target: number,
  results: readonly TextResults[],
  findRow: FindRow,
): Pick<Measures, "cover" | "named" | "explained" | "known"> {
  const hits = new Map(results.map(({ search, found }) => [search.query, found]));
  const rarest = Math.log(2 * index.count + 2);
  const nameStems = new Set(
    index.phrases.flatMap(({ target: owner, field, stems }) =>
      owner === target && field !== "everyday" ? stems : [],
    ),
  );
  let [all, covered, explained, named, known] = [0, 0, 0, 0, 0];
  for (const word of subjects) {
    const stems = [...(readings.get(word)?.stems ?? [])];
    const found = hits.get(engineQueryFor(word)) ?? new Map<number, number>();
    const row = findRow(stem(word))?.targets ?? new Map<number, number>();
    const isKnown = stems.length > 0 || found.size > 0 || row.size > 0;
    const isProse = !isKnown && index.knownStems.has(stem(word));
    const rarity = Math.min(
      idf(index, stem(word)),
      found.size > 0 ? idfAmongPages(index, found.size) : Infinity,
    );
    const weight =
      (isProse ? proseWeight : rarity / rarest) *
      wordWeight(word) *
      (shares.get(word) ?? 1) *
      (isStopWord(word) ? grammarShare : 1);
    const tie = Math.max(
      0,
      ...stems.map(([one, quality]) =>
        index.postings.get(one)?.targets.has(target) ? quality : 0,
      ),
      found.has(target) ? textQuality : 0,
      (textQuality * (row.get(target) ?? 0)) / Math.max(1e-9, ...row.values()),
    );
    const certainty = written.includes(word) ? 1 : mendedCertainty;
    const inName = Math.max(
      0,
      ...stems.map(([one, quality]) => (nameStems.has(one) ? quality : 0)),
    );
    all += weight;
    named += weight * inName * certainty;
    covered += weight * tie * certainty;
    // Whose it is says little of what it is.
    explained += weight * tie * certainty * (isDepartment(word) ? departmentShare : 1);
    const isAside = stems.length === 0 && found.size === 1;
    if (isKnown || isProse) known += weight * certainty * (isAside ? asideShare : 1);
  }
  return {
    cover: covered / (all || 1),
    named: named / (all || 1),
    explained,
    known: known / (all || 1),
  };
}

function isDepartment(word: string): boolean {
  return word === itDepartment || departments.has(word);
}
