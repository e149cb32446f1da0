import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serveSite } from "./serve-site.ts";
import { engineOptions } from "../search/engine-options.ts";
import type { EngineHit, EngineResults, EngineSearch } from "../search/engine-scores.ts";

/** The engine of a built site, running in Node as it does in a browser. */
export interface Engine {
  run(searches: readonly EngineSearch[]): Promise<EngineResults[]>;
  close(): Promise<void>;
}

/** What Pagefind's browser bundle offers, as far as it is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: (EngineHit & { words: readonly number[] })[] }>;
}

/**
 * Starts the engine that a built site holds: its own browser bundle, which fetches the index from a
 * local server, because fetch reads no files.
 * @throws where the site has no index
 */
export async function openEngine(folder: string): Promise<Engine> {
  const bundle = join(folder, "pagefind", "pagefind.js");
  // A copy of the code for each folder, so that two engines do not share their state.
  const source = await readFile(bundle, "utf8");
  const { url, close } = await serveSite({ folder, base: "/", port: 0 });
  try {
    const module = (await import(`${pathToFileURL(bundle).href}?${source.length}`)) as Pagefind;
    await module.options({ ...engineOptions, basePath: `${url}pagefind/`, baseUrl: "/" });
    await module.init();
    return {
      run: (searches) =>
        Promise.all(
          searches.map(async (search) => ({
            search,
            hits: (await module.search(search.query)).results.map(({ id, score, words }) => ({
              id,
              score,
              words,
            })),
          })),
        ),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
