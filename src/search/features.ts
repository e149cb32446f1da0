import { isStopWord, stem } from "./text.ts";

/**
 * What a classifier sees of a text: its words and their stems, and the pairs of stems that stand side by
 * side, with the grammar between them and without; each once.
 * @param words in order, as the site writes them
 */
export function featuresOf(words: readonly string[], stemOf = stem): string[] {
  const stems = words.map((word) => stemOf(word));
  const subjects = stems.filter((_, place) => !isStopWord(words[place] ?? ""));
  return [...new Set([...stems, ...words, ...pairsOf(stems), ...pairsOf(subjects)])];
}

function pairsOf(stems: readonly string[]): string[] {
  return stems.slice(1).map((one, place) => `${stems[place]} ${one}`);
}

/** The word by which a feature is filed, the first that carries a subject; none for grammar alone. */
export function fileOf(feature: string): string | undefined {
  return feature.split(" ").find((word) => !isStopWord(word));
}
