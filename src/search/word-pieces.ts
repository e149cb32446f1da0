import { featuresOf, fileOf } from "./features.ts";
import { leastWeight, type LearnedRow, type LearnedWords } from "./learn-words.ts";
import { isStopWord, stem } from "./text.ts";
import type { TextRow } from "./text-postings.ts";

/** A piece of what is known of words as it is written: features and words of texts, each with its row. */
export type WordPiece = Readonly<Record<string, string>>;

/** What is known of words in pieces, of which a query needs those of its words. */
export interface WordPieces {
  /** In the order of the words by which their features are filed. */
  readonly pieces: readonly WordPiece[];
  /** The first word of each piece. */
  readonly starts: readonly string[];
}

/** About how many letters a piece holds, some 1.5 KB after compression. A smaller piece costs more requests, a larger one more bytes. */
const pieceLength = 2_800;

/** What a piece files a word of texts by; it begins no feature. */
export function textKeyOf(stemmed: string): string {
  return `=${stemmed}`;
}

/**
 * Cuts learned words and the words of texts into pieces; what is filed by the same word lies in one. Of what is learned
 * grammar alone is left out: it is learned because it explains what the other words then need not, and says nothing of
 * a query.
 */
export function cutWords(
  words: LearnedWords,
  postings: ReadonlyMap<string, TextRow> = new Map(),
): WordPieces {
  const files = new Map<string, [string, string][]>();
  const add = (file: string, entry: [string, string]) => {
    const entries = files.get(file);
    if (entries === undefined) files.set(file, [entry]);
    else entries.push(entry);
  };
  for (const [feature, row] of words) {
    const file = fileOf(feature);
    if (file !== undefined) add(file, [feature, formatRow(row)]);
  }
  for (const [one, row] of postings) add(one, [textKeyOf(one), formatTextRow(row)]);
  const starts: string[] = [];
  const pieces: [string, string][][] = [];
  let length = Infinity;
  for (const [file, entries] of [...files].sort(byText)) {
    if (length > pieceLength) {
      starts.push(file);
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(...entries.sort(byText));
    length += entries.reduce((sum, entry) => sum + entry.join("").length, 0);
  }
  return { pieces: pieces.map((entries) => Object.fromEntries(entries)), starts };
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The pieces in which the features of some words, and the words themselves, are filed, by their numbers. */
export function piecesFor(starts: readonly string[], words: readonly string[]): number[] {
  const subjects = words.filter((word) => !isStopWord(word));
  const files = [
    ...featuresOf(words).map(fileOf),
    ...subjects.map((word) => stem(word).toLowerCase()),
  ];
  const numbers = files.map((file) =>
    file === undefined ? -1 : starts.findLastIndex((start) => start <= file),
  );
  return [...new Set(numbers)].filter((number) => number >= 0).sort((a, b) => a - b);
}

/** Weights are written in steps of a sixth: nothing finer changes a ranking. */
const weightStep = 1.17;
const firstLevel = "A".charCodeAt(0);
const lastLevel = 25;

/**
 * A row in letters: one for its rarity, then for each target how far its place lies after the last, in
 * base 36, and a capital for the weight: "Ic3K1d".
 */
export function formatRow({ rarity, targets }: LearnedRow): string {
  let before = 0;
  let text = letterOf(rarity * 2);
  for (const [target, weight] of targets) {
    text += `${(target - before).toString(36)}${letterOf(levelOf(weight))}`;
    before = target;
  }
  return text;
}

/** What `formatRow` wrote, with weights as near as the levels are. */
export function parseRow(text: string): LearnedRow {
  const targets = new Map<number, number>();
  let place = 0;
  for (const [, gap = "", letter = ""] of text.slice(1).matchAll(/([0-9a-z]+)([A-Z])/g)) {
    place += parseInt(gap, 36);
    targets.set(place, leastWeight * weightStep ** (letter.charCodeAt(0) - firstLevel));
  }
  return { rarity: (text.charCodeAt(0) - firstLevel) / 2, targets };
}

/** How many steps of a score are told apart. */
const textSteps = 9;

/** A row of a text's word in letters: for each target how far its place lies after the last, in base 36, and a capital for its score. */
export function formatTextRow(row: TextRow): string {
  let before = 0;
  let text = "";
  for (const [target, score] of row) {
    text += `${(target - before).toString(36)}${letterOf(Math.round(score * textSteps))}`;
    before = target;
  }
  return text;
}

/** What `formatTextRow` wrote, with scores as near as the steps are. */
export function parseTextRow(text: string): TextRow {
  const row = new Map<number, number>();
  let place = 0;
  for (const [, gap = "", letter = ""] of text.matchAll(/([0-9a-z]+)([A-Z])/g)) {
    place += parseInt(gap, 36);
    row.set(place, (letter.charCodeAt(0) - firstLevel) / textSteps);
  }
  return row;
}

function levelOf(weight: number): number {
  let level = 0;
  for (let next = leastWeight * weightStep ** 0.5; next < weight && level < lastLevel; level++)
    next *= weightStep;
  return level;
}

function letterOf(level: number): string {
  return String.fromCharCode(firstLevel + level);
}
