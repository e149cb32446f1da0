import { describe, expect, test } from "vitest";
import { createPlanner } from "../../../src/search/planner.ts";
import { finishTables, prepareSearch } from "../../../src/search/prepare-search.ts";
import { makeFakeEngine } from "./fake-engine.ts";
import { everydayWords, records } from "./fixture.ts";

/** Words that are a letter or two from names of the register, in texts, questions and words of people. */
const common = "Posters are painted. Every poster shows a release of notice to patrons.";
const register = {
  ...records,
  responsibilities: records.responsibilities.map((one, place) => ({
    ...one,
    covers: [common, ...(place === 2 ? ["Unpressed clouds and brants", "A rinter of prints"] : [])],
  })),
  everydayWords: {
    ...everydayWords,
    responsibilities: {
      ...everydayWords.responsibilities,
      "build-the-brand": ["newspaper", "word-of-mouth", "brandname"],
    },
  },
  everydayQuestions: {
    responsibilities: { "build-the-brand": ["who recovers sandwich boards", "Mr Seccure called"] },
    roles: {},
    posts: {},
    terms: {},
    pairings: {},
    pages: {},
    situations: {},
    elsewhere: {},
  },
};

const prepared = prepareSearch(register);
const ids = new Map(prepared.drafts.map(({ address }, place) => [address, `unknown_${place}zz`]));
const planner = createPlanner(finishTables(prepared, ids));
const run = makeFakeEngine(prepared.indexRecords, ids);
const ask = (query: string) => planner.rank(query, run(planner.plan(query)));
const firstOf = (query: string) => ask(query).answers[0]?.target;

describe("what a text has is never corrected", () => {
  test.each([
    ["brants", "a word of one text"],
    ["brant", "another form of it"],
    ["poster", "a word of every text, which the index leaves out"],
    ["postering", "another form of it"],
    ["rinter", "a letter from a name"],
    ["unpressed", "a word of one text"],
    ["recovers", "a word of a question"],
    ["recovered", "another form of it"],
    ["sandwiches", "a plural"],
    ["Seccure", "a name"],
    ["SECCURE", "a name in capitals"],
    ["seccure's", "a genitive"],
    ["patron", "a singular"],
    ["organised", "a British spelling"],
    ["organising renewal", "a British spelling"],
    ["brandname", "a joined word"],
    ["cloud-migration", "a hyphen"],
  ])("%s: %s", (query) => {
    expect(ask(query).corrected).toBeUndefined();
    expect(ask(`who resets the ${query}`).corrected).toBeUndefined();
  });

  test("nor does any word that is indexed lead to another", () => {
    const words = new Set(prepared.indexRecords.flatMap(({ content }) => content.split(" ")));
    expect(words.size).toBeGreaterThan(50);
    expect([...words].filter((word) => ask(word).corrected !== undefined)).toEqual([]);
  });
});

describe("what no text has", () => {
  test.each([
    ["phishnig", "phishing"],
    ["pritner", "printer"],
    ["securty", "security"],
    ["migratoin", "migration"],
  ])("%s is searched as %s", (typed, meant) => {
    expect(ask(typed).corrected).toBe(meant);
    expect(planner.answer(typed).corrected).toBeUndefined();
  });
});

describe("joined and parted words find the same", () => {
  test.each([
    ["wordofmouth", "word-of-mouth", "word of mouth"],
    ["pressRelease", "press-release", "press release", "pressrelease", "PressReleases"],
    ["shadowIT", "shadow-IT", "Shadow IT", "shadowit", "ShadowIT"],
    ["brandname", "brand-name", "brand name"],
    ["cloudmigration", "cloud-migration", "cloudMigration", "cloud migration"],
    ["S-L-A", "SLA", "S.L.A.", "S L A", "s/l/a"],
    ["C-I-O", "CIO", "cio"],
    ["brokenlaptops", "broken-laptops", "broken laptops"],
    // No text has them side by side.
    ["companyprinters", "company-printers", "company printers"],
  ])("%s", (...forms) => {
    const found = forms.map((form) =>
      ask(form)
        .answers.slice(0, 3)
        .map(({ target }) => target),
    );
    expect(found[0]?.length).toBeGreaterThan(0);
    for (const one of found) expect(one.slice(0, 1)).toEqual(found[0]?.slice(0, 1));
    expect(forms.filter((form) => ask(form).corrected !== undefined)).toEqual([]);
    expect(forms.filter((form) => ask(form).isNearest)).toEqual([]);
  });

  test("while the first of them is still being typed", () => {
    expect(planner.answer("wordofm").answers[0]?.target).toBe("responsibility:build-the-brand");
    expect(firstOf("pressrel")).toBeDefined();
  });
});
