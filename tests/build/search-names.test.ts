import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openEngine, type OpenEngine } from "../../src/build/open-engine.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { runSearches } from "../../src/search/engine.ts";
import { targetIdOf } from "../../src/search/build-tables.ts";
import { prepareSearch } from "../../src/search/prepare-search.ts";
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

const { drafts } = prepareSearch(records);
const abbreviations = [
  ...records.roles.map(({ abbreviation }) => abbreviation),
  ...records.posts.flatMap((post) => post.abbreviations),
];

/** Whoever has an abbreviation, or the page that asks which of several is meant. */
function holderOf(abbreviation: string, target: string): string {
  const isShared = abbreviations.filter((one) => one === abbreviation).length > 1;
  return isShared ? `${abbreviation.toLowerCase()}:disambiguation` : target;
}

/** The parts of pages by their headings, but for headings that several have. */
const headed = drafts.filter(({ kind }) => kind === "section" || kind === "situation");
const parts = headed
  .filter(({ title }) => headed.filter((other) => other.title === title).length === 1)
  .map((draft) => ({ name: draft.title, target: targetIdOf(draft) }));

/** Every name of every record, with the record; a shared abbreviation belongs to the page that asks which is meant. */
const named = [
  ...records.responsibilities.flatMap(({ id, title, code, aliases }) =>
    own(`responsibility:${id}`, [title, code, ...aliases]),
  ),
  ...records.roles.flatMap(({ id, title, aliases }) => own(`role:${id}`, [title, ...aliases])),
  ...records.roles.flatMap(({ id, abbreviation }) =>
    own(holderOf(abbreviation, `role:${id}`), [abbreviation]),
  ),
  ...records.posts.flatMap(({ id, title, aliases }) => own(`post:${id}`, [title, ...aliases])),
  ...records.posts.flatMap((post) =>
    post.abbreviations.flatMap((one) => own(holderOf(one, `post:${post.id}`), [one])),
  ),
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

const ownersByKey = Map.groupBy([...named, ...pages, ...parts], ({ name }) => keyOf(name));
const names = [
  ...new Map([...named, ...parts].map(({ name }) => [name.toLowerCase(), name])).values(),
];

/** The pages that a name leads to beyond doubt, or to a part of which. */
function exactIn({ answers }: Answers): string[] {
  const first = answers.findIndex((answer) => !answer.exact);
  return answers
    .slice(0, first < 0 ? undefined : first)
    .flatMap(({ target, page }) => (target === page ? [page] : [target, page]));
}

test("a shared abbreviation leads first to the page that asks which is meant", () => {
  const shared = abbreviations.filter((one, at) => abbreviations.indexOf(one) !== at);
  expect(shared.length).toBeGreaterThan(0);
  for (const one of shared)
    expect(planner.answer(one).answers[0]?.target).toBe(`${one.toLowerCase()}:disambiguation`);
});

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
    const [answer] = answers.answers;
    expect(owners.some((owner) => owner === answer?.page || owner === answer?.target)).toBe(true);
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
      if (
        !owners.every((owner) => exact.includes(owner)) ||
        !exact.slice(0, 2).some((one) => owners.includes(one))
      )
        missed.push(`${name}: ${exact.join(", ")}`);
    }
    expect(missed).toEqual([]);
  });
});
