import { describe, expect, test } from "vitest";
import { fingerprint, printLength } from "../../../src/search/fingerprint.ts";
import { everydayWords, makeTables } from "./fixture.ts";

test("single words are held as text, other names as fingerprints that a word speaks for", () => {
  const { names, prints } = makeTables().targets.responsibility ?? {};
  expect(names?.split("\n")[0]?.split("|")).toContain("password");
  expect(names?.split("\n")[0]?.split("|")).not.toContain("service desk");
  expect(prints?.split("\n")[0]).toContain(fingerprint("service desk"));
});

test("names whose words lead only elsewhere are held as text", () => {
  // "Shadow IT posters" is a name of the brand, and the tables know its words from others.
  expect(makeTables().targets.responsibility?.names?.split("\n")[3]).toContain("shadow IT posters");
});

test("a name that spells the title otherwise takes no space", () => {
  const { prints } = makeTables().targets.role ?? {};
  expect(prints).toBeUndefined();
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
  expect(held.length).toBeGreaterThan(5);
  expect(held).toEqual(many.slice(0, held.length));
});

test("result ids are held as far as they differ", () => {
  const hits = makeTables().targets.responsibility?.hits?.split("\n") ?? [];
  expect(new Set(hits).size).toBe(6);
  expect(Math.max(...hits.map((hit) => hit.length))).toBeLessThan(5);
});

test("fingerprints are short, stable and seldom alike", () => {
  expect(fingerprint("service desk")).toBe(fingerprint("service desk"));
  const prints = Array.from({ length: 1000 }, (_, number) => fingerprint(`name ${number}`));
  expect(prints.every((print) => print.length === printLength)).toBe(true);
  expect(new Set(prints).size).toBeGreaterThan(990);
});

describe("the same content", () => {
  test("gives the same bytes", () => {
    expect(JSON.stringify(makeTables())).toBe(JSON.stringify(makeTables()));
  });
});
