import { describe, expect, test } from "vitest";
import type { Records } from "../../../../src/model/catalog/records.ts";
import {
  everydayQuestionsSchema,
  noEverydayQuestions,
} from "../../../../src/schema/everyday-questions.ts";
import { everydayWordsSchema, noEverydayWords } from "../../../../src/schema/everyday-words.ts";
import { checkEverydayWords } from "../../../../src/model/integrity/check-everyday-words.ts";

const records = {
  roles: [
    { id: "a", order: 1 },
    { id: "b", order: 2 },
  ],
  responsibilities: [{ id: "one" }],
  posts: [],
  terms: [{ id: "word" }],
  pairings: [{ id: "a-b", situations: [{ id: "fire" }] }],
  elsewhere: [{ id: "pay" }],
} as unknown as Records;

const check = (fields: object) =>
  checkEverydayWords({ ...records, everydayWords: everydayWordsSchema.parse(fields) });

describe("the schema", () => {
  test("takes a file with nothing in it", () => {
    expect(everydayWordsSchema.parse({})).toEqual(noEverydayWords);
  });

  test.each<[object, string]>([
    [{ words: {} }, "an unknown key"],
    [{ sameMeaning: [["laptop"]] }, "a group of one"],
    [{ sameMeaning: [["Laptop", "pc"]] }, "a capital letter"],
    [{ sameMeaning: [["help desk", "hotline"]] }, "two words"],
    [{ responsibilities: { one: "a, A" } }, "a repetition"],
    [{ responsibilities: { one: "a,, b" } }, "nothing between two commas"],
    [{ responsibilities: { one: ["a", "b"] } }, "a list"],
    [{ responsibilities: { "Not an id": "a" } }, "something that is no id"],
    [
      {
        pages: [{ id: "p", address: "responsibilities", title: "T", summary: "S", phrases: "x" }],
      },
      "a broken address",
    ],
  ])("refuses %j: %s", (fields) => {
    expect(everydayWordsSchema.safeParse(fields).success).toBe(false);
  });
});

describe("the words", () => {
  test("may lead to every kind of record, and to a page", () => {
    const page = {
      id: "p",
      address: "/responsibilities/",
      title: "T",
      summary: "S",
      phrases: "x",
    };
    expect(
      check({
        responsibilities: { one: "x" },
        roles: { a: "x" },
        terms: { word: "x" },
        pairings: { "a-b": "x" },
        pages: [page],
      }),
    ).toEqual([]);
    expect(checkEverydayWords(records)).toEqual([]);
  });

  test.each([
    [{ responsibilities: { two: "x" } }, "responsibilities.two", 'unknown responsibility "two"'],
    [{ roles: { c: "x" } }, "roles.c", 'unknown role "c"'],
    [{ terms: { other: "x" } }, "terms.other", 'unknown term "other"'],
    [{ pairings: { "b-a": "x" } }, "pairings.b-a", 'unknown pair of roles "b-a"'],
  ])("%j is an issue", (fields, path, problem) => {
    expect(check(fields)).toMatchObject([
      { file: "everyday-words.yaml", path: path.split("."), problem },
    ]);
  });

  test("a page that is not there, or twice", () => {
    const page = { id: "p", title: "T", summary: "S", phrases: "x" };
    const issues = check({
      pages: [
        { ...page, address: "/about/" },
        { ...page, address: "/nowhere/" },
      ],
    });
    expect(issues.map((issue) => issue.problem)).toEqual([
      "no page has the address /nowhere/",
      'the page "p" is there twice',
    ]);
  });
});

describe("the questions", () => {
  const pages = [{ id: "p", address: "/about/", title: "T", summary: "S", phrases: "x" }];
  const checkQuestions = (fields: object) =>
    checkEverydayWords({
      ...records,
      everydayWords: everydayWordsSchema.parse({ pages }),
      everydayQuestions: everydayQuestionsSchema.parse(fields),
    });

  test("are a line each, commas and all", () => {
    const { terms } = everydayQuestionsSchema.parse({ terms: { word: "what, then?\nwhy\n" } });
    expect(terms).toEqual({ word: ["what, then?", "why"] });
    expect(everydayQuestionsSchema.parse({})).toEqual(noEverydayQuestions);
  });

  test.each<[object, string]>([
    [{ questions: {} }, "an unknown key"],
    [{ terms: { word: ["a"] } }, "a list"],
    [{ terms: { word: "\n" } }, "nothing"],
    [{ terms: { word: "why\nWhy" } }, "a repetition"],
    [{ terms: { word: " why" } }, "a space before"],
  ])("cannot be %j: %s", (fields) => {
    expect(everydayQuestionsSchema.safeParse(fields).success).toBe(false);
  });

  test("may lead to every kind of record, a situation, a topic elsewhere and a page of the words", () => {
    expect(
      checkQuestions({
        responsibilities: { one: "x" },
        roles: { a: "x" },
        terms: { word: "x" },
        pairings: { "a-b": "x" },
        pages: { p: "x" },
        situations: { "a-b-fire": "x" },
        elsewhere: { pay: "x" },
      }),
    ).toEqual([]);
  });

  test.each([
    [{ responsibilities: { two: "x" } }, "responsibilities.two", 'unknown responsibility "two"'],
    [{ pairings: { "b-a": "x" } }, "pairings.b-a", 'unknown pair of roles "b-a"'],
    [{ pages: { q: "x" } }, "pages.q", 'unknown page of everyday-words.yaml "q"'],
    [{ situations: { fire: "x" } }, "situations.fire", 'unknown situation of a pairing "fire"'],
    [{ elsewhere: { tax: "x" } }, "elsewhere.tax", 'unknown topic of elsewhere.yaml "tax"'],
  ])("%j is an issue", (fields, path, problem) => {
    expect(checkQuestions(fields)).toMatchObject([
      { file: "everyday-questions.yaml", path: path.split("."), problem },
    ]);
  });
});
