import type { LearnedRow } from "./learn-words.ts";
import { PieceStore } from "./piece-store.ts";
import { parseRow, type WordPiece } from "./word-pieces.ts";

/** The file of a piece of the learned words, below `search/`. */
export function wordPiecePath(version: string, number: number): string {
  return `words/${version}-${number}.json`;
}

/** The pieces of the learned words that have been loaded. */
export class WordStore extends PieceStore<WordPiece> {
  readonly #rows = new Map<string, LearnedRow>();

  /** What a feature says, as far as its piece is at hand. */
  readonly findRow = (feature: string): LearnedRow | undefined => {
    const known = this.#rows.get(feature);
    if (known !== undefined) return known;
    for (const piece of this.pieces) {
      const text = piece[feature];
      if (text === undefined) continue;
      const row = parseRow(text);
      this.#rows.set(feature, row);
      return row;
    }
    return undefined;
  };
}
