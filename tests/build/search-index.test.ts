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
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openEngine, type OpenEngine } from "../../src/build/open-engine.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { runSearches } from "../../src/search/engine.ts";
import { readSettings } from "../../src/settings.ts";
import {
  decodeFile,
  directoryPath,
  piecePath,
  readEntry,
  readResultIds,
  type Directory,
  type IndexedWord,
} from "../../src/search/pagefind-format.ts";
import { createPlanner } from "../../src/search/planner.ts";
import { readTables, targetOfHit } from "../../src/search/read-tables.ts";
import type { SearchSummaries, SearchTables } from "../../src/search/tables.ts";
import { writeSearchFiles } from "../../src/search/write-search-files.ts";
import { setTranslation } from "../../src/words/table.ts";
import { toTranslation } from "../../src/words/translation.ts";
import { listFiles } from "./built-site.ts";

const site = inject("contentSite");
const { contentDir } = readSettings();
const { records } = await readContent(contentDir);
if (records === undefined) throw new Error("the content has problems");
// The index holds words of the interface, as a build of this content says them.
setTranslation(toTranslation(records.site, records.words ?? []));
const text = (file: string) => readFileSync(join(site, file), "utf8");
const tables = JSON.parse(text("search/tables.json")) as SearchTables;
const planner = createPlanner(tables);
const index = readTables(tables);

// How many words there are is for editors to decide; ours have to fit.
test.skipIf(!records.site.houseRules)("the tables take at most 40 KB", () => {
  expect(brotliCompressSync(text("search/tables.json")).length).toBeLessThanOrEqual(40 * 1024);
});

/** Pagefind's files, as the site holds them. */
const indexFiles = listFiles(join(site, "pagefind")).map((path) => ({
  path,
  content: readFileSync(join(site, "pagefind", path)),
}));
const decodePart = (path: string): unknown =>
  decodeFile(indexFiles.find((file) => file.path === path) ?? { path, content: Buffer.of() });

describe("the pieces of the index", () => {
  const { hash = "" } = readEntry(indexFiles).languages["unknown"] ?? {};
  const [, , pieces] = decodePart(directoryPath(hash)) as Directory;
  const wordsOf = (id: string) => {
    const [words] = decodePart(piecePath(id)) as [IndexedWord[]];
    return words.map(([word]) => word);
  };

  test("take at most 5 KB each, so that a first query stays light", () => {
    expect(pieces.length).toBeGreaterThan(0);
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
    const results = await runSearches(
      engine,
      edges.map((query) => ({ query, weight: 1 })),
    );
    await engine.close();
    expect(results.filter(({ hits }) => hits.length === 0)).toEqual([]);
  });
});

test("every target has a page and a summary, and a part its place on the page", () => {
  const pieces = new Map<string, SearchSummaries>();
  const summaryOf = (id: string) => {
    const [file = ""] = planner.summaryFiles([id]);
    const piece = pieces.get(file) ?? (JSON.parse(text(join("search", file))) as SearchSummaries);
    pieces.set(file, piece);
    return piece[id];
  };
  expect(planner.targets.size).toBeGreaterThanOrEqual(records.responsibilities.length);
  for (const { id, path } of planner.targets.values()) {
    const [page = "", fragment] = path.split("#");
    expect(existsSync(join(site, page, "index.html")), id).toBe(true);
    expect(summaryOf(id), id).toMatch(/\S/);
    if (fragment !== undefined)
      expect(text(join(page, "index.html")), id).toContain(`id="${fragment}"`);
  }
});

test("every situation and every topic that is not covered is a target", () => {
  const kindCount = (kind: string) =>
    [...planner.targets.values()].filter((target) => target.kind === kind).length;
  expect(kindCount("situation")).toBe(
    records.pairings.reduce((sum, pairing) => sum + pairing.situations.length, 0),
  );
  expect(kindCount("elsewhere")).toBe(records.elsewhere.length);
});

test("the id of each result leads to the page that it is of", () => {
  const ids = readResultIds(indexFiles);
  expect(ids.size).toBeGreaterThanOrEqual(records.responsibilities.length);
  const leading = [...ids].map(([url, id]) => ({ url, target: targetOfHit(index, id) }));
  for (const { url, target } of leading)
    expect(`/${index.targets[target ?? -1]?.path}`, url).toBe(url);
});

describe("the engine", () => {
  let engine: OpenEngine;
  beforeAll(async () => {
    engine = await openEngine(site);
  });
  afterAll(() => engine.close());

  test("gives results that lead to targets", async () => {
    const hits = await engine.search(records.responsibilities[0]?.title ?? "");
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.filter((hit) => targetOfHit(index, hit.id) === undefined)).toEqual([]);
  });
});

test("words that only the text of a page has are found", async () => {
  const folder = inject("site");
  const tables = readFileSync(join(folder, "search/tables.json"), "utf8");
  const fixture = createPlanner(JSON.parse(tables) as SearchTables);
  const engine = await openEngine(folder);
  // Somebody whom a claim names; no name and no everyday word speaks of him.
  const query = "Barnabas Quill";
  expect(fixture.answer(query).answers).toEqual([]);
  const { answers } = fixture.rank(query, await runSearches(engine, fixture.plan(query)));
  await engine.close();
  expect(answers.map((answer) => answer.target)).toContain("source:green-room-notes");
});

describe("the same content", () => {
  const folders = ["a", "b"].map((name) => mkdtempSync(join(tmpdir(), `remit-search-${name}-`)));
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  test("gives the same bytes of index and tables, whatever was there before", async () => {
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
