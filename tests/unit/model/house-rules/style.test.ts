import { describe, expect, test } from "vitest";
import {
  findBritishSpelling,
  findLongSentences,
  hasBareAbbreviation,
} from "../../../../src/model/house-rules/style.ts";

describe("sentences", () => {
  test("are too long from the sixty-first word on", () => {
    const sentence = (words: number) => `${Array<string>(words).fill("word").join(" ")}.`;
    expect(findLongSentences(sentence(60))).toEqual([]);
    expect(findLongSentences(`Short. W${sentence(61)} End.`)).toEqual([`W${sentence(61)}`]);
  });
});

describe("a bare abbreviation", () => {
  const titles = ["AD vs PM", "PM & AD: One Stage, Two Captains?"];

  test.each([
    "The AD leads.",
    "AD",
    "ADs and PMs",
    "the AD's budget",
    'the "AD"',
    "PM/AD",
    "An “AD budget”",
  ])("is in %j", (text) => {
    expect(hasBareAbbreviation(text, "AD", titles)).toBe(true);
  });

  test.each([
    "In this source “AD” means Artistic Director.",
    "Two posts are called “AD”, and “AD.”",
    "The post “AD vs PM” of 2018",
    "The Artistic Director leads.",
    "/roles/ad/",
    "ADMIT ONE",
  ])("is not in %j", (text) => {
    expect(hasBareAbbreviation(text, "AD", titles)).toBe(false);
  });
});

describe("British spelling", () => {
  test.each([
    ["The behaviour of an organisation", ["behaviour", "organisation"]],
    ["Programmes are analysed.", ["Programmes", "analysed"]],
    ["Licences for the data centre", ["Licences", "centre"]],
    ["Optimise, digitise and prioritise", ["Optimise", "digitise", "prioritise"]],
  ])("is found in %j", (text, words) => {
    expect(findBritishSpelling(text)).toEqual(words);
  });

  test.each([
    "The behavior of an organization is analyzed in two analyses.",
    "A program, its license, its center and its realism",
    "Who exercises, advises and promises? The enterprise compromises.",
    "Optimists fulfill the promise of modernism.",
  ])("is not in %j", (text) => {
    expect(findBritishSpelling(text)).toEqual([]);
  });
});
