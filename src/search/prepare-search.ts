import { buildCatalog, type Catalog } from "../model/catalog/catalog.ts";
import type { EverydayWords, Records } from "../model/catalog/records.ts";
import { noEverydayQuestions } from "../schema/everyday-questions.ts";
import { noEverydayWords } from "../schema/everyday-words.ts";
import { headings } from "../words/headings.ts";
import { buildTables, type ResultIds } from "./build-tables.ts";
import { parseCompounds } from "./compounds.ts";
import { draftTargets, type TargetDraft } from "./draft-targets.ts";
import { buildIndexRecords, phrasesOf, type IndexRecord } from "./index-records.ts";
import type { SearchTables } from "./tables.ts";
import { findCompounds, listTexts, readTexts, stemsIn } from "./vocabulary.ts";

/** All that search makes of the records before Pagefind has indexed them. */
export interface PreparedSearch {
  readonly catalog: Catalog;
  readonly everyday: EverydayWords;
  readonly drafts: readonly TargetDraft[];
  /** What Pagefind indexes. */
  readonly indexRecords: readonly IndexRecord[];
  /** The words that the site writes both joined and apart, as `parseCompounds` takes them. */
  readonly compounds: string;
  /** The stems that texts of the site have and the index has not. */
  readonly stemsNotIndexed: ReadonlySet<string>;
}

/** Works out what search leads to, and by which words. */
export function prepareSearch(records: Records): PreparedSearch {
  const everyday = records.everydayWords ?? noEverydayWords;
  const questions = records.everydayQuestions ?? noEverydayQuestions;
  const catalog = buildCatalog(records);
  const drafts = draftTargets(catalog, { words: everyday, questions });
  const texts = readTexts([
    ...drafts.flatMap(phrasesOf),
    ...listTexts([records, headings]).filter(isProse),
  ]);
  const written = findCompounds(texts);
  const compounds = parseCompounds(written);
  const indexRecords = buildIndexRecords(drafts, compounds);
  const indexed = new Set(indexRecords.flatMap(({ content }) => content.split(" ")));
  return {
    catalog,
    everyday,
    drafts,
    indexRecords,
    compounds: written,
    stemsNotIndexed: stemsIn(texts, compounds).difference(indexed),
  };
}

/**
 * The search tables.
 * @param resultIds empty where no result of the engine is to lead to a target
 */
export function finishTables(prepared: PreparedSearch, resultIds: ResultIds): SearchTables {
  const { catalog, drafts, everyday } = prepared;
  return buildTables(catalog, drafts, everyday, { ...prepared, resultIds });
}

/** Whether a text is read by people: ids and addresses have no spaces. */
function isProse(text: string): boolean {
  return /\s/.test(text);
}
