import { isStopWord, stem } from "./text.ts";

/**
 * What a classifier sees of a text: the stems of its words, the pairs of stems that stand side by side, with the grammar
 * between them and without, and how its words begin; each once.
 * @param words in order, as the site writes them
 */
export function featuresOf(words: readonly string[], stemOf = stem): string[] {
  const stems = words.map((word) => stemOf(word));
  const isSubject = (_: string, place: number) => !isStopWord(words[place] ?? "");
  const subjects = stems.filter(isSubject);
  const beginnings = words
    .filter(isSubject)
    .filter((word) => word.length > beginningLength)
    .map((word) => `${word.slice(0, beginningLength)}${beginningMark}`);
  return [...new Set([...stems, ...pairsOf(stems), ...pairsOf(subjects), ...beginnings])];
}

/** Words that begin alike often say much the same though their stems differ: "insurance", "insurer". */
const beginningLength = 4;
/** It stands in no word. */
const beginningMark = "*";

function pairsOf(stems: readonly string[]): string[] {
  return stems.slice(1).map((one, place) => `${stems[place]} ${one}`);
}

/** The word by which a feature is filed, the first that carries a subject; none for grammar alone. */
export function fileOf(feature: string): string | undefined {
  return feature.split(" ").find((word) => !isStopWord(word));
}
