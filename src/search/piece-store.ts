/** Files that each hold a piece of something large, of which only those that are needed are loaded, each once. */
export class PieceStore<Piece> {
  readonly #read: (path: string) => Promise<Piece>;
  readonly #loading = new Map<string, Promise<void>>();
  readonly #pieces = new Map<string, Piece>();

  /** @param read a file below `search/` */
  constructor(read: (path: string) => Promise<Piece>) {
    this.#read = read;
  }

  /** Whether the pieces in these files are at hand. */
  has(paths: readonly string[]): boolean {
    return paths.every((path) => this.#pieces.has(path));
  }

  /** Loads what is not there yet. A piece that cannot be loaded is no error: less is known then. */
  async load(paths: readonly string[]): Promise<void> {
    await Promise.all(
      paths.map((path) => {
        const loading = this.#loading.get(path) ?? this.#loadOne(path);
        this.#loading.set(path, loading);
        return loading;
      }),
    );
  }

  /** What is at hand. */
  protected get pieces(): Iterable<Piece> {
    return this.#pieces.values();
  }

  async #loadOne(path: string): Promise<void> {
    try {
      this.#pieces.set(path, await this.#read(path));
    } catch {
      // It is asked for again when it is needed next.
      this.#loading.delete(path);
    }
  }
}
