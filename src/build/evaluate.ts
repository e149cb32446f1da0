import { kindOrder } from "../search/tables.ts";
import { InputError } from "../settings.ts";

/** One query of a query file. */
export interface TestQuery {
  readonly query: string;
  /** The targets that count as right. */
  readonly accepted: readonly string[];
  readonly kind: string;
}

/** What a query gave. */
export interface Outcome extends TestQuery {
  /** The targets found, best first. */
  readonly found: readonly string[];
  readonly corrected: string | undefined;
}

/** How often the right target came first, among the first three, how early on average, how often nothing came. */
export interface Figures {
  readonly n: number;
  readonly r1: number;
  readonly r3: number;
  readonly mrr: number;
  readonly empty: number;
}

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

const kinds: readonly string[] = kindOrder.filter((kind) => kind !== "page");

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
    const hasForm = kinds.includes(before) ? after !== "" : after === "disambiguation";
    return targets.has(one) || (hasForm && more.length === 0);
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

/** The place of the first right target, counted from 1; 0 where there is none. */
export function placeOf({ accepted, found }: Pick<Outcome, "accepted" | "found">): number {
  return found.findIndex((one) => accepted.includes(one)) + 1;
}

/** The figures of some outcomes, as shares from 0 to 1. */
export function measure(outcomes: readonly Outcome[]): Figures {
  const share = (count: number) => Math.round((count / Math.max(1, outcomes.length)) * 1000) / 1000;
  const places = outcomes.map(placeOf);
  return {
    n: outcomes.length,
    r1: share(places.filter((place) => place === 1).length),
    r3: share(places.filter((place) => place >= 1 && place <= 3).length),
    mrr: share(places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0)),
    empty: share(outcomes.filter((one) => one.found.length === 0).length),
  };
}

/** The figures of each kind, in the order in which the kinds first come. */
export function measureByKind(outcomes: readonly Outcome[]): Record<string, Figures> {
  const kinds = [...new Set(outcomes.map((one) => one.kind))];
  return Object.fromEntries(
    kinds.map((kind) => [kind, measure(outcomes.filter((one) => one.kind === kind))]),
  );
}
