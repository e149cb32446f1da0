import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, inject, test, type TestContext } from "vitest";
import { runQueries } from "../../src/build/run-queries.ts";
import {
  measure,
  parseQueries,
  placeOf,
  type Figures,
  type Outcome,
} from "../../src/build/evaluate.ts";

let outcomes: readonly Outcome[];
let figures: Figures;
let isOurs = false;

/** Runs a set of queries; one whose target is gone is pending, and where most are, the content is not ours. */
const run = (file: string) => async () => {
  const queries = parseQueries(readFileSync(`tests/queries/${file}`, "utf8"));
  const { outcomes: found, pending } = await runQueries(inject("contentSite"), queries);
  isOurs = pending < queries.length / 2;
  if (pending > 0) console.warn(`${pending} of ${queries.length} queries of ${file} are pending`);
  [outcomes, figures] = [found, measure(found)];
};

/** Skips a test of what was measured where there is next to nothing to measure. */
function skipElsewhere({ skip }: TestContext): void {
  skip(!isOurs, "the queries are for other content");
}
beforeEach(skipElsewhere);

describe("queries that the words were written with", () => {
  beforeAll(run("dev.tsv"));

  test("find the right page first, or among the first three", () => {
    expect(figures.r1).toBeGreaterThanOrEqual(0.93);
    expect(figures.r3).toBeGreaterThanOrEqual(0.97);
    expect(figures.empty).toBe(0);
  });

  test("find it although they are misspelt, but for two at most", () => {
    const misspelt = outcomes.filter(({ kind }) => kind === "typo");
    expect(misspelt.length).toBeGreaterThan(0);
    expect(misspelt.filter((one) => placeOf(one) !== 1).length).toBeLessThanOrEqual(2);
  });
});

describe("queries of people who had seen none of the words", () => {
  beforeAll(run("other-authors.tsv"));

  test("find the right page first, or among the first three", () => {
    expect(figures.r1).toBeGreaterThanOrEqual(0.88);
    expect(figures.r3).toBeGreaterThanOrEqual(0.95);
    expect(figures.empty).toBe(0);
  });
});

describe("questions that people ask in public", () => {
  beforeAll(run("public-dev.tsv"));

  test("find the right page first, or among the first three", () => {
    expect(figures.r1).toBeGreaterThanOrEqual(0.87);
    expect(figures.r3).toBeGreaterThanOrEqual(0.95);
    expect(figures.empty).toBe(0);
  });
});
