/** What search costs a reader in bytes, from a built site's files alone. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { findStaticImports, weigh } from "./weigh.ts";

/** The bytes of the script that knows the way to search, which every page has. */
export function weighSearchBox(dist: string): number {
  const [script] = readdirSync(join(dist, "_astro")).filter((file) =>
    /^SearchForm.*\.js$/.test(file),
  );
  if (script === undefined) throw new Error(`${dist} has no script of the search box`);
  return weighText(dist, `_astro/${script}`);
}

/**
 * The bytes that a first query of two words loads: tables, panel, for each word two pieces of what is known of it, and the
 * summaries of five rows; for whoever wants more, the engine with a piece of the index for each word beside that.
 */
export function weighFirstQuery(dist: string): { first: number; more: number } {
  const inFolder = (folder: string, name: RegExp) =>
    readdirSync(join(dist, folder))
      .filter((file) => name.test(file))
      .map((file) => `${folder}/${file}`);
  const sum = (sizes: readonly number[]) => sizes.reduce((total, one) => total + one, 0);
  const average = (sizes: readonly number[]) => sum(sizes) / Math.max(1, sizes.length);
  const weights = (files: readonly string[]) => files.map((file) => weighText(dist, file));
  const own = [
    "search/tables.json",
    ...withImports(dist, inFolder("_astro", /^search-panel\..*\.js$/)),
  ];
  const first =
    sum(weights(own)) +
    4 * average(weights(inFolder("search/words", /\.json$/).slice(0, samplePieces))) +
    5 * average(weights(inFolder("search/summaries", /\.json$/).slice(0, samplePieces)));
  // Pagefind compresses its own.
  const sizes = (files: readonly string[]) => files.map((file) => statSync(join(dist, file)).size);
  const engine =
    weighText(dist, "pagefind/pagefind.js") +
    sum(sizes(inFolder("pagefind", /\.(pf_meta|pagefind|json)$/))) +
    2 * average(sizes(inFolder("pagefind/index", /\.pf_index$/)));
  return { first, more: first + engine };
}

/** Scripts and what they import at once, without the script that every page has. */
function withImports(dist: string, scripts: readonly string[]): string[] {
  const all = new Set(scripts);
  for (const script of all) {
    for (const path of findStaticImports(readFileSync(join(dist, script), "utf8"))) {
      const file = posix.join(posix.dirname(script), path);
      if (!posix.basename(file).startsWith("SearchForm")) all.add(file);
    }
  }
  return [...all];
}

/** So many pieces of a kind are weighed. */
const samplePieces = 100;

/** The bytes of a file after compression. */
export function weighText(dist: string, file: string): number {
  return weigh(readFileSync(join(dist, file), "utf8"));
}
