import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildCatalog } from "../model/catalog/catalog.ts";
import type { Records } from "../model/catalog/records.ts";
import { noEverydayQuestions } from "../schema/everyday-questions.ts";
import { noEverydayWords } from "../schema/everyday-words.ts";
import { buildSummaries, buildTables } from "./build-tables.ts";
import { draftTargets } from "./draft-targets.ts";
import { buildIndexRecords } from "./index-records.ts";
import { indexSite } from "./index-site.ts";

/**
 * Makes a built site searchable: writes `pagefind/`, `search/tables.json` and `search/summaries.json` into it.
 * @returns the number of pages that can be searched
 * @throws where Pagefind reports an error
 */
export async function writeSearchFiles(folder: string, records: Records): Promise<number> {
  const words = records.everydayWords ?? noEverydayWords;
  const questions = records.everydayQuestions ?? noEverydayQuestions;
  const catalog = buildCatalog(records);
  const drafts = draftTargets(catalog, { words, questions });
  const indexed = buildIndexRecords(drafts);
  const resultIds = await indexSite(folder, indexed);
  const write = (name: string, value: object) =>
    writeFile(join(folder, "search", name), JSON.stringify(value));
  await mkdir(join(folder, "search"), { recursive: true });
  await write("tables.json", buildTables(catalog, drafts, words, resultIds));
  await write("summaries.json", buildSummaries(drafts));
  return indexed.length;
}
