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

/**
 * Reads a query file: tab-separated columns query, accepted (targets separated by `|`) and kind.
 * @throws where a line has too few columns
 */
export function parseQueries(text: string): TestQuery[] {
  const [head = "", ...rows] = text.split(/\r?\n/).filter((row) => row.trim() !== "");
  const columns = head.split("\t");
  const at = (name: string) => columns.indexOf(name);
  for (const name of ["query", "accepted", "kind"]) {
    if (at(name) < 0)
      throw new Error(
        `expected the columns query, accepted and kind, found: ${columns.join(", ")}`,
      );
  }
  return rows.map((row, index) => {
    const cells = row.split("\t");
    const [query, accepted, kind] = [cells[at("query")], cells[at("accepted")], cells[at("kind")]];
    if (!query || !accepted || !kind)
      throw new Error(`line ${index + 2}: expected query, accepted and kind, found: ${row}`);
    return { query, accepted: accepted.split("|").map((one) => one.trim()), kind };
  });
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
