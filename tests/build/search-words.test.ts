/** Search on the words of the site's own texts, whatever they are: the content is that of CONTENT_DIR. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openEngine, type OpenEngine } from "../../src/build/open-engine.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { runSearches } from "../../src/search/engine.ts";
import { phrasesOf } from "../../src/search/index-records.ts";
import { createPlanner } from "../../src/search/planner.ts";
import { prepareSearch } from "../../src/search/prepare-search.ts";
import type { SearchTables } from "../../src/search/tables.ts";
import { isStopWord } from "../../src/search/text.ts";
import { readSettings } from "../../src/settings.ts";

const site = inject("contentSite");
const tables = JSON.parse(readFileSync(join(site, "search/tables.json"), "utf8")) as SearchTables;
const planner = createPlanner(tables);
const { records } = await readContent(readSettings().contentDir);
if (records === undefined) throw new Error("the content has problems");
const { drafts } = prepareSearch(records);

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine(site);
});
afterAll(() => engine.close());

async function ask(query: string) {
  return planner.rank(query, await runSearches(engine, planner.plan(query)));
}

/** Every word of every text, as it is written. */
const words = [
  ...new Set(
    drafts
      .flatMap((draft) => [...phrasesOf(draft), ...draft.texts, draft.summary])
      .flatMap((text) => text.match(/[\p{L}\p{N}'’-]+/gu) ?? []),
  ),
];

test("no word that a text has is corrected, nor is another form of it", async () => {
  expect(words.length).toBeGreaterThan(100);
  const forms = words.flatMap((word) => [
    word,
    word.toUpperCase(),
    ...(/['’]/.test(word) ? [] : [`${word}’s`]),
    // What ends otherwise has a plural with another ending, or none.
    ...(/^\p{Ll}{4,}[eklmnprt]$/u.test(word) && !isStopWord(word) ? [`${word}s`] : []),
  ]);
  const corrected: string[] = [];
  // Where the plan has no third search, there is nothing that the word could be corrected to.
  for (const word of forms.filter((one) => planner.plan(one).length > 2)) {
    const answers = await ask(word);
    if (answers.corrected !== undefined) corrected.push(`${word}: ${answers.corrected}`);
  }
  expect(corrected).toEqual([]);
});

test("before the engine is there, no word is corrected at all", () => {
  const told = words.filter((word) => planner.answer(`${word}x`).corrected !== undefined);
  expect(told).toEqual([]);
});

describe("a compound finds the same joined, apart and with a hyphen", () => {
  const compounds = tables.compounds.split(" ").filter(Boolean);

  test.skipIf(compounds.length === 0)("all of the site's", async () => {
    const different: string[] = [];
    for (const compound of compounds) {
      const parts = compound.split(/[+-]/);
      const found = await Promise.all(
        ["", " ", "-"].map(async (by) => {
          const { answers, corrected, isNearest } = await ask(`who has ${parts.join(by)}`);
          return JSON.stringify({
            corrected,
            isNearest,
            // What is nearest in spelling to words that nothing has is no answer.
            first: isNearest ? [] : answers.slice(0, 3).map(({ target }) => target),
          });
        }),
      );
      if (new Set(found).size > 1) different.push(`${compound}: ${found.join(" ")}`);
    }
    expect(different).toEqual([]);
  });
});

test("a name with a letter too few finds what the name finds, nine times in ten", async () => {
  const names = drafts
    .filter(({ kind }) => kind === "responsibility")
    .flatMap((draft) => draft.names)
    .filter((name) => /^\p{Ll}+(?: \p{Ll}+)+$/u.test(name) && /\p{Ll}{8}/u.test(name))
    .filter((_, place, all) => place % Math.ceil(all.length / 100) === 0);
  expect(names.length).toBeGreaterThan(0);
  const different: string[] = [];
  for (const name of names) {
    // Within the first long word, so that its beginning and its ending stay.
    const misspelt = name.replace(/(?<=\p{Ll}{4})\p{Ll}(?=\p{Ll}{3})/u, "");
    const [right, wrong] = [await ask(name), await ask(misspelt)];
    if (right.answers[0]?.page !== wrong.answers[0]?.page) different.push(`${name}: ${misspelt}`);
  }
  expect(different.length, different.join("\n")).toBeLessThanOrEqual(names.length / 10);
});
