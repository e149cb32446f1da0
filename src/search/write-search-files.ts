import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildCatalog } from "../model/catalog.ts";
import type { Records } from "../model/records.ts";
import { noEverydayWords } from "../schema/everyday-words.ts";
import { buildSummaries, buildTables } from "./build-tables.ts";
import { draftTargets } from "./draft-targets.ts";
import { indexSite } from "./index-site.ts";

/**
 * Makes a built site searchable: writes `pagefind/`, `search/tables.json` and `search/summaries.json` into it.
 * @returns the number of pages that can be searched
 * @throws where Pagefind reports an error
 */
export async function writeSearchFiles(folder: string, records: Records): Promise<number> {
  const everyday = records.everydayWords ?? noEverydayWords;
  const catalog = buildCatalog(records);
  const drafts = draftTargets(catalog, everyday);
  const names = drafts.map(({ address, title, code = "", names: own, everyday: words }) => {
    return [address, { title, names: [code, ...own, ...words] }] as const;
  });
  const { pages, resultIds } = await indexSite(folder, new Map(names));
  const write = (name: string, value: object) =>
    writeFile(join(folder, "search", name), JSON.stringify(value));
  await mkdir(join(folder, "search"), { recursive: true });
  await write("tables.json", buildTables(catalog, drafts, everyday, resultIds));
  await write("summaries.json", buildSummaries(drafts));
  return pages;
}
