import { describeAnswer, type AnswerLine } from "../../search/answer-line.ts";
import type { AnswerState } from "../../search/answer-state.ts";
import { runSearches, type Engine } from "../../search/engine.ts";
import {
  createPlanner,
  type Answers,
  type Planner,
  type QueryOptions,
} from "../../search/planner.ts";
import { SummaryStore } from "../../search/summary-store.ts";
import {
  type SearchRole,
  type SearchSummaries,
  type SearchTables,
  type Target,
} from "../../search/tables.ts";
import type { WordPiece } from "../../search/word-pieces.ts";
import { WordStore } from "../../search/word-store.ts";
import { type Progress } from "./describe-findings.ts";
import { loadEngine } from "./engine.ts";
import { Part } from "./part.ts";
import { isKept, titleOf, toPlace, toResult, toSuggestion, type Result } from "./result.ts";
import { searchAlone } from "./search-alone.ts";
import { type SearchState } from "./search-state.ts";

/** Where a finder finds what it needs. */
export interface FinderAddresses {
  /** The site's base path, with a slash at the end. */
  readonly base: string;
  readonly searchPage: string;
  readonly tables: string;
  /** The folder in which the tables lie, and all that they name. */
  readonly folder: string;
  readonly engine: string;
}

/** Where the search of a box finds its files, from the base path that the box names. */
export function addressesOf({ base = "/" }: DOMStringMap, searchPage: string): FinderAddresses {
  const folder = new URL(`${base}search/`, location.href).href;
  return {
    base,
    searchPage,
    tables: `${folder}tables.json`,
    folder,
    engine: `${base}pagefind/pagefind.js`,
  };
}

/** What of a query its answer in words depends on. */
type Asked = Pick<Answers, "named" | "together">;

/** What a search has found. */
export interface Found {
  /** What may be said of the results. */
  readonly state: AnswerState;
  /** Whether the engine need not be asked: it would put nothing better first. */
  readonly isSettled: boolean;
  /** The answer in words, where the first result is one. */
  readonly line: AnswerLine | undefined;
  /** What of the query that depends on. */
  readonly asked: Asked;
  /** Whether the first result is one by its name. */
  readonly isExact: boolean;
  /** Whether the summary of the first result, and what it depends on, is there. */
  readonly isSummarized: boolean;
  /** Best first. */
  readonly results: readonly Result[];
  /** Whether there are some without the filters. */
  readonly isFilteredOut: boolean;
  /** Whether nothing matches, and the results are only spelt like the query. */
  readonly isNearest: boolean;
  /** What was searched instead, where words were taken for misspelt. */
  readonly corrected: string | undefined;
}

export const nothingFound: Found = {
  state: "open",
  isSettled: false,
  line: undefined,
  asked: { named: [], together: [] },
  isExact: false,
  isSummarized: false,
  results: [],
  isFilteredOut: false,
  isNearest: false,
  corrected: undefined,
};

/** How long a query waits for what was learned of its words before it goes on without; in milliseconds. */
const wordsWait = 1500;

/**
 * Finds answers: at once with the tables, better ones with what is known of the query's words, for whoever wants more of them,
 * or where the words are missing, with the engine; and with the engine alone where the tables are missing.
 */
export class Finder {
  readonly #base: string;
  readonly #searchPage: string;
  readonly #tables: Part<Planner>;
  readonly #engine: Part<Engine>;
  readonly #words: WordStore;
  readonly #summaries: SummaryStore;

  /**
   * @param first the tables file, which somebody has begun to load already
   * @param onPart called when tables or engine are there, late or have failed
   */
  constructor(at: FinderAddresses, first: Promise<Response>, onPart: () => void) {
    this.#base = at.base;
    const read = async (path: string) => readJson(await fetch(`${at.folder}${path}`));
    this.#words = new WordStore(async (path) => (await read(path)) as WordPiece);
    this.#summaries = new SummaryStore(async (path) => (await read(path)) as SearchSummaries);
    this.#searchPage = at.searchPage;
    let begun: Promise<Response> | undefined = first;
    this.#tables = new Part(async () => {
      const response = begun ?? fetch(at.tables);
      begun = undefined;
      return createPlanner((await readJson(await response)) as SearchTables);
    }, onPart);
    this.#engine = new Part(
      () => loadEngine(at.engine, at.base, () => this.#engine.fail()),
      onPart,
    );
  }

  /** The roles; none while the tables are not there. */
  get roles(): readonly SearchRole[] {
    return this.#tables.value?.roles ?? [];
  }

  get tables(): Progress {
    return this.#tables.progress;
  }

  get engine(): Progress {
    return this.#engine.progress;
  }

  /** Whether `rank` can be asked. */
  get canRank(): boolean {
    return this.#engine.value !== undefined && this.tables !== "waiting";
  }

  startTables(): void {
    this.#tables.start();
  }

  startEngine(): void {
    if (this.engine === "waiting") this.#engine.start();
  }

  /** Tries again what has failed. */
  retry(): void {
    if (this.tables === "failed") this.#tables.start();
    if (this.engine === "failed" && typeof WebAssembly !== "undefined") this.#engine.start();
  }

  /** What the tables answer; undefined while they are not there. */
  answer(state: SearchState): Found | undefined {
    const planner = this.#tables.value;
    if (planner === undefined) return undefined;
    return this.#show(planner, planner.answer(state.query, this.#optionsOf(state)), state);
  }

  /** Whether all that is known of a query's words is at hand. */
  hasWords({ query }: SearchState): boolean {
    const planner = this.#tables.value;
    return planner !== undefined && this.#words.has(planner.wordFiles(query));
  }

  /** Loads what is known of a query's words, as far as it can be had soon. */
  async loadWords({ query }: SearchState): Promise<void> {
    const files = this.#tables.value?.wordFiles(query) ?? [];
    if (this.#words.has(files)) return;
    const patience = new Promise((resolve) => setTimeout(resolve, wordsWait));
    await Promise.race([this.#words.load(files), patience]);
  }

  /**
   * Loads the summaries of results.
   * @returns whether there are new ones
   */
  async loadSummaries(results: readonly Result[]): Promise<boolean> {
    const files = this.#tables.value?.summaryFiles(results.map(({ id }) => id)) ?? [];
    const missing = files.filter((file) => !this.#summaries.has([file]));
    await this.#summaries.load(missing);
    return missing.some((file) => this.#summaries.has([file]));
  }

  /** What tables and engine answer together, or the engine alone; undefined where it has failed. */
  async rank(state: SearchState): Promise<Found | undefined> {
    const engine = this.#engine.value;
    if (engine === undefined) return undefined;
    const planner = this.#tables.value;
    try {
      if (planner === undefined) {
        const { query, role, kind } = state;
        const filters = { ...(role && { role }), ...(kind && { kind }) };
        const results = await searchAlone(engine, query, filters);
        return { ...nothingFound, results };
      }
      const options = this.#optionsOf(state);
      const results = await runSearches(engine, planner.plan(state.query, options));
      return this.#show(planner, planner.rank(state.query, results, options), state);
    } catch {
      this.#engine.fail();
      return undefined;
    }
  }

  /** What was found for a query with the summaries that have come since. */
  summarize(found: Found, query: string): Found {
    const { summaries } = this.#summaries;
    const planner = this.#tables.value;
    if (planner === undefined) return found;
    const first = planner.targets.get(found.results[0]?.id ?? "");
    return {
      ...found,
      isSummarized: this.#isSummarized(planner, first),
      line:
        found.line && first && describeFirst(planner, first, { query, summaries, ...found.asked }),
      results: found.results.map((one) => ({ ...one, summary: summaries[one.id] ?? one.summary })),
    };
  }

  #isSummarized(planner: Planner, first: Target | undefined): boolean {
    return first !== undefined && this.#summaries.has(planner.summaryFiles([first.id]));
  }

  #optionsOf(state: SearchState): QueryOptions {
    return {
      isLiteral: state.isLiteral,
      isKept: (target) => isKept(target, state),
      findRow: this.#words.findRow,
      ...(this.hasWords(state) && { findText: this.#words.findText }),
    };
  }

  /** What to try, for an empty box; nothing while the tables are not there. */
  suggest(): readonly Result[] {
    const planner = this.#tables.value;
    if (planner === undefined) return [];
    const { queries, targets } = planner.suggestions;
    return [
      ...queries.map((query) => toSuggestion(query, this.#searchPage)),
      ...targets.flatMap((id) => {
        const target = planner.targets.get(id);
        return target === undefined ? [] : [toPlace(target, this.#base)];
      }),
    ];
  }

  #show(planner: Planner, found: Answers, asked: SearchState): Found {
    const { query, role, kind } = asked;
    const known = {
      base: this.#base,
      titleOf: (id: string) => planner.targets.get(id)?.title,
      summaries: this.#summaries.summaries,
    };
    // What the planner says of all answers may not hold for those that the filters leave.
    const isFiltered = role !== "" || kind !== "";
    const state = isFiltered && found.state !== "nothing" ? "open" : found.state;
    const isAnswer = state === "clear" || state === "outside";
    const first = planner.targets.get(found.answers[0]?.target ?? "");
    return {
      state,
      // What comes later may speak for others beside an answer by its name, or for one that the filters leave.
      isSettled: found.isSettled && this.hasWords(asked),
      line:
        isAnswer && first
          ? describeFirst(planner, first, { query, summaries: known.summaries, ...found })
          : undefined,
      asked: { named: found.named, together: found.together },
      isExact: found.answers[0]?.exact ?? false,
      isSummarized: this.#isSummarized(planner, first),
      results: found.answers.flatMap((answer) => {
        const target = planner.targets.get(answer.target);
        return target === undefined ? [] : [toResult(answer, target, query, known)];
      }),
      isFilteredOut: found.answers.length === 0 && found.total > 0,
      isNearest: found.isNearest,
      corrected: found.corrected,
    };
  }
}

function describeFirst(
  planner: Planner,
  first: Target,
  {
    query,
    summaries,
    named,
    together,
  }: Asked & { readonly query: string; readonly summaries: SearchSummaries },
): AnswerLine {
  const pageTitle = (id: string) => planner.targets.get(id)?.title;
  const title = [
    titleOf(first, pageTitle),
    ...together.flatMap((id) => {
      const other = planner.targets.get(id);
      return other === undefined
        ? []
        : [other.page === first.page ? other.title : titleOf(other, pageTitle)];
    }),
  ].join(", ");
  // The sentence of a situation says by itself when it is.
  const target = first.kind === "situation" ? first : { ...first, title };
  return describeAnswer(target, {
    roles: planner.roles.length,
    query,
    summaries,
    named,
    together,
  });
}

async function readJson(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response.json();
}
