import { foldSpelling, itDepartment, stem, tokenize } from "./text.ts";

/**
 * The words that are written both joined and apart, or could be: texts and queries are read in the form that the site
 * writes more often, so that "ecommerce", "e-commerce" and "e commerce" are the same words.
 */
export interface Compounds {
  /** The stem of a word that is read in parts → the parts. */
  readonly parted: ReadonlyMap<string, readonly string[]>;
  /** Two words that are read as one: the first, a space and the stem of the second. */
  readonly joined: ReadonlySet<string>;
}

/** What stands between the parts of a compound that is read in parts, and of one that is read as one word. */
export const [partedBy, joinedBy] = ["-", "+"];

/** @param text in lower case but for IT, separated by spaces: "data-driven shadow-IT web+site" */
export function parseCompounds(text: string): Compounds {
  const parted = new Map<string, readonly string[]>();
  const joined = new Set<string>();
  for (const written of text.split(" ").filter(Boolean)) {
    const own = written.split(/[+-]/);
    const parts = own.map((part) => (part === itDepartment ? part : foldSpelling(part)));
    if (written.includes(joinedBy)) joined.add(pairKey(parts[0] ?? "", parts[1] ?? ""));
    else {
      // Joined, a British part is not at the word's end any more, where its spelling would be made American.
      for (const whole of [own.join(""), parts.join("")])
        parted.set(stem(foldSpelling(whole.toLowerCase())), parts);
    }
  }
  return { parted, joined };
}

/** Words with the compounds among them as the site writes them. */
export function unifyCompounds(
  words: readonly string[],
  { parted, joined }: Compounds,
  stemOf = stem,
): string[] {
  if (parted.size + joined.size === 0) return [...words];
  const unified: string[] = [];
  for (const word of words) {
    const last = unified.at(-1);
    if (last !== undefined && joined.has(pairKey(last, word, stemOf)))
      unified.splice(-1, 1, last + word);
    else unified.push(...partsOf(word, parted.get(stemOf(word))));
  }
  return unified;
}

/** A text's words with the compounds among them as the site writes them. */
export function readWords(text: string, compounds: Compounds, stemOf = stem): string[] {
  return unifyCompounds(tokenize(text), compounds, stemOf);
}

function pairKey(first: string, second: string, stemOf = stem): string {
  return `${first} ${stemOf(second)}`;
}

function partsOf(word: string, parts: readonly string[] | undefined): readonly string[] {
  if (parts === undefined) return [word];
  const before = parts.slice(0, -1);
  const last = word.slice(before.join("").length);
  // Only its stem is like that of the whole.
  if (last === "") return [word];
  // Another form of the last part stays as it is: "helpdesks" are "help desks".
  const isForm = stem(last) === stem(parts.at(-1) ?? "");
  return isForm ? [...before, last] : parts;
}
