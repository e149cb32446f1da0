import type { LearnedRow } from "./learn-words.ts";
import { parseRow, type WordPiece } from "./word-pieces.ts";

/** The file of a piece of the learned words, below `search/`. */
export function wordPiecePath(version: string, number: number): string {
  return `words/${version}-${number}.json`;
}

/** The pieces of the learned words that have been loaded. */
export class WordStore {
  readonly #read: (path: string) => Promise<WordPiece>;
  readonly #loading = new Map<number, Promise<void>>();
  readonly #pieces = new Map<number, WordPiece>();
  readonly #rows = new Map<string, LearnedRow>();

  /** @param read a file below `search/` */
  constructor(read: (path: string) => Promise<WordPiece>) {
    this.#read = read;
  }

  /** Whether these pieces are at hand. */
  has(numbers: readonly number[]): boolean {
    return numbers.every((number) => this.#pieces.has(number));
  }

  /** Loads what is not there yet. A piece that cannot be loaded is no error: less is known then. */
  async load(version: string, numbers: readonly number[]): Promise<void> {
    await Promise.all(
      numbers.map((number) => {
        const loading = this.#loading.get(number) ?? this.#loadOne(version, number);
        this.#loading.set(number, loading);
        return loading;
      }),
    );
  }

  async #loadOne(version: string, number: number): Promise<void> {
    try {
      this.#pieces.set(number, await this.#read(wordPiecePath(version, number)));
    } catch {
      // It is asked for again with the next query.
      this.#loading.delete(number);
    }
  }

  /** What a feature says, as far as its piece is at hand. */
  readonly findRow = (feature: string): LearnedRow | undefined => {
    const known = this.#rows.get(feature);
    if (known !== undefined) return known;
    for (const piece of this.#pieces.values()) {
      const text = piece[feature];
      if (text === undefined) continue;
      const row = parseRow(text);
      this.#rows.set(feature, row);
      return row;
    }
    return undefined;
  };
}
