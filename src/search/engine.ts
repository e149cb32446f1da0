/** A search for the engine to run. */
export interface EngineSearch {
  readonly query: string;
  /** How much its results count. */
  readonly weight: number;
}

/** What the engine found for one search. */
export interface EngineResults {
  readonly search: EngineSearch;
  /** Pagefind's results as it gives them; there is no need to load their data. */
  readonly hits: readonly EngineHit[];
}

/** What Pagefind says of a page that it found. */
export interface EngineHit {
  readonly id: string;
  readonly score: number;
}

/** What Pagefind knows of a page, which it loads for each. */
export interface EnginePage {
  readonly url: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** A page that was found, and how to load what is known of it. */
export interface LoadableHit extends EngineHit {
  data(): Promise<EnginePage>;
}

/** Pagefind, loaded. */
export interface Engine {
  search(
    query: string,
    filters?: Readonly<Record<string, string>>,
  ): Promise<readonly LoadableHit[]>;
}

/** What Pagefind's module for browsers offers, as far as it is used here; Node runs the same. */
export interface PagefindModule {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
    options: { filters: Readonly<Record<string, string>> },
  ): Promise<{ results: readonly LoadableHit[] }>;
}

/**
 * How Pagefind ranks on this site, the same in browsers and in evaluations. Its content are the names,
 * what people say, and the rare words of the page's text; what is only shown does not count.
 */
const ranking = {
  pageLength: 0.25,
  metaWeights: { title: 0, kind: 0, owners: 0 },
} as const;

/**
 * Makes Pagefind ready to search.
 * @param options where its index lies, and what else differs between browsers and Node
 * @throws where the index or WebAssembly is missing
 */
export async function startEngine(
  pagefind: PagefindModule,
  options: Readonly<Record<string, unknown>>,
): Promise<Engine> {
  await pagefind.options({ ranking, ...options });
  await pagefind.init();
  const engine: Engine = {
    search: async (query, filters = {}) => (await pagefind.search(query, { filters })).results,
  };
  // Only a search, if for nothing, shows whether the index and WebAssembly are there.
  await engine.search("");
  return engine;
}

/** Runs searches, all at once. */
export function runSearches(
  engine: Engine,
  searches: readonly EngineSearch[],
): Promise<EngineResults[]> {
  return Promise.all(
    searches.map(async (search) => ({ search, hits: await engine.search(search.query) })),
  );
}
