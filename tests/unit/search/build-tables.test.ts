import { describe, expect, test } from "vitest";
import { phrasesHeld } from "../../../src/search/build-tables.ts";
import { everydayWords, makeTables } from "./fixture.ts";

test("every name is held as text, in the order of the record", () => {
  expect(makeTables().targets.responsibility?.names?.split("\n")[0]?.split("|")).toEqual([
    "service desk",
    "broken laptop",
    "IT support",
    "password",
    "head of support",
  ]);
});

test("a name that spells the title otherwise takes no space", () => {
  expect(makeTables().targets.term?.names?.split("\n")).toContain("rogue IT|rogue");
});

test("ids that the title does not make are held", () => {
  expect(makeTables().targets.responsibility?.ids?.split("\n")[0]).toBe("run-the-desk");
});

test("ids that their titles make are left out", () => {
  expect(makeTables().targets.responsibility?.ids?.split("\n")[4]).toBe("");
});

test("a target holds so many everyday phrases and no more", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const many = [...letters].map((letter) => `${letter}${letter}${letter}q`);
  const words = { ...everydayWords, responsibilities: { "run-the-desk": many } };
  const held = makeTables(words).targets.responsibility?.everyday?.split("\n")[0]?.split("|") ?? [];
  expect(held.length).toBeGreaterThan(1);
  expect(held).toEqual(many.slice(0, phrasesHeld.responsibility));
});

test("result ids are held as far as they differ", () => {
  const hits = makeTables().targets.responsibility?.hits?.split("\n") ?? [];
  expect(new Set(hits).size).toBe(6);
  expect(Math.max(...hits.map((hit) => hit.length))).toBeLessThan(5);
});

describe("the same content", () => {
  test("gives the same bytes", () => {
    expect(JSON.stringify(makeTables())).toBe(JSON.stringify(makeTables()));
  });
});
