import type { TargetKind } from "./tables.ts";

/** What speaks for the first answer of a ranking. */
export interface Measures {
  readonly kind: TargetKind;
  /** Whether the query names it. */
  readonly exact: boolean;
  /** How well its best phrase fits, from 0 to 1. */
  readonly fit: number;
  /** How much of the query, by the rarity of words, it speaks of, from 0 to 1; words that nothing here has are as rare as can be. */
  readonly cover: number;
  /** How much of the query any page here speaks of, in the same way. */
  readonly known: number;
  /** How likely it is by the learned words, from 0 to 1. */
  readonly learned: number;
  /** Whether the query names somebody who may answer: a role, a post, a department. */
  readonly party: boolean;
  /** How many words of the query carry a subject. */
  readonly length: number;
  /** Its score. */
  readonly score: number;
  /** How far the second stands behind it, as a share of its score. */
  readonly lead: number;
}

const mostScore = 4;
const mostLength = 8;

/** Measures as numbers from 0 to 1, the first always 1. */
export function toFeatures(of: Measures | undefined): number[] {
  if (of === undefined) return [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  return [
    1,
    of.fit,
    of.cover,
    of.known,
    Math.sqrt(of.learned),
    Math.min(of.score, mostScore) / mostScore,
    of.lead,
    Number(of.exact),
    Number(of.party),
    Math.min(of.length, mostLength) / mostLength,
    Number(of.kind === "elsewhere"),
  ];
}

/** One weight for each feature, and the sum from which on a thing is said. */
export interface Judge {
  readonly weights: readonly number[];
  readonly from: number;
}

/**
 * Whether the first answer is right: `npm run search:fit` works the weights out (logistic regression) from the query files
 * in tests/queries. From the threshold on 3% of the answers called clear were wrong in all of them and 5% among public
 * questions, and 77% and 70% of the answerable got one; see tests/build/search-states.test.ts.
 */
export const clearJudge: Judge = {
  weights: [-5.39, 0.16, 2.76, 2.06, -0.15, 1.32, 3.1, 1.21, 0.8, 1.2, 0.88],
  from: 1.42,
};

/** Whether anything here is about the query at all. Below the threshold 85% of what nothing here is about is told so, and 2% of the answerable. */
export const hereJudge: Judge = {
  weights: [-6.85, -0.01, 4.81, 3.17, -0.27, 0.85, 1.66, 1.25, 3.07, 1.36, 0.58],
  from: -0.2,
};

/** Whether a judge says yes. */
export function says({ weights, from }: Judge, measures: Measures | undefined): boolean {
  const sum = toFeatures(measures).reduce((all, one, at) => all + one * (weights[at] ?? 0), 0);
  return sum >= from;
}
