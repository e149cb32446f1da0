import { buildCatalog, type Catalog } from "../model/catalog/catalog.ts";
import type { EverydayWords, Records } from "../model/catalog/records.ts";
import { noEverydayQuestions } from "../schema/everyday-questions.ts";
import { noEverydayWords } from "../schema/everyday-words.ts";
import { headings } from "../words/headings.ts";
import { buildTables, type ResultIds } from "./build-tables.ts";
import type { FindRow } from "./classify.ts";
import { chooseSuggestions } from "./choose-suggestions.ts";
import { parseCompounds, readWords } from "./compounds.ts";
import { borrowWords } from "./borrow-words.ts";
import { draftTargets, type TargetDraft } from "./draft-targets.ts";
import { buildIndexRecords, phrasesOf, type IndexRecord } from "./index-records.ts";
import { learnWords } from "./learn-words.ts";
import { listLearningTexts } from "./learning-texts.ts";
import { createPlanner, type Planner } from "./planner.ts";
import type { SearchTables } from "./tables.ts";
import { buildPostings } from "./text-postings.ts";
import { findCompounds, listTexts, readTexts, stemsIn } from "./vocabulary.ts";
import { cutWords, parseRow, parseTextRow, textKeyOf, type WordPieces } from "./word-pieces.ts";

/** What of the records only programs read. */
const noLocks = { addressLock: undefined, dateLock: undefined } satisfies Partial<Records>;

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
  /** The words that were learned from the content, in pieces. */
  readonly wordPieces: WordPieces;
}

/**
 * Works out what search leads to, and by which words.
 * @param choose which of the targets there are, as if the records were all of a smaller register; all, where it is not given
 */
export function prepareSearch(
  records: Records,
  choose?: (drafts: readonly TargetDraft[]) => readonly TargetDraft[],
): PreparedSearch {
  const everyday = records.everydayWords ?? noEverydayWords;
  const questions = records.everydayQuestions ?? noEverydayQuestions;
  const catalog = buildCatalog(records);
  const all = draftTargets(catalog, { words: everyday, questions });
  const drafts = choose?.(all) ?? all;
  const { sources, ...told } = { ...records, ...noLocks };
  const prose =
    choose === undefined
      ? listTexts([told, headings]).filter(isProse)
      : drafts.flatMap(({ summary, texts: own }) => [summary, ...own]);
  const own = readTexts([...drafts.flatMap(phrasesOf), ...prose]);
  // What sources alone write as one is mostly a name, for which nobody asks here.
  const written = findCompounds(own);
  const texts =
    choose === undefined ? [...own, ...readTexts(listTexts(sources).filter(isProse))] : own;
  const compounds = parseCompounds(written);
  const indexRecords = buildIndexRecords(drafts, compounds);
  const places = new Map(drafts.map(({ address }, place) => [address, place]));
  const { learned, postings } = borrowWords(
    learnWords(listLearningTexts(drafts), (text) => readWords(text, compounds)),
    buildPostings(indexRecords, (address) => places.get(address) ?? -1),
  );
  const indexed = new Set(indexRecords.flatMap(({ content }) => content.split(" ")));
  return {
    catalog,
    everyday,
    drafts,
    indexRecords,
    compounds: written,
    stemsNotIndexed: stemsIn(texts, compounds).difference(indexed),
    wordPieces: cutWords(learned, postings),
  };
}

/**
 * The search tables.
 * @param resultIds empty where no result of the engine is to lead to a target
 * @param versions what the names of the files with learned words and with summaries begin with
 */
export function finishTables(
  prepared: PreparedSearch,
  resultIds: ResultIds,
  versions = { words: "", summaries: "" },
): SearchTables {
  const { catalog, drafts, everyday, wordPieces } = prepared;
  const words = { version: versions.words, starts: wordPieces.starts.join(" ") };
  const { summaries } = versions;
  const tables = buildTables(catalog, drafts, everyday, {
    ...prepared,
    resultIds,
    words,
    summaries,
  });
  const suggestions = chooseSuggestions(drafts, withWords(createPlanner(tables), wordPieces), {
    roles: catalog.roles.map(({ id }) => id),
    examples: catalog.site.examples,
  });
  return { ...tables, suggestions };
}

/** Whether a text is read by people: ids and addresses have no spaces. */
function isProse(text: string): boolean {
  return /\s/.test(text);
}

/** A planner that knows all words, as one in a browser does that has loaded their pieces. */
function withWords(planner: Planner, { pieces }: WordPieces): Pick<Planner, "answer"> {
  const rows = new Map(pieces.flatMap((piece) => Object.entries(piece)));
  const findRow: FindRow = (feature) => {
    const row = rows.get(feature);
    return row === undefined ? undefined : parseRow(row);
  };
  const findText = (stemmed: string) => parseTextRow(rows.get(textKeyOf(stemmed)) ?? "");
  return { answer: (query) => planner.answer(query, { findRow, findText }) };
}
