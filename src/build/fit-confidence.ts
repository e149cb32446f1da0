import { toFeatures, type Measures } from "../search/confidence.ts";
import { createPlanner } from "../search/planner.ts";
import { runSearches } from "../search/engine.ts";
import { isNotHere, nameAccepted, placeOf, type TestQuery } from "./evaluate.ts";
import { openEngine } from "./open-engine.ts";
import { openWordStore, readBuiltTables } from "./run-queries.ts";

/** What speaks for the first answer to a query, and whether it is right. */
export interface Judged {
  readonly measures: Measures | undefined;
  /** Whether anything here answers the query. */
  readonly isHere: boolean;
  readonly isRight: boolean;
}

/** Measures the first answers to queries on a built site; a query whose targets are all gone is left out. */
export async function measureAnswers(
  folder: string,
  queries: readonly TestQuery[],
): Promise<Judged[]> {
  const tables = await readBuiltTables(folder);
  const planner = createPlanner(tables);
  const store = openWordStore(folder);
  const engine = await openEngine(folder);
  const judged: Judged[] = [];
  try {
    for (const { query, accepted: written } of queries) {
      const accepted = nameAccepted({ accepted: written }, planner.targets);
      const isHere = !isNotHere({ accepted });
      if (isHere && !accepted.some((one) => planner.targets.has(one))) continue;
      await store.load(tables.words.version, planner.piecesFor(query));
      const results = await runSearches(engine, planner.plan(query));
      const { answers, measures } = planner.rank(query, results, store);
      const found = answers.map(({ target }) => target);
      const pages = answers.map(({ page }) => page);
      judged.push({
        measures,
        isHere,
        isRight: isHere && placeOf({ accepted, found, pages }) === 1,
      });
    }
  } finally {
    await engine.close();
  }
  return judged;
}

const steps = 600;
const rate = 0.5;
/** Holds weights down that the queries do not ask for. */
const calm = 0.001;

/**
 * The weights by which a sum of features tells best what is so (logistic regression by gradient descent).
 * @param shares how much each example counts
 */
export function fitWeights(
  examples: readonly {
    readonly measures: Measures | undefined;
    readonly isSo: boolean;
    readonly share: number;
  }[],
): number[] {
  const rows = examples.map((one) => ({ ...one, features: toFeatures(one.measures) }));
  const size = toFeatures(undefined).length;
  const weights = new Array<number>(size).fill(0);
  const squares = new Array<number>(size).fill(1e-6);
  for (let step = 0; step < steps; step++) {
    const slope = new Array<number>(size).fill(0);
    for (const { features, isSo, share } of rows) {
      const sum = features.reduce((all, one, at) => all + one * (weights[at] ?? 0), 0);
      const error = share * (1 / (1 + Math.exp(-sum)) - Number(isSo));
      features.forEach((one, at) => (slope[at] = (slope[at] ?? 0) + (error * one) / rows.length));
    }
    slope.forEach((one, at) => {
      const pull = one + (at > 0 ? calm * (weights[at] ?? 0) : 0);
      squares[at] = (squares[at] ?? 0) + pull * pull;
      weights[at] = (weights[at] ?? 0) - (rate * pull) / Math.sqrt(squares[at] ?? 1);
    });
  }
  return weights.map((one) => Math.round(one * 100) / 100);
}
