import {
  foldSpelling,
  isStopWord,
  itDepartment,
  stem,
  tokenize,
  withoutApostrophe,
} from "./text.ts";

/** A stretch of a text, and whether it is a word of the query. */
export interface Stretch {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The words of a query by which texts are marked. */
export interface MatchWords {
  readonly stems: ReadonlySet<string>;
  /** What the last word begins with while it is being typed; empty where it is too short to tell. */
  readonly beginning: string;
}

/** Letters from which on the beginning of a word is marked. */
const shortestBeginning = 3;

/** The words of a query that texts are marked by: those that carry a subject. */
export function readMatchWords(query: string): MatchWords {
  const words = tokenize(query).filter((word) => !isStopWord(word));
  const last = /[\p{L}\p{N}]$/u.test(query) ? (words.at(-1) ?? "") : "";
  return {
    stems: new Set(words.map(stem)),
    beginning: last.length >= shortestBeginning ? last.toLowerCase() : "",
  };
}

/** A text in stretches, those that match a word of the query apart from the rest; joined they are the text. */
export function findMatches(text: string, { stems, beginning }: MatchWords): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (part: string, isMatch: boolean) => {
    const last = stretches.at(-1);
    if (part === "") return;
    if (last?.isMatch === isMatch)
      stretches[stretches.length - 1] = { text: last.text + part, isMatch };
    else stretches.push({ text: part, isMatch });
  };
  for (const part of text.split(/(\d+(?:[.,]\d+)?\s?%|[\p{L}\p{N}]+(?:['’]\p{L}+)?)/u))
    add(part, isWordOf(part, stems, beginning));
  return stretches;
}

function isWordOf(part: string, stems: ReadonlySet<string>, beginning: string): boolean {
  if (!/^[\p{L}\p{N}]/u.test(part)) return false;
  if (part === itDepartment) return stems.has(itDepartment);
  if (part.endsWith("%")) return tokenize(part).some((word) => stems.has(word));
  const word = foldSpelling(withoutApostrophe(part.replace("’", "'")).toLowerCase());
  if (isStopWord(word)) return false;
  return stems.has(stem(word)) || (beginning !== "" && word.startsWith(beginning));
}
