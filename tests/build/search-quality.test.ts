import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, inject, test } from "vitest";
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

const run = (file: string) => async () => {
  const queries = parseQueries(readFileSync(`tests/queries/${file}`, "utf8"));
  const { outcomes: found, pending } = await runQueries(inject("site"), queries);
  expect(pending).toBe(0);
  [outcomes, figures] = [found, measure(found)];
};

describe("queries that the words were written with", () => {
  beforeAll(run("dev.tsv"));

  test("find the right page first, or among the first three", () => {
    expect(figures.r1).toBeGreaterThanOrEqual(0.9);
    expect(figures.r3).toBeGreaterThanOrEqual(0.97);
    expect(figures.empty).toBe(0);
  });

  test("find it although they are misspelt, but for one at most", () => {
    const misspelt = outcomes.filter(({ kind }) => kind === "typo");
    expect(misspelt.length).toBeGreaterThan(5);
    expect(misspelt.filter((one) => placeOf(one) !== 1).length).toBeLessThanOrEqual(1);
  });
});

describe("queries of people who had seen none of the words", () => {
  beforeAll(run("other-authors.tsv"));

  test("find the right page first, or among the first three", () => {
    expect(figures.n).toBeGreaterThan(500);
    expect(figures.r1).toBeGreaterThanOrEqual(0.85);
    expect(figures.r3).toBeGreaterThanOrEqual(0.95);
    expect(figures.empty).toBe(0);
  });
});
