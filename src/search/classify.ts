import { featuresOf } from "./features.ts";
import type { LearnedRow } from "./learn-words.ts";

/** What of the learned words is at hand: a feature's row, or undefined where nothing is known of it. */
export type FindRow = (feature: string) => LearnedRow | undefined;

/**
 * How likely each target is what somebody means who uses these words, by its place: shares of 1 among the
 * targets that a word speaks for. Empty where nothing is known of any word.
 * @param words in order, as the site writes them
 */
export function classify(words: readonly string[], findRow: FindRow): Map<number, number> {
  const rows = featuresOf(words).flatMap((feature) => findRow(feature) ?? []);
  const length = Math.sqrt(rows.reduce((sum, { rarity }) => sum + rarity * rarity, 0));
  const scores = new Map<number, number>();
  for (const { rarity, targets } of rows) {
    for (const [target, weight] of targets)
      scores.set(target, (scores.get(target) ?? 0) + (weight * rarity) / length);
  }
  return toShares(scores);
}

/** Scores as shares of 1 (softmax). */
function toShares(scores: ReadonlyMap<number, number>): Map<number, number> {
  const top = Math.max(0, ...scores.values());
  const shares = [...scores].map(
    ([target, score]) => [target, Math.exp((score - top) * calm)] as const,
  );
  const sum = shares.reduce((all, [, share]) => all + share, 0);
  return new Map(shares.map(([target, share]) => [target, share / sum]));
}

/** The learned words are surer of new queries than they are right: their scores are taken down. */
const calm = 0.7;
