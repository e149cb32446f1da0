import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { measure, parseQueries, type Figures } from "../../src/build/evaluate.ts";
import { runQueries } from "../../src/build/run-queries.ts";

let isOurs = false;

/** Runs sets of queries; where most of their targets are gone, the content is not ours. */
async function figuresOf(...files: readonly string[]): Promise<Figures> {
  const queries = files.flatMap((file) =>
    parseQueries(readFileSync(`tests/queries/${file}`, "utf8")),
  );
  const { outcomes, pending } = await runQueries(inject("contentSite"), queries);
  isOurs = pending < queries.length / 4;
  return measure(outcomes);
}

beforeEach(({ skip }) => skip(!isOurs, "the queries are for other content"));

describe("what is said of the answers to public questions", () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await figuresOf("public-dev.tsv");
  });

  test("is a clear answer for seven in ten, and one in twenty of those is wrong at most", () => {
    expect(figures.clear).toBeGreaterThanOrEqual(0.69);
    expect(figures.clearWrong).toBeLessThanOrEqual(0.055);
  });

  test("is that nothing is here for two of the answerable at most", () => {
    expect(figures.silentThoughHere).toBeLessThanOrEqual(3);
  });
});

describe("what is said of the answers to queries by others", () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await figuresOf("dev.tsv", "other-authors.tsv");
  });

  test("is a clear answer for three in four, and seldom wrong", () => {
    expect(figures.clear).toBeGreaterThanOrEqual(0.75);
    expect(figures.clearWrong).toBeLessThanOrEqual(0.04);
    expect(figures.silentThoughHere).toBeLessThanOrEqual(figures.n * 0.03);
  });
});

describe("what nothing here is about", () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await figuresOf("off-topic.tsv", "beside.tsv", "public-dev.tsv");
  });

  test("is told so for five in six", () => {
    expect(figures.notHere).toBeGreaterThan(80);
    expect(figures.answeredThoughNotHere).toBeLessThanOrEqual(0.16);
  });
});
