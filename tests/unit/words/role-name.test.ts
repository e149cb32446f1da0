import { afterEach, describe, expect, test } from "vitest";
import { checkWords } from "../../../src/model/integrity/check-words.ts";
import { fillRoleName } from "../../../src/words/role-name.ts";
import {
  defineWords,
  listWordsEntries,
  message,
  setTranslation,
} from "../../../src/words/table.ts";
import "../../../src/schema/word-tables.ts";

const officers = { one: "officer", other: "officers" };

describe("the word for a role", () => {
  test.each([
    ["{roleNames}", "Officers"],
    ["Compare {roleNames}", "Compare officers"],
    [
      "None. {aRoleName} may ask. “Which {roleName}?”",
      "None. An officer may ask. “Which officer?”",
    ],
    [
      "{count, plural, one {1 {roleName}} other {# {roleNames}}}",
      "{count, plural, one {1 officer} other {# officers}}",
    ],
    ["{role} and {roles}", "{role} and {roles}"],
  ])("makes %j %j", (pattern, filled) => {
    expect(fillRoleName(pattern, { roleName: officers })).toBe(filled);
  });

  test.each([
    ["manager", "a manager"],
    ["officer", "an officer"],
    ["underwriter", "an underwriter"],
    ["unit", "a unit"],
    ["user group", "a user group"],
    ["European desk", "a European desk"],
  ])("takes the article of %s", (one, said) => {
    expect(fillRoleName("held by {aRoleName}", { roleName: { one, other: `${one}s` } })).toBe(
      `held by ${said}`,
    );
  });

  test("stands without an English article in another language", () => {
    const amt = { roleName: { one: "Amt", other: "Ämter" }, language: "de" };
    expect(fillRoleName("Suche ein {aRoleName} unter {roleNames}", amt)).toBe(
      "Suche ein Amt unter Ämter",
    );
  });

  test("is role where a register has no other", () => {
    expect(fillRoleName("{roleNames}: {aRoleName}")).toBe("Roles: a role");
  });
});

describe("a table that speaks of roles", () => {
  afterEach(() => setTranslation(undefined));
  const words = defineWords("spoken", {
    title: "{roleNames}",
    rows: message(
      "{count, plural, one {one {roleName}} other {{count} {roleNames}}}",
      (count: number) => ({ count }),
    ),
  });

  test("calls them what the content does, in its own texts and in what replaces them", () => {
    expect([words.title, words.rows(1)]).toEqual(["Roles", "one role"]);
    setTranslation({ language: "en", patterns: {}, roleName: officers });
    expect([words.title, words.rows(1), words.rows(2)]).toEqual([
      "Officers",
      "one officer",
      "2 officers",
    ]);
    setTranslation({
      language: "de",
      patterns: { "spoken.title": "Alle {roleNames}" },
      roleName: officers,
    });
    expect(words.title).toBe("Alle officers");
  });
});

describe("a text that replaces one with the word for a role", () => {
  const keys = [...listWordsEntries()].filter(([, { pattern }]) =>
    /\{a?[rR]oleNames?\}/.test(pattern),
  );

  test("may write the word itself, or ask for it in another form", () => {
    expect(keys.length).toBeGreaterThan(60);
    const replace = (form: string) =>
      keys.map(([key, { pattern }]) => ({
        key,
        path: key.split("."),
        text: pattern.replaceAll(/\{(?:aRoleName|roleNames?)\}/g, form),
      }));
    expect(checkWords({ words: replace("Amt") })).toEqual([]);
    expect(checkWords({ words: replace("{roleName}") })).toEqual([]);
  });
});

test("no text of the interface names a role by another word than the register’s", () => {
  // What readers type, and what heads of others’ tables are called, are no words of ours.
  const ofOthers = /^(?:askedSections|raci)\./;
  const naming = [...listWordsEntries()]
    .filter(([key]) => !ofOthers.test(key))
    .map(([key, { pattern }]) => `${key}: ${pattern.replaceAll(/\{\w+[,}]|<\/?\w+>/g, "")}`)
    .filter((text) => /: .*\b(?:roles?|chiefs?)\b/i.test(text));
  expect(naming).toEqual([]);
});
