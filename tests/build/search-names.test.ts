import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openEngine, type OpenEngine } from "../../src/build/open-engine.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { runSearches } from "../../src/search/engine.ts";
import { createPlanner, type Answers } from "../../src/search/planner.ts";
import { readSettings } from "../../src/settings.ts";
import type { SearchTables } from "../../src/search/tables.ts";
import { keyOf } from "../../src/search/text.ts";
import { fixtureContent } from "../fixture.ts";

/** Our words; a fork's may be names that nobody can tell apart, and the fixture's are looked at then. */
const { contentDir } = readSettings();
const ours = await readContent(contentDir);
const isOurs = ours.records?.site.houseRules === true;
const site = inject(isOurs ? "contentSite" : "site");
const tables = JSON.parse(readFileSync(join(site, "search/tables.json"), "utf8")) as SearchTables;
const planner = createPlanner(tables);
const { records } = isOurs ? ours : await readContent(fixtureContent);
if (records === undefined) throw new Error("the content has problems");

/** Every name of every record, with the record; a shared abbreviation belongs to the page that asks which is meant. */
const named = [
  ...records.responsibilities.flatMap(({ id, title, code, aliases }) =>
    own(`responsibility:${id}`, [title, code, ...aliases]),
  ),
  ...records.roles.flatMap(({ id, title, aliases }) => own(`role:${id}`, [title, ...aliases])),
  ...records.roles.flatMap(({ id, abbreviation }) => {
    const isShared = records.roles.filter((role) => role.abbreviation === abbreviation).length > 1;
    return own(isShared ? `${abbreviation.toLowerCase()}:disambiguation` : `role:${id}`, [
      abbreviation,
    ]);
  }),
  ...records.pairings.flatMap(({ id, title, aliases }) =>
    own(`pairing:${id}`, [title, ...aliases]),
  ),
  ...records.terms.flatMap(({ id, title, abbreviation, aliases }) =>
    own(`term:${id}`, [title, ...(abbreviation ? [abbreviation] : []), ...aliases]),
  ),
  ...records.sources.flatMap(({ id, title, shortTitle }) =>
    own(`source:${id}`, [title, shortTitle]),
  ),
];

/** Pages that stand by themselves own the phrases that ask for them. */
const pages = (records.everydayWords?.pages ?? []).flatMap(({ id, phrases }) => own(id, phrases));

function own(target: string, names: readonly string[]) {
  return names.map((name) => ({ name, target }));
}

const ownersByKey = Map.groupBy([...named, ...pages], ({ name }) => keyOf(name));
const names = [...new Map(named.map(({ name }) => [name.toLowerCase(), name])).values()];

/** The targets that are taken for what the query names, in their order. */
/** The pages that a name leads to beyond doubt, or to a part of which. */
function exactIn({ answers }: Answers): string[] {
  const first = answers.findIndex((answer) => !answer.exact);
  return answers.slice(0, first < 0 ? undefined : first).map((answer) => answer.page);
}

test("there are names to look at, of every kind", () => {
  expect(
    new Set(named.map(({ target }) => target.replace(/^.*?(\w+)(?=:).*$/, "$1"))).size,
  ).toBeGreaterThanOrEqual(5);
});

describe("from the tables", () => {
  test.each(names)("%s is first", (name) => {
    const owners = ownersByKey.get(keyOf(name))?.map(({ target }) => target) ?? [];
    const answers = planner.answer(name);
    expect(answers.corrected).toBeUndefined();
    expect(exactIn(answers)).toEqual(expect.arrayContaining(owners));
    expect(new Set(owners)).toContain(answers.answers[0]?.page);
  });
});

describe("with the engine", () => {
  let engine: OpenEngine;
  beforeAll(async () => {
    engine = await openEngine(site);
  });
  afterAll(() => engine.close());

  test("every name is first", async () => {
    const missed: string[] = [];
    for (const name of names) {
      const owners = ownersByKey.get(keyOf(name))?.map(({ target }) => target) ?? [];
      const answers = planner.rank(name, await runSearches(engine, planner.plan(name)));
      const exact = exactIn(answers);
      if (!owners.every((owner) => exact.includes(owner)) || !owners.includes(exact[0] ?? ""))
        missed.push(`${name}: ${exact.join(", ")}`);
    }
    expect(missed).toEqual([]);
  });
});
