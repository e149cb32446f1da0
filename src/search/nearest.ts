import type { SearchIndex } from "./read-tables.ts";
import { stem } from "./text.ts";

/** A target that is spelt somewhat like a query. */
export interface Nearest {
  /** The target's place. */
  readonly target: number;
  /** From 0 to 1: how much the words have in common. */
  readonly score: number;
}

const most = 5;
/** What has less in common with the query has nothing to do with it. */
const leastLikeness = 0.2;

/**
 * The responsibilities that have the words most like those of a query that nothing matches, best first;
 * at most five. Words are compared by the trigrams they share (Dice's coefficient).
 */
export function findNearest(index: SearchIndex, words: readonly string[]): Nearest[] {
  const scores = new Map<number, number>();
  for (const word of words) {
    const own = trigramsOf(word);
    for (const [known] of index.words) {
      const likeness = compare(own, trigramsOf(known));
      if (likeness < leastLikeness) continue;
      for (const [target] of index.postings.get(stem(known))?.targets ?? []) {
        if (index.targets[target]?.kind === "responsibility")
          scores.set(target, Math.max(scores.get(target) ?? 0, likeness));
      }
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, most)
    .map(([target, score]) => ({ target, score }));
}

/** The runs of three letters of a word, with its edges. */
function trigramsOf(word: string): Set<string> {
  const padded = ` ${word.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

function compare(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = [...some].filter((one) => others.has(one)).length;
  return (2 * shared) / (some.size + others.size);
}
