import type { LearnedRow } from "./learn-words.ts";
import { PieceStore } from "./piece-store.ts";
import type { TextRow } from "./text-postings.ts";
import { parseRow, parseTextRow, textKeyOf, type WordPiece } from "./word-pieces.ts";

/** The file of a piece of what is known of words, below `search/`. */
export function wordPiecePath(version: string, number: number): string {
  return `words/${version}-${number}.json`;
}

/** The pieces of what is known of words that have been loaded. */
export class WordStore extends PieceStore<WordPiece> {
  readonly #rows = new Map<string, LearnedRow>();

  /** What was learned of a feature, as far as its piece is at hand. */
  readonly findRow = (feature: string): LearnedRow | undefined => {
    const known = this.#rows.get(feature);
    if (known !== undefined) return known;
    const text = this.#find(feature);
    if (text === undefined) return undefined;
    const row = parseRow(text);
    this.#rows.set(feature, row);
    return row;
  };

  /** The targets whose names or texts have a stem, as far as its piece is at hand. */
  readonly findText = (stemmed: string): TextRow =>
    parseTextRow(this.#find(textKeyOf(stemmed)) ?? "");

  #find(key: string): string | undefined {
    for (const piece of this.pieces) {
      const text = piece[key];
      if (text !== undefined) return text;
    }
    return undefined;
  }
}
