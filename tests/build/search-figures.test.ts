/** Figures are what readers remember of a page: each that the content states in percent leads to where it stands. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { readContent } from "../../src/reader/read-content.ts";
import { createPlanner } from "../../src/search/planner.ts";
import { prepareSearch } from "../../src/search/prepare-search.ts";
import { WordStore } from "../../src/search/word-store.ts";
import type { SearchTables } from "../../src/search/tables.ts";
import type { WordPiece } from "../../src/search/word-pieces.ts";
import { readSettings } from "../../src/settings.ts";

/** Everything of a built site's search, without a browser. */
function openSearch(site: string) {
  const read = (path: string): unknown =>
    JSON.parse(readFileSync(join(site, "search", path), "utf8"));
  const planner = createPlanner(read("tables.json") as SearchTables);
  const store = new WordStore((path) => Promise.resolve(read(path) as WordPiece));
  return {
    targets: planner.targets,
    ask: async (query: string) => {
      await store.load(planner.wordFiles(query));
      return planner.answer(query, store);
    },
  };
}

const pageOf = (address: string) => address.replace(/#.*/, "");

/** Every share that the content states, with the pages that do. */
async function listFigures(content: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { records } = await readContent(content);
  if (records === undefined) throw new Error("the content has problems");
  const figures = new Map<string, Set<string>>();
  for (const { title, summary, texts, address } of prepareSearch(records).drafts)
    for (const text of [title, summary, ...texts])
      for (const [, figure = ""] of text.matchAll(/(?<![\d.,])(\d+(?:\.\d+)?) ?%/g)) {
        const pages = figures.get(figure) ?? new Set();
        figures.set(figure, pages.add(pageOf(address)));
      }
  return figures;
}

test("each share that the content states finds a page that states it among the first three", async ({
  skip,
}) => {
  const figures = await listFigures(readSettings().contentDir);
  skip(figures.size === 0, "the content states none");
  const { ask, targets } = openSearch(inject("contentSite"));
  const missed: string[] = [];
  for (const [figure, pages] of figures)
    for (const query of [`${figure}%`, `${figure} %`, `${figure} percent`]) {
      const { answers } = await ask(query);
      const found = answers.slice(0, 3).map(({ target }) => targets.get(target)?.path ?? "");
      if (!found.some((path) => pages.has(`/${pageOf(path)}`))) missed.push(query);
    }
  expect(missed).toEqual([]);
});
