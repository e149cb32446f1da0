import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../settings.ts";
import {
  checkAccepted,
  isNotHere,
  nameAccepted,
  type Outcome,
  type TestQuery,
} from "./evaluate.ts";
import { createPlanner, type Answers } from "../search/planner.ts";
import type { SearchTables } from "../search/tables.ts";
import type { WordPiece } from "../search/word-pieces.ts";
import { WordStore } from "../search/word-store.ts";

/** What queries gave on a built site. */
export interface QueryRun {
  readonly outcomes: readonly Outcome[];
  /** How many queries accept only targets that the site does not have; they were not asked. */
  readonly pending: number;
}

/**
 * Asks a built site's search as a browser does, which needs no engine for it: the tables, and what is known of each
 * query's words.
 * @throws {InputError} where the folder holds no built site, or queries accept what is no target's id
 */
export async function runQueries(folder: string, queries: readonly TestQuery[]): Promise<QueryRun> {
  const tables = await readBuiltTables(folder);
  const planner = createPlanner(tables);
  const store = openWordStore(folder);
  checkAccepted(queries, planner.targets);
  const asked = queries
    .map((one) => ({ ...one, accepted: nameAccepted(one, planner.targets) }))
    .filter((one) => isNotHere(one) || one.accepted.some((target) => planner.targets.has(target)));
  const pending = queries.length - asked.length;
  if (asked.length === 0) return { outcomes: [], pending };
  const outcomes: Outcome[] = [];
  for (const one of asked) {
    await store.load(planner.wordFiles(one.query));
    outcomes.push(toOutcome(one, planner.answer(one.query, store)));
  }
  return { outcomes, pending };
}

function toOutcome(query: TestQuery, { state, measures, answers, corrected }: Answers): Outcome {
  return {
    ...query,
    state,
    measures,
    found: answers.map(({ target }) => target),
    pages: answers.map(({ page }) => page),
    corrected,
  };
}

/** The learned words of a built site. */
function openWordStore(folder: string): WordStore {
  return new WordStore(
    async (path) => JSON.parse(await readFile(join(folder, "search", path), "utf8")) as WordPiece,
  );
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
