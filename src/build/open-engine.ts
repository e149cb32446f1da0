import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startEngine, type Engine, type PagefindModule } from "../search/engine.ts";
import { serveSite } from "./serve-site.ts";

/** An engine, and the server that it fetches its index from. */
export interface OpenEngine extends Engine {
  close(): Promise<void>;
}

/**
 * Starts the engine that a built site holds in Node as it does in a browser: its own browser bundle, which
 * fetches the index from a local server, because fetch reads no files.
 * @throws where the site has no index
 */
export async function openEngine(folder: string): Promise<OpenEngine> {
  const bundle = join(folder, "pagefind", "pagefind.js");
  // A copy of the code for each folder, so that two engines do not share their state.
  const source = await readFile(bundle, "utf8");
  const { url, close } = await serveSite({ folder, base: "/", port: 0 });
  try {
    const pagefind = (await import(
      `${pathToFileURL(bundle).href}?${source.length}`
    )) as PagefindModule;
    const engine = await startEngine(pagefind, { basePath: `${url}pagefind/`, baseUrl: "/" });
    return { ...engine, close };
  } catch (error) {
    await close();
    throw error;
  }
}
