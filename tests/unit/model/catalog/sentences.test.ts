import { describe, expect, test } from "vitest";
import {
  firstClause,
  firstSentence,
  splitSentences,
} from "../../../../src/model/catalog/sentences.ts";

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
});

describe("the first sentence", () => {
  test.each([
    ["who pays. Ask the one who does.", "who pays"],
    ["who pays.", "who pays"],
    ["who pays", "who pays"],
    ["who asks? Nobody else.", "who asks?"],
    ["the size, e.g. of the house. Count the seats.", "the size, e.g. of the house"],
    ["what is counted: 2.5 shows. No more.", "what is counted: 2.5 shows"],
    ["", ""],
  ])("%j", (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});

describe("the first clause", () => {
  test.each([
    ["who pays: the TD for ropes. Ask first.", "who pays"],
    ["who pays. Ask: who?", "who pays"],
    ["when, as at 19:30, it begins: the PM.", "when, as at 19:30, it begins"],
    ["", ""],
  ])("%j", (text, first) => {
    expect(firstClause(text)).toBe(first);
  });
});
