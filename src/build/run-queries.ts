import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../settings.ts";
import { checkAccepted, type Outcome, type TestQuery } from "./evaluate.ts";
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
 * @throws {InputError} where the folder holds no built site, or queries accept what is no target's id
 */
export async function runQueries(folder: string, queries: readonly TestQuery[]): Promise<QueryRun> {
  const planner = createPlanner(await readBuiltTables(folder));
  checkAccepted(queries, planner.targets);
  const answerable = queries.filter(({ accepted }) =>
    accepted.some((one) => planner.targets.has(one)),
  );
  const pending = queries.length - answerable.length;
  if (answerable.length === 0) return { outcomes: [], pending };
  const engine = await openEngine(folder);
  const outcomes: Outcome[] = [];
  try {
    for (const one of answerable) {
      const results = await runSearches(engine, planner.plan(one.query));
      const { answers, corrected } = planner.rank(one.query, results);
      outcomes.push({ ...one, found: answers.map((answer) => answer.target), corrected });
    }
  } finally {
    await engine.close();
  }
  return { outcomes, pending };
}

async function readBuiltTables(folder: string): Promise<SearchTables> {
  try {
    await access(join(folder, "pagefind", "pagefind.js"));
    return JSON.parse(
      await readFile(join(folder, "search", "tables.json"), "utf8"),
    ) as SearchTables;
  } catch {
    throw new InputError(
      `${folder} holds no built site whose search could be asked. Run npm run build first, with the same OUT_DIR.`,
    );
  }
}
