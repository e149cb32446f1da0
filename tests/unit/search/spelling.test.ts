import { describe, expect, test } from "vitest";
import { createSpeller, editDistance, isOtherForm, isSwap } from "../../../src/search/spelling.ts";

const words = [
  "desk",
  "brand",
  "office",
  "office365",
  "printer",
  "security",
  "marketing",
  "governance",
  "governing",
  "simple",
  "cloud",
  "integrate",
  "hanging",
  "string",
  "claim",
];
const speller = createSpeller(
  new Map(words.map((word, place) => [word, place + 1])),
  (word) => words.includes(word) || word === "clouds",
);

describe("corrects", () => {
  test.each([
    ["dsek", "desk"],
    ["brnad", "brand"],
    ["secuirty", "security"],
    ["markting", "marketing"],
    ["goverance", "governance"],
    ["intergration", "integrate"],
  ])("%s to %s", (typed, meant) => {
    expect(speller.correct(typed)).toBe(meant);
  });
});

describe("leaves alone", () => {
  test.each([
    ["desk", "a known word"],
    ["clouds", "a form of a known word"],
    ["secu", "the beginning of a known word"],
    ["dusk", "a short word with one letter changed"],
    ["bland", "five letters allow a swap only"],
    ["simply", "another ending"],
    ["tecurity", "another first letter"],
    ["kubernetes", "a word that is far from all"],
    ["handling", "eight letters allow one edit"],
    ["strange", "a short stem with another ending"],
    ["of", "a very short word"],
    ["office360", "a word with digits"],
  ])("%s: %s", (typed) => {
    expect(speller.correct(typed)).toBeUndefined();
  });
});

test("of two words that are equally near the more frequent is meant", () => {
  const known = new Map([
    ["market", 1],
    ["marker", 5],
  ]);
  expect(createSpeller(known, (word) => known.has(word)).correct("markex")).toBe(undefined);
  const longer = new Map([
    ["parting", 1],
    ["porting", 5],
  ]);
  expect(createSpeller(longer, (word) => longer.has(word)).correct("pirting")).toBe("porting");
});

test("distance counts a swap of neighbours as one and stops at its limit", () => {
  expect(editDistance("secuirty", "security", 2)).toBe(1);
  expect(editDistance("abcd", "abcd", 1)).toBe(0);
  expect(editDistance("kitten", "sitting", 2)).toBe(Infinity);
  expect(isSwap("dsek", "desk")).toBe(true);
  expect(isSwap("desk", "desk")).toBe(false);
  expect(isOtherForm("efficiently", "efficiency")).toBe(true);
  expect(isOtherForm("modernizaton", "modernization")).toBe(false);
});
