import { startEngine, type Engine, type PagefindModule } from "../../search/engine.ts";

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
  // A worker would load the same code a second time, for searches of a few milliseconds.
  return startEngine(pagefind, { baseUrl: base, noWorker: true });
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
