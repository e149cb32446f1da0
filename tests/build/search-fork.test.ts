import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measure, parseQueries, type Outcome } from "../../src/build/evaluate.ts";
import { runQueries } from "../../src/build/run-queries.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { writeSearchFiles } from "../../src/search/write-search-files.ts";
import { forkContent } from "../fixture.ts";

/**
 * A fork writes titles, summaries, texts and a few names long before it writes everyday words. The questions are by
 * somebody who had seen its titles alone.
 */
describe("a register without everyday words", () => {
  const folder = mkdtempSync(join(tmpdir(), "remit-fork-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let outcomes: readonly Outcome[] = [];
  beforeAll(async () => {
    const { records } = await readContent(forkContent);
    if (records === undefined) throw new Error("the content has problems");
    await writeSearchFiles(folder, records);
    const queries = parseQueries(readFileSync("tests/queries/fork.tsv", "utf8"));
    ({ outcomes } = await runQueries(folder, queries));
  });

  test("answers questions of somebody who has seen its titles alone", () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(55);
    const { r1, r3 } = measure(outcomes);
    expect(r1).toBeGreaterThanOrEqual(0.72);
    expect(r3).toBeGreaterThanOrEqual(0.86);
  });
});
