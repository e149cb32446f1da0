import { engineOptions } from "../../search/engine-options.ts";
/** A result as Pagefind gives it. */
export interface EngineHit {
  readonly id: string;
  readonly score: number;
  data(): Promise<EngineData>;
}

/** What Pagefind knows of a page. */
export interface EngineData {
  readonly url: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** Pagefind, loaded. */
export interface Engine {
  search(query: string, filters?: Readonly<Record<string, string>>): Promise<readonly EngineHit[]>;
}

/** What Pagefind's module offers, as far as it is used here. */
interface PagefindModule {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
    options: { filters: Readonly<Record<string, string>> },
  ): Promise<{ results: readonly EngineHit[] }>;
}

/**
 * Loads Pagefind.
 * @param address of its module; everything else lies beside it
 * @param onGap called when a piece of the index cannot be loaded, which Pagefind itself passes over
 * @throws where the module, the index or WebAssembly is missing
 */
export async function loadEngine(
  address: string,
  base: string,
  onGap: () => void,
): Promise<Engine> {
  if (typeof WebAssembly === "undefined") throw new Error("there is no WebAssembly");
  watchPieces(new URL("index/", new URL(address, location.href)).href, onGap);
  // The address is a variable, because a bundler would try to bundle what the build writes later.
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  await pagefind.options({
    baseUrl: base,
    // A worker would load the same code a second time, for searches of a few milliseconds.
    noWorker: true,
    ...engineOptions,
  });
  await pagefind.init();
  const engine: Engine = {
    search: async (query, filters = {}) => (await pagefind.search(query, { filters })).results,
  };
  // Only a search, if for nothing, shows whether the index and WebAssembly are there.
  await engine.search("");
  return engine;
}

/**
 * Pagefind 1.6 goes on without a piece of the index that it could not load, and finds less.
 * @see https://github.com/Pagefind/pagefind (`loadChunk` swallows the error); to be removed when it reports one
 */
function watchPieces(folder: string, onGap: () => void): void {
  const observer = new PerformanceObserver((list) => {
    const pieces = list.getEntriesByType("resource") as PerformanceResourceTiming[];
    if (pieces.some((one) => one.name.startsWith(folder) && isFailure(one.responseStatus))) onGap();
  });
  observer.observe({ type: "resource" });
}

/** Browsers that do not tell the status leave it out. */
function isFailure(status: number | undefined): boolean {
  return status !== undefined && (status === 0 || status >= 400);
}
