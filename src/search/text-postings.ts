import type { IndexRecord } from "./index-records.ts";

/** Where a word stands: for each target that has it, by its place, how much it speaks of it, from 0 to 1. */
export type TextRow = ReadonlyMap<number, number>;

/** How soon a word that is repeated counts no more, and how much a long text counts less (BM25's k1 and b); measured. */
const saturation = 0.5;
const lengthShare = 0.25;

/**
 * The words of the targets' names and texts, as the engine indexes them: for each stem the targets that have it.
 * @param placeOf a target's place by its address
 */
export function buildPostings(
  records: readonly IndexRecord[],
  placeOf: (address: string) => number,
): ReadonlyMap<string, TextRow> {
  const texts = records.map(({ url, content }) => ({
    place: placeOf(url),
    stems: content.split(" "),
  }));
  const mean = texts.reduce((sum, { stems }) => sum + stems.length, 0) / Math.max(1, texts.length);
  const postings = new Map<string, Map<number, number>>();
  for (const { place, stems } of texts) {
    const counts = new Map<string, number>();
    for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
    const length = 1 - lengthShare + (lengthShare * stems.length) / mean;
    for (const [one, count] of counts) {
      const row = postings.get(one) ?? new Map<number, number>();
      postings.set(one, row.set(place, count / (count + saturation * length)));
    }
  }
  return new Map([...postings].map(([one, row]) => [one, scale(row)]));
}

/** The same row with 1 for its best target, in the order of the places. */
function scale(row: ReadonlyMap<number, number>): TextRow {
  const top = Math.max(...row.values());
  return new Map([...row].sort(([a], [b]) => a - b).map(([place, score]) => [place, score / top]));
}
