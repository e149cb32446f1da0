import { joinedBy, partedBy, unifyCompounds, type Compounds } from "./compounds.ts";
import {
  isStopWord,
  itDepartment,
  normalize,
  partCamelCase,
  rememberStems,
  tokenize,
  withoutApostrophe,
} from "./text.ts";

/** A text and its words. */
export interface ReadText {
  readonly text: string;
  readonly words: readonly string[];
}

/** Texts with their words, each text once. */
export function readTexts(texts: readonly string[]): ReadText[] {
  return [...new Set(texts)].map((text) => ({ text, words: tokenize(text) }));
}

/** A part of a compound that is written with a space has so many letters at least: shorter ones meet by chance. */
const shortestPart = 3;

/**
 * The compounds that texts write with a hyphen ("e-commerce"), with capitals within ("DevOps"), or both joined and
 * apart ("helpdesk", "help desk"), each once and in order, in the form that the texts have more often.
 * @returns them as `parseCompounds` takes them
 */
export function findCompounds(texts: readonly ReadText[]): string {
  const stemOf = rememberStems();
  const wholeOf = (parts: readonly string[]) => stemOf(parts.join("").toLowerCase());
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  // By the stem of the whole: "help-desks" are one compound with "helpdesk".
  const compounds = new Map<string, readonly string[]>();
  const camelCase = new Map<string, number>();
  for (const { text, words: own } of texts) {
    for (const written of mayBeCompound.test(text) ? listWritten(text) : []) {
      const parts = written.split("-").map(withoutApostrophe).flatMap(partCamelCase).map(foldCase);
      // A number after a hyphen is that of a section or a model: nobody writes it joined.
      if (parts.length < 2 || !parts.every((part) => /\p{L}/u.test(part))) continue;
      const whole = wholeOf(parts);
      compounds.set(whole, parts);
      if (!written.includes("-")) add(camelCase, whole, 1);
    }
    own.forEach((word, place) => {
      add(words, word, 1);
      const next = own[place + 1];
      if (next !== undefined) add(pairs, `${word} ${next}`, 1);
    });
  }
  const joined = new Map<string, number>();
  for (const [word, count] of words) add(joined, stemOf(word), count);
  const apart = new Map<string, number>();
  for (const [pair, count] of pairs) {
    const [first = "", second = ""] = pair.split(" ");
    add(apart, pairKey(first, stemOf(second)), count);
    const isOpen = [first, second].every((one) => one.length >= shortestPart && !isStopWord(one));
    const isWritten = () => words.has(first + second) || words.has(first + stemOf(second));
    if (isOpen && isWritten() && !compounds.has(wholeOf([first, second])))
      compounds.set(wholeOf([first, second]), [first, second]);
  }
  const isJoined = (whole: string, [first = "", second = "", ...more]: readonly string[]) => {
    if (more.length > 0) return false;
    // The parts of a word with capitals within stand side by side, though it is written as one.
    const camel = camelCase.get(whole) ?? 0;
    const asOne = (joined.get(whole) ?? 0) + camel;
    return asOne > (apart.get(pairKey(first, stemOf(second))) ?? 0) - camel;
  };
  return [...compounds]
    .map(([whole, parts]) => parts.join(isJoined(whole, parts) ? joinedBy : partedBy))
    .sort()
    .join(" ");
}

/** What every text with a compound within one word has. */
const mayBeCompound = /[-‐‑]|\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;

/** Words as they are written, with their hyphens. */
function listWritten(text: string): string[] {
  return normalize(text).match(/[\p{L}\p{N}']+(?:-[\p{L}\p{N}']+)*/gu) ?? [];
}

function pairKey(first: string, second: string): string {
  return `${first.toLowerCase()} ${second.toLowerCase()}`;
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** Lower case but for IT. */
function foldCase(part: string): string {
  return part === itDepartment ? part : part.toLowerCase();
}

/** The stems of the words of texts that carry a subject, each once. */
export function stemsIn(texts: readonly ReadText[], compounds: Compounds): Set<string> {
  const stemOf = rememberStems();
  const words = new Set(texts.flatMap((one) => unifyCompounds(one.words, compounds, stemOf)));
  return new Set(
    [...words].filter((word) => !isStopWord(word)).map((word) => stemOf(word).toLowerCase()),
  );
}

/** Every text that a value holds, however deep; of a body its prose. */
export function listTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    field === "body" ? listTexts((inner as { text?: unknown }).text) : listTexts(inner),
  );
}
