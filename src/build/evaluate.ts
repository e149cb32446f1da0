import type { AnswerState } from "../search/answer-state.ts";
import type { Measures } from "../search/confidence.ts";
import { kindOrder, type Target } from "../search/tables.ts";
import { InputError } from "../settings.ts";

/** One query of a query file. */
export interface TestQuery {
  readonly query: string;
  /** The targets that count as right; `none:none` alone where nothing here is about the query. */
  readonly accepted: readonly string[];
  readonly kind: string;
}

/** What a query gave. */
export interface Outcome extends TestQuery {
  /** What was said of the answers. */
  readonly state: AnswerState;
  /** The targets found, best first. */
  readonly found: readonly string[];
  /** The page of each: a part of an accepted page is right as well. */
  readonly pages: readonly string[];
  readonly corrected: string | undefined;
  /** What speaks for the first; undefined where there is none. */
  readonly measures?: Measures | undefined;
}

/**
 * How often the right target came first, among the first three, how early on average, how often nothing came, among
 * the queries that something here answers; and how often what was said of the answers was wrong.
 */
export interface Figures {
  /** The queries that something here answers. */
  readonly n: number;
  readonly r1: number;
  readonly r3: number;
  readonly mrr: number;
  readonly empty: number;
  /** How many queries nothing here is about. */
  readonly notHere: number;
  /** The share of those that did not get to hear it. */
  readonly answeredThoughNotHere: number;
  /** How many of the others were told that nothing is here. */
  readonly silentThoughHere: number;
  /** The share of the answerable for which the first answer was called clear. */
  readonly clear: number;
  /** The share of all first answers called clear that were wrong. */
  readonly clearWrong: number;
}

/** What a query accepts that nothing here is about. */
const noTarget = "none:none";

const columns = ["query", "accepted", "kind"] as const;

/**
 * Reads a query file: tab-separated columns query, accepted (targets separated by `|`) and kind.
 * @throws {InputError} where columns, cells or all queries are missing; the message names every line
 */
export function parseQueries(text: string): TestQuery[] {
  const [head = "", ...rows] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const heads = head.split("\t").map((one) => one.trim());
  if (columns.some((name) => !heads.includes(name)))
    throw new InputError(
      `expected the columns query, accepted and kind, separated by tabs, in the first line, found: ${heads.join(", ") || "nothing"}`,
    );
  const problems: string[] = [];
  const queries = rows.flatMap((row, index) => {
    if (row.trim() === "") return [];
    const cells = row.split("\t");
    const [query, accepted, kind] = columns.map((name) => cells[heads.indexOf(name)]?.trim());
    if (query && accepted && kind)
      return [{ query, accepted: accepted.split("|").map((one) => one.trim()), kind }];
    problems.push(
      `line ${index + 2}: expected query, accepted and kind, separated by tabs, found: ${row}`,
    );
    return [];
  });
  if (problems.length > 0) throw new InputError(problems.join("\n"));
  if (queries.length === 0) throw new InputError("expected a query on each line after the first");
  return queries;
}

const kinds: readonly string[] = kindOrder;

/**
 * Stops where what queries accept is no target's id: one that the site does not have any more is well-formed.
 * @param targets the ids that the site has, among them the plain ids of pages
 * @throws {InputError} naming every such query
 */
export function checkAccepted(
  queries: readonly TestQuery[],
  targets: ReadonlyMap<string, unknown>,
): void {
  const isTarget = (one: string) => {
    const [before = "", after = "", ...more] = one.split(":");
    const hasForm = kinds.includes(before)
      ? (formOf[before] ?? /\S/).test(after)
      : after === "disambiguation";
    return one === noTarget || targets.has(one) || (hasForm && more.length === 0);
  };
  const problems = queries.flatMap(({ query, accepted }) =>
    accepted
      .filter((one) => !isTarget(one))
      .map(
        (one) =>
          `“${query}”: expected in the column accepted ids with their kind, such as responsibility:<id>|role:<id>, found: ${one}`,
      ),
  );
  if (problems.length > 0) throw new InputError(problems.join("\n"));
}

/** What stands after a kind whose targets are named by their addresses. */
const formOf: Readonly<Record<string, RegExp>> = {
  page: /^\/(\S*\/)?$/,
  section: /^\/\S*\/#\S+$/,
};

/** Accepted pages by the id that search has for them: `page:/decide/` is the page `decide`. */
export function nameAccepted(
  { accepted }: Pick<TestQuery, "accepted">,
  targets: ReadonlyMap<string, Target>,
): string[] {
  const pages = new Map([...targets.values()].map(({ id, path }) => [`page:/${path}`, id]));
  return accepted.map((one) => pages.get(one) ?? one);
}

/** The place of the first right target, or of the first part of one, counted from 1; 0 where there is none. */
export function placeOf({
  accepted,
  found,
  pages,
}: Pick<Outcome, "accepted" | "found" | "pages">): number {
  const isRight = (one: string, place: number) =>
    accepted.includes(one) || accepted.includes(pages[place] ?? "");
  return found.findIndex(isRight) + 1;
}

/** Whether nothing here is about a query. */
export function isNotHere({ accepted }: Pick<TestQuery, "accepted">): boolean {
  return accepted.every((one) => one === noTarget);
}

const isClear = ({ state }: Outcome) => state === "clear" || state === "outside";

/** The figures of some outcomes, as shares from 0 to 1. */
export function measure(outcomes: readonly Outcome[]): Figures {
  const here = outcomes.filter((one) => !isNotHere(one));
  const notHere = outcomes.filter(isNotHere);
  const shareOf = (count: number, all: number) =>
    Math.round((count / Math.max(1, all)) * 1000) / 1000;
  const share = (count: number) => shareOf(count, here.length);
  const places = here.map(placeOf);
  const clear = outcomes.filter(isClear);
  return {
    n: here.length,
    r1: share(places.filter((place) => place === 1).length),
    r3: share(places.filter((place) => place >= 1 && place <= 3).length),
    mrr: share(places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0)),
    empty: share(here.filter((one) => one.found.length === 0).length),
    notHere: notHere.length,
    answeredThoughNotHere: shareOf(
      notHere.filter(({ state }) => state !== "nothing").length,
      notHere.length,
    ),
    silentThoughHere: here.filter(({ state }) => state === "nothing").length,
    clear: share(here.filter(isClear).length),
    clearWrong: shareOf(
      clear.filter((one) => isNotHere(one) || placeOf(one) !== 1).length,
      clear.length,
    ),
  };
}

/** The figures of each kind, in the order in which the kinds first come. */
export function measureByKind(outcomes: readonly Outcome[]): Record<string, Figures> {
  const kinds = [...new Set(outcomes.map((one) => one.kind))];
  return Object.fromEntries(
    kinds.map((kind) => [kind, measure(outcomes.filter((one) => one.kind === kind))]),
  );
}
