import { decode } from "cborg";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openEngine, type Engine } from "../../src/build/open-engine.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { createPlanner } from "../../src/search/planner.ts";
import type { SearchSummaries, SearchTables } from "../../src/search/tables.ts";
import { writeSearchFiles } from "../../src/search/write-search-files.ts";
import { listFiles } from "./built-site.ts";

const site = inject("site");
const text = (file: string) => readFileSync(join(site, file), "utf8");
const planner = createPlanner(JSON.parse(text("search/tables.json")) as SearchTables);

test("the tables take at most 16 KB", () => {
  expect(brotliCompressSync(text("search/tables.json")).length).toBeLessThanOrEqual(16 * 1024);
});

/** A file of Pagefind's, read. */
const decodePart = (file: string): unknown =>
  decode(gunzipSync(readFileSync(join(site, "pagefind", file))).subarray("pagefind_dcd".length));

describe("the pieces of the index", () => {
  const files = readdirSync(join(site, "pagefind"));
  const [directory] = files.filter((file) => file.endsWith(".pf_meta"));
  const [, , pieces] = decodePart(directory ?? "") as [string, unknown, [string, string, string][]];
  const wordsOf = (id: string) => {
    const [words] = decodePart(`index/${id}.pf_index`) as [[string][]];
    return words.map(([word]) => word);
  };

  test("take at most 5 KB each, so that a first query stays light", () => {
    expect(pieces.length).toBeGreaterThan(5);
    const sizes = pieces.map(
      ([, , id]) => statSync(join(site, "pagefind/index", `${id}.pf_index`)).size,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5 * 1024);
  });

  test("hold every word once, each between the words that the directory names", () => {
    for (const [from, to, id] of pieces) {
      const words = wordsOf(id);
      expect([words[0], words.at(-1)]).toEqual([from, to]);
    }
    const words = pieces.flatMap(([, , id]) => wordsOf(id));
    expect(new Set(words).size).toBe(words.length);
    // In the order of their bytes, as the engine compares them.
    expect(words).toEqual(
      [...words].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
  });

  test("are all that there are", () => {
    const there = readdirSync(join(site, "pagefind/index")).sort();
    expect(there).toEqual(pieces.map(([, , id]) => `${id}.pf_index`).sort());
  });

  test("give the engine the first and the last word of each", async () => {
    const engine = await openEngine(site);
    const edges = pieces.flatMap(([from, to]) => [from, to]);
    const results = await engine.run(edges.map((query) => ({ query, weight: 1 })));
    await engine.close();
    expect(results.filter(({ hits }) => hits.length === 0)).toEqual([]);
  });
});

test("every target has a page and a summary", () => {
  const summaries = JSON.parse(text("search/summaries.json")) as SearchSummaries;
  expect(planner.targets.size).toBeGreaterThan(100);
  for (const { id, path } of planner.targets.values()) {
    expect(existsSync(join(site, path, "index.html")), id).toBe(true);
    expect(summaries[id], id).toMatch(/\S/);
  }
});

test("every situation leads to its place on its pairing's page, and has a summary", () => {
  const summaries = JSON.parse(text("search/summaries.json")) as SearchSummaries;
  const { pairing } = (JSON.parse(text("search/tables.json")) as SearchTables).targets;
  const situations = [...planner.targets.values()]
    .filter(({ kind }) => kind === "pairing")
    .flatMap(({ id, path }, place) =>
      (pairing?.situations?.split("\n")[place] ?? "")
        .split("|")
        .filter(Boolean)
        .map((one) => ({ id, path, fragment: one.slice(0, one.indexOf("=")) })),
    );
  expect(situations.length).toBeGreaterThan(17);
  for (const { id, path, fragment } of situations) {
    expect(text(join(path, "index.html"))).toContain(`id="${fragment}"`);
    expect(summaries[`${id}#${fragment}`], fragment).toMatch(/ leads/);
  }
});

// An internal format of Pagefind: a fragment's file is named after the id of its result.
test("the name of each fragment leads to the page that it is of", () => {
  const files = readdirSync(join(site, "pagefind/fragment"));
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const fragment = gunzipSync(readFileSync(join(site, "pagefind/fragment", file))).toString(
      "utf8",
    );
    const { url } = JSON.parse(fragment.slice("pagefind_dcd".length)) as { url: string };
    const target = planner.targets.get(planner.targetOfHit(file.replace(".pf_fragment", "")) ?? "");
    expect(`/${target?.path}`).toBe(url);
  }
});

describe("the engine", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine(site);
  });
  afterAll(() => engine.close());

  test("gives results that lead to targets", async () => {
    const [found] = await engine.run([{ query: "custom", weight: 1 }]);
    expect(found?.hits.length).toBeGreaterThan(3);
    expect(found?.hits.filter((hit) => planner.targetOfHit(hit.id) === undefined)).toEqual([]);
  });

  test("finds words that only the text of a page has", async () => {
    // An analyst whom a source quotes; no name and no everyday word speaks of him.
    const query = "Brian Solis";
    expect(planner.answer(query).answers).toEqual([]);
    const { answers } = planner.rank(query, await engine.run(planner.plan(query)));
    expect(answers.map((answer) => answer.target)).toContain("source:technology-strategy-2019");
  });
});

describe("the same content", () => {
  const folders = ["a", "b"].map((name) => mkdtempSync(join(tmpdir(), `remit-search-${name}-`)));
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  test("gives the same bytes of index and tables, whatever was there before", async () => {
    const { records } = await readContent("content");
    if (records === undefined) throw new Error("the content has problems");
    for (const folder of folders) {
      cpSync(site, folder, { recursive: true });
      await writeSearchFiles(folder, records);
    }
    for (const part of ["pagefind", "search"]) {
      const files = listFiles(join(site, part));
      expect(files.length).toBeGreaterThan(2);
      for (const folder of folders) {
        expect(listFiles(join(folder, part))).toEqual(files);
        for (const file of files) {
          expect(
            readFileSync(join(folder, part, file)).equals(readFileSync(join(site, part, file))),
            file,
          ).toBe(true);
        }
      }
    }
  });
});
