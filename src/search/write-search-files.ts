import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildCatalog } from "../model/catalog/catalog.ts";
import type { Records } from "../model/catalog/records.ts";
import { noEverydayQuestions } from "../schema/everyday-questions.ts";
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
  const words = records.everydayWords ?? noEverydayWords;
  const questions = records.everydayQuestions ?? noEverydayQuestions;
  const catalog = buildCatalog(records);
  const drafts = draftTargets(catalog, { words, questions });
  const names = drafts.map(({ address, title, code = "", ...draft }) => {
    const situations = draft.situations.map(({ when }) => when);
    const own = [code, ...draft.names, ...situations, ...draft.everyday, ...draft.questions];
    return [address, { title, names: own }] as const;
  });
  const { pages, resultIds } = await indexSite(folder, new Map(names));
  const write = (name: string, value: object) =>
    writeFile(join(folder, "search", name), JSON.stringify(value));
  await mkdir(join(folder, "search"), { recursive: true });
  await write("tables.json", buildTables(catalog, drafts, words, resultIds));
  await write("summaries.json", buildSummaries(drafts));
  return pages;
}
