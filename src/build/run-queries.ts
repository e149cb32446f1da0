import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome, TestQuery } from "./evaluate.ts";
import { createPlanner } from "../search/planner.ts";
import { runSearches } from "../search/engine.ts";
import type { SearchTables } from "../search/tables.ts";
import { openEngine } from "./open-engine.ts";

/** What queries gave on a built site. */
export interface QueryRun {
  readonly outcomes: readonly Outcome[];
  /** How many queries accept only targets that the site does not have; they were not asked. */
  readonly pending: number;
}

/**
 * Asks a built site's search, planner and engine as in a browser.
 * @throws where the folder holds no index
 */
export async function runQueries(folder: string, queries: readonly TestQuery[]): Promise<QueryRun> {
  const tables = await readFile(join(folder, "search", "tables.json"), "utf8");
  const planner = createPlanner(JSON.parse(tables) as SearchTables);
  const answerable = queries.filter(({ accepted }) =>
    accepted.some((one) => planner.targets.has(one)),
  );
  const engine = await openEngine(folder);
  const outcomes: Outcome[] = [];
  for (const one of answerable) {
    const results = await runSearches(engine, planner.plan(one.query));
    const { answers, corrected } = planner.rank(one.query, results);
    outcomes.push({ ...one, found: answers.map((answer) => answer.target), corrected });
  }
  await engine.close();
  return { outcomes, pending: queries.length - answerable.length };
}
