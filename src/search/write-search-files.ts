import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Records } from "../model/catalog/records.ts";
import { buildSummaries } from "./build-tables.ts";
import { indexSite } from "./index-site.ts";
import { finishTables, prepareSearch } from "./prepare-search.ts";

/**
 * Makes a built site searchable: writes `pagefind/`, `search/tables.json` and `search/summaries.json` into it.
 * @returns the number of pages that can be searched
 * @throws where Pagefind reports an error
 */
export async function writeSearchFiles(folder: string, records: Records): Promise<number> {
  const prepared = prepareSearch(records);
  const resultIds = await indexSite(folder, prepared.indexRecords);
  const write = (name: string, value: object) =>
    writeFile(join(folder, "search", name), JSON.stringify(value));
  await mkdir(join(folder, "search"), { recursive: true });
  await write("tables.json", finishTables(prepared, resultIds));
  await write("summaries.json", buildSummaries(prepared.drafts));
  return prepared.drafts.length;
}
