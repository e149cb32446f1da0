import { describe, expect, test } from "vitest";
import {
  findBritishSpelling,
  findLongSentences,
  hasBareCmo,
  splitSentences,
} from "./style-rules.ts";

describe("sentences", () => {
  test.each([
    ["One. Two! Three?", 3],
    ["It asks: “Who leads?” Nobody answers.", 2],
    ["It asks “who leads?” and waits.", 1],
    ["See version 2.0 of it, at 4 p.m. or so.", 1],
    ["The first (there is a second.) And here it is.", 2],
    ["In 2012 it was so. 58% agreed.", 2],
    ["One line without an end", 1],
    ["  ", 0],
  ])("%j", (text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  test("are too long from the sixty-first word on", () => {
    const sentence = (words: number) => `${Array<string>(words).fill("word").join(" ")}.`;
    expect(findLongSentences(sentence(60))).toEqual([]);
    expect(findLongSentences(`Short. W${sentence(61)} End.`)).toEqual([`W${sentence(61)}`]);
  });
});

describe("a bare CMO", () => {
  const titles = ["CMO vs CIO", "CIO & CMO: Are you Soul Mates?"];

  test.each([
    "The CMO leads.",
    "CMO",
    "CMOs and CIOs",
    "the CMO's budget",
    'the "CMO"',
    "CIO/CMO",
    "A “CMO budget”",
  ])("is in %j", (text) => {
    expect(hasBareCmo(text, titles)).toBe(true);
  });

  test.each([
    "In this source “CMO” means Chief Marketing Officer.",
    "Two posts are called “CMO”, and “CMO.”",
    "The post “CMO vs CIO” of 2018",
    "The Chief Marketing Officer leads.",
    "/roles/cmo/",
  ])("is not in %j", (text) => {
    expect(hasBareCmo(text, titles)).toBe(false);
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
