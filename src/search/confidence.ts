import type { TargetKind } from "./tables.ts";

/**
 * What speaks for the first answer of a ranking. Each is a share, a count or a yes that means the same in a register of any
 * size; the size itself counts by itself, because in a small one a word that nothing knows says less.
 */
export interface Measures {
  readonly kind: TargetKind;
  /** Whether the query names it beyond doubt. */
  readonly exact: boolean;
  /** How well its best phrase fits, from 0 to 1. */
  readonly fit: number;
  /** How much of the query, by the rarity of words, it speaks of, from 0 to 1; a word that nothing here has is as rare as can be. */
  readonly cover: number;
  /** How much of the query its title and names speak of. */
  readonly named: number;
  /** How many words of the query it speaks of, each counted by its rarity. */
  readonly explained: number;
  /** How much of the query any page here speaks of, from 0 to 1. */
  readonly known: number;
  /** How likely it is by the learned words, from 0 to 1. */
  readonly learned: number;
  /** How many of the names, the full text and the learned words put it first by themselves, from 0 to 1. */
  readonly agreement: number;
  /** Whether the query asks who answers for something. */
  readonly asksWho: boolean;
  /** Whether it names somebody who may answer: a role, a post, a department. */
  readonly party: boolean;
  /** How many words the register has in all. */
  readonly vocabulary: number;
  /** How far the second stands behind it, as a share of its score. */
  readonly lead: number;
}

const mostExplained = 3;

/** Measures as numbers from 0 to 1, the first always 1. */
export function toFeatures(of: Measures): number[] {
  return [
    1,
    of.fit,
    of.cover,
    of.named,
    Math.min(of.explained, mostExplained) / mostExplained,
    of.known,
    Math.sqrt(of.learned),
    of.agreement,
    of.lead,
    Number(of.asksWho),
    Number(of.party),
    Math.log10(of.vocabulary) / 4,
  ];
}

/** One weight for each feature, and the sum from which on a thing is said. */
export interface Judge {
  readonly weights: readonly number[];
  readonly from: number;
}

/**
 * Whether the first answer is right. `node tests/bench/fit-confidence.ts` works the weights out (logistic regression) from the
 * queries in tests/queries, asked of registers large and small. From the threshold on an answer is called clear: for 77% of
 * the public questions that our register answers, of which 6% are wrong, and for 75% of those of other authors, of which 3%
 * are; of those of an author who had seen nothing of search for 81%, of which 16% are; in a fork of which little is written
 * for 27%, of which none is. `tests/build/search-states.test.ts` holds it to that.
 */
export const clearJudge: Judge = {
  weights: [-7.46, 2.06, 2.35, 0.62, 4.33, 1.6, 1.02, 0.16, 1.06, 0.13, 0.69, 1.61],
  from: 0.8,
};
/**
 * Whether anything here is about the query, worked out in the same way. Below the threshold it is said that nothing is: of
 * nine in ten queries that nothing is about, by somebody who had seen nothing of search, and of three in four that lie
 * closer; by mistake of one of 111 public questions, 2% of those of other authors, and of one in five in a fork of which
 * little is written, most of them questions that it did not answer right.
 */
export const hereJudge: Judge = {
  weights: [-1.45, 0.31, 0.85, 1.6, 4.29, 2.39, 0.63, -0.2, 0.92, 0.83, 2.72, -3.43],
  from: 0.05,
};

/** Whether a judge says yes; what the query names is beyond doubt. */
export function says({ weights, from }: Judge, measures: Measures): boolean {
  const sum = toFeatures(measures).reduce((all, one, at) => all + one * (weights[at] ?? 0), 0);
  return measures.exact || sum >= from;
}
