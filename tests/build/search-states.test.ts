/** What search says of its answers: how sure it is, and in which words. The shares are those that src/search/confidence.ts states. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import {
  isNotHere,
  measure,
  parseQueries,
  type Figures,
  type Outcome,
  type TestQuery,
} from "../../src/build/evaluate.ts";
import { runQueries } from "../../src/build/run-queries.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { buildCatalog, get } from "../../src/model/catalog/catalog.ts";
import { standingOf } from "../../src/model/evidence/standing.ts";
import { standings, type StandingId } from "../../src/schema/vocabulary.ts";
import { describeAnswer, formatAnswer } from "../../src/search/answer-line.ts";
import { createPlanner } from "../../src/search/planner.ts";
import type { SearchTables } from "../../src/search/tables.ts";
import { writeSearchFiles } from "../../src/search/write-search-files.ts";
import { readSettings } from "../../src/settings.ts";
import { uncapitalize } from "../../src/words/language.ts";
import { forkContent } from "../fixture.ts";

function readQueries(...files: readonly string[]): TestQuery[] {
  return files.flatMap((file) => parseQueries(readFileSync(`tests/queries/${file}`, "utf8")));
}

let isOurs = false;

/** Asks the site of CONTENT_DIR; where most of the targets are gone, the content is not ours. */
async function ask(...files: readonly string[]): Promise<readonly Outcome[]> {
  const queries = readQueries(...files);
  const { outcomes, pending } = await runQueries(inject("contentSite"), queries);
  isOurs = pending < queries.filter((one) => !isNotHere(one)).length / 2;
  return outcomes;
}

describe("our register", () => {
  beforeEach(({ skip }) => skip(!isOurs, "the queries are for other content"));

  describe("to public questions", () => {
    let outcomes: readonly Outcome[];
    let figures: Figures;
    beforeAll(async () => {
      outcomes = await ask("public-dev.tsv");
      figures = measure(outcomes);
    });

    test("gives a clear answer for seven in ten, of which one in twenty is wrong", () => {
      expect(figures.clear).toBeGreaterThanOrEqual(0.7);
      // Any change of a text moves the learned words, and with them a query or two.
      expect(figures.clearWrong).toBeLessThanOrEqual(0.06);
    });

    test("is silent for two of the answerable at most", () => {
      expect(figures.n).toBeGreaterThan(100);
      expect(figures.silentThoughHere).toBeLessThanOrEqual(2);
    });

    test("names exactly whoever is accountable, and how sure that is", async () => {
      const path = join(inject("contentSite"), "search/tables.json");
      const { targets } = createPlanner(JSON.parse(readFileSync(path, "utf8")) as SearchTables);
      const { records } = await readContent(readSettings().contentDir);
      if (records === undefined) throw new Error("the content has problems");
      const catalog = buildCatalog(records);
      const lines = outcomes.flatMap(({ query, state, found }) => {
        const first = targets.get(found[0] ?? "");
        if (state !== "clear" || first?.kind !== "responsibility") return [];
        const line = formatAnswer(
          describeAnswer(first, {
            query,
            roles: catalog.roles.length,
            summaries: {},
          }),
        );
        const record = get(catalog.responsibilityById, first.id.replace(/^.*:/, ""));
        return [{ query, line, record }];
      });
      expect(lines.length).toBeGreaterThan(30);
      const everybody = [
        ...catalog.roles.map(({ id, shortTitle }) => ({ id, name: shortTitle })),
        ...catalog.posts.map(({ id, title }) => ({ id, name: title })),
      ];
      for (const { query, line, record } of lines) {
        const accountable = record.involvement.filter(({ level }) => level === "accountable");
        const ids = accountable.flatMap(({ role, post }) => role ?? post ?? []);
        expect({ query, named: namedIn(line, everybody) }).toEqual({ query, named: ids.sort() });
        for (const part of accountable)
          expect(line).toMatch(wordsOf[standingOf(catalog, record, part).state]);
      }
    });
  });

  describe("to queries of others", () => {
    let figures: Figures;
    beforeAll(async () => {
      figures = measure(await ask("dev.tsv", "other-authors.tsv"));
    });

    test("gives a clear answer for two in three, seldom a wrong one", () => {
      expect(figures.clear).toBeGreaterThanOrEqual(0.66);
      expect(figures.clearWrong).toBeLessThanOrEqual(0.05);
    });

    test("is silent for one in forty at most", () => {
      expect(figures.silentThoughHere).toBeLessThanOrEqual(figures.n / 40);
    });
  });

  describe("to what nothing here is about", () => {
    let outcomes: readonly Outcome[];
    beforeAll(async () => {
      outcomes = await ask("off-topic.tsv", "public-dev.tsv", "beside.tsv");
    });
    const toldOf = (some: readonly Outcome[]) => 1 - measure(some).answeredThoughNotHere;

    test("says so for 17 in 20 by somebody who had seen nothing of search", () => {
      const unseen = outcomes.filter(
        (one) => isNotHere(one) && ["off-topic", "unanswerable"].includes(one.kind),
      );
      expect(unseen.length).toBeGreaterThan(30);
      expect(toldOf(unseen)).toBeGreaterThanOrEqual(0.85);
    });

    test("says so for seven in ten of those that the judges were fitted on", () => {
      expect(toldOf(outcomes)).toBeGreaterThanOrEqual(0.7);
    });

    test("gives a clear answer for one in twenty at most", () => {
      const notHere = outcomes.filter(isNotHere);
      const clear = notHere.filter(({ state }) => state === "clear");
      expect(clear.length).toBeLessThanOrEqual(notHere.length / 20);
    });
  });

  describe("to topics beyond it", () => {
    let here: readonly Outcome[];
    beforeAll(async () => {
      here = (await ask("off-topic.tsv")).filter((one) => !isNotHere(one));
    });

    test("tells them as such", () => {
      expect(here.length).toBeGreaterThanOrEqual(5);
      expect(here.filter(({ state }) => state === "outside").length).toBeGreaterThanOrEqual(
        here.length - 2,
      );
    });
  });
});

const wordsOf: Readonly<Record<StandingId, RegExp>> = {
  required: /\brules? |by law/,
  assigned: /\bassigned\b/,
  possible: /\b[Pp]erhaps\b|\bpossible\b/,
  inferred: /\b[Pp]robably\b|\binferred\b/,
  judgement: /\bour judgement\b/,
  decided: /\bdecided\b/,
};

/** The ids of those whose names a line has: the longest name counts where one holds another. */
function namedIn(
  line: string,
  everybody: readonly { readonly id: string; readonly name: string }[],
): string[] {
  const found: string[] = [];
  let rest = line;
  for (const { id, name } of [...everybody].sort((a, b) => b.name.length - a.name.length)) {
    // Within a sentence a title in sentence case begins in lower case.
    const next = rest.replaceAll(name, "…").replaceAll(uncapitalize(name), "…");
    if (next !== rest) found.push(id);
    rest = next;
  }
  return found.sort();
}

test("every standing has words of its own", () => {
  const short = Object.entries(standings).map(
    ([id, one]) => [id as StandingId, one.short] as const,
  );
  for (const [id, text] of short) {
    expect(text).toMatch(wordsOf[id]);
    expect(Object.values(wordsOf).filter((words) => words.test(text))).toHaveLength(1);
  }
});

/** A register of which little is written yet must not be silenced, and must not be sure either. */
describe("a small register of another trade", () => {
  const folder = mkdtempSync(join(tmpdir(), "remit-states-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let answerable: Figures;
  let others: Figures;
  beforeAll(async () => {
    const { records } = await readContent(forkContent);
    if (records === undefined) throw new Error("the content has problems");
    await writeSearchFiles(folder, records);
    answerable = measure((await runQueries(folder, readQueries("fork.tsv"))).outcomes);
    others = measure(
      (await runQueries(folder, readQueries("off-topic.tsv", "beside.tsv"))).outcomes,
    );
  });

  test("is silent for three in ten at most", () => {
    expect(answerable.n).toBeGreaterThan(50);
    expect(answerable.silentThoughHere).toBeLessThanOrEqual(0.3 * answerable.n);
  });

  test("calls answers clear that are right", () => {
    expect(answerable.clear).toBeGreaterThanOrEqual(0.2);
    expect(answerable.clearWrong).toBeLessThanOrEqual(0.05);
  });

  test("says of four in five that nothing here is about them", () => {
    expect(others.notHere).toBeGreaterThan(100);
    expect(others.answeredThoughNotHere).toBeLessThanOrEqual(0.2);
  });
});
