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
 * queries in tests/queries, asked of registers large and small. From the threshold on an answer is called clear: for 78% of
 * the public questions that our register answers, of which 3% are wrong, and for 78% of those of other authors, of which 4%
 * are; of those of two authors who had seen nothing of search for 79%, of which 14% and 4% are; in a fork of which little is
 * written for 32%, of which none is. With weights from the other files alone it is 6% of all that are called clear.
 * `tests/build/search-states.test.ts` holds it to that.
 */
export const clearJudge: Judge = {
  weights: [-7.13, 1.41, 2.25, 0.5, 3.83, 1.99, 1.4, 0.1, 1.06, 0.12, 0.68, 1.47],
  from: 0.65,
};
/**
 * Whether anything here is about the query, worked out in the same way. Below the threshold it is said that nothing is: of
 * nine in ten queries that nothing is about, by people who had seen nothing of search, and of four in five that lie
 * closer; by mistake of one of 111 public questions, 2% of those of other authors, and of one in four in a fork of which
 * little is written, most of them questions that it did not answer right.
 */
export const hereJudge: Judge = {
  weights: [-2.77, 1.27, 0.83, 1.18, 4.42, 3.39, 1.01, -0.27, 0.74, 0.78, 2.44, -3.3],
  from: 0.05,
};

/** Whether a judge says yes; what the query names is beyond doubt. */
export function says({ weights, from }: Judge, measures: Measures): boolean {
  const sum = toFeatures(measures).reduce((all, one, at) => all + one * (weights[at] ?? 0), 0);
  return measures.exact || sum >= from;
}
