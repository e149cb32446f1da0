import { nearWords } from "./near-words.ts";
import type { LearnedRow, LearnedWords } from "./learn-words.ts";
import type { TextRow } from "./text-postings.ts";
import { rememberStems } from "./text.ts";

/** How far a word stands behind those that it borrows from. */
const borrowed = 0.7;

/**
 * A register with so many words says most things in words of its own; there those of others lead to it what is not in it
 * (measured).
 */
const manyWords = 3000;

/**
 * Learned words and the words of texts, and beside them everyday words that a small register never uses: each speaks for
 * what the words speak for that say much the same.
 */
export function borrowWords(
  learned: LearnedWords,
  postings: ReadonlyMap<string, TextRow>,
): { learned: LearnedWords; postings: ReadonlyMap<string, TextRow> } {
  if (postings.size > manyWords) return { learned, postings };
  const stemOf = rememberStems();
  const near = new Map<string, Set<string>>();
  for (const group of nearWords) {
    const stems = group.map((word) => stemOf(word));
    for (const one of stems) {
      const others = near.get(one) ?? new Set();
      stems.forEach((other) => other !== one && others.add(other));
      near.set(one, others);
    }
  }
  const rows = new Map(learned);
  const texts = new Map(postings);
  for (const [one, others] of near) {
    if (learned.has(one) || postings.has(one)) continue;
    const lenders = [...others].flatMap((other) => learned.get(other) ?? []);
    if (lenders.length > 0) rows.set(one, joinRows(lenders));
    const found = [...others].flatMap((other) => postings.get(other) ?? []);
    if (found.length > 0) texts.set(one, joinTexts(found));
  }
  return { learned: rows, postings: texts };
}

function joinRows(rows: readonly LearnedRow[]): LearnedRow {
  const rarity = Math.max(...rows.map((one) => one.rarity));
  return { rarity, targets: joinTexts(rows.map(({ targets }) => targets)) };
}

/** The mean of some rows, in the order of the places. */
function joinTexts(rows: readonly TextRow[]): TextRow {
  const sums = new Map<number, number>();
  for (const row of rows)
    for (const [place, score] of row) sums.set(place, (sums.get(place) ?? 0) + score);
  return new Map(
    [...sums]
      .sort(([a], [b]) => a - b)
      .map(([place, sum]) => [place, (sum / rows.length) * borrowed]),
  );
}
