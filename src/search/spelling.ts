import { stem } from "./text.ts";

/** Proposes known words for misspelt ones. */
export interface Speller {
  /** The known word that a word stands for, or undefined where it should be left as it is. */
  correct(word: string): string | undefined;
  /**
   * The known word that a word stands for if nothing at all knows it, or undefined: bolder than `correct`,
   * which must not take a word for misspelt that is only not known here.
   */
  guess(word: string): string | undefined;
}

/**
 * A speller that knows some words, with how often each occurs, and other forms of them by `isKnown`.
 * It is cautious, because a wrong correction is worse than none: a word must be unknown and no
 * beginning of a known word, the first letter is kept, short words may only have two letters swapped.
 */
export function createSpeller(
  known: ReadonlyMap<string, number>,
  isKnown: (word: string) => boolean,
): Speller {
  const byLetter = new Map<string, string[]>();
  for (const word of [...known.keys()].sort()) {
    if (word.length < 4) continue;
    const letter = word.charAt(0);
    const words = byLetter.get(letter);
    if (words === undefined) byLetter.set(letter, [word]);
    else words.push(word);
  }
  const findClosest = (
    word: string,
    limit: number,
    measure: (candidate: string) => number,
  ): string | undefined => {
    const candidates = byLetter.get(word.charAt(0)) ?? [];
    if (
      word.length < 4 ||
      /\d/.test(word) ||
      isKnown(word) ||
      candidates.some((one) => one.startsWith(word))
    )
      return undefined;
    let best: string | undefined;
    let bestDistance = limit + 1;
    for (const candidate of candidates) {
      const distance = measure(candidate);
      const isBetter =
        distance < bestDistance ||
        (distance === bestDistance &&
          best !== undefined &&
          (known.get(candidate) ?? 0) > (known.get(best) ?? 0));
      if (isBetter) [best, bestDistance] = [candidate, distance];
    }
    return best;
  };
  return {
    correct: (word) =>
      findClosest(word, allowedDistance(word), (candidate) =>
        isOtherForm(word, candidate)
          ? Infinity
          : Math.min(distanceBetween(word, candidate), distanceBetweenStems(word, candidate)),
      ),
    guess: (word) =>
      word.length < shortestGuess
        ? undefined
        : findClosest(word, allowedDistance(word), (candidate) =>
            candidate.length < shortestGuess
              ? Infinity
              : editDistance(word, candidate, allowedDistance(word)),
          ),
  };
}

/** Shorter words have too many neighbours. */
const shortestGuess = 5;

/** "intergration" is "integrate" with another ending: long stems that differ in one letter. */
function distanceBetweenStems(word: string, candidate: string): number {
  const own = stem(word);
  return own.length < longStem ? Infinity : editDistance(own, stem(candidate), 1) + otherEnding;
}

const longStem = 8;
/** How much farther a word is that has another ending. */
const otherEnding = 0.5;

/** Whether two words differ only in their endings: "simply" is no misspelt "simple", "efficiently" no "efficiency". */
export function isOtherForm(word: string, other: string): boolean {
  const base = word.replace(/ly$/, "");
  const length = Math.max(4, Math.max(base.length, other.length) - 2);
  return base.slice(0, length) === other.slice(0, length);
}

/** Up to five letters two may be swapped, six to eight allow one edit, from nine on two. */
function allowedDistance(word: string): number {
  return word.length >= 9 ? 2 : 1;
}

function distanceBetween(word: string, candidate: string): number {
  if (word.length <= 5) return isSwap(word, candidate) ? 1 : Infinity;
  return editDistance(word, candidate, allowedDistance(word));
}

/** Whether swapping two neighbouring letters of one word gives the other. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}

/** How many letters must be added, removed, changed or swapped with a neighbour; Infinity above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    if (Math.min(...next) > limit) return Infinity;
    [before, last] = [last, next];
  }
  const distance = last[b.length] ?? Infinity;
  return distance > limit ? Infinity : distance;
}
