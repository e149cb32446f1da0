import { describe, expect, it } from "vitest";
import { findMatches, readMatchWords } from "../../../src/search/find-matches.ts";

/** The text with its marked words in brackets. */
function mark(text: string, query: string): string {
  return findMatches(text, readMatchWords(query))
    .map((stretch) => (stretch.isMatch ? `[${stretch.text}]` : stretch.text))
    .join("");
}

describe("the words of a query in a text", () => {
  it.each([
    ["Manage the stage", "who manages stages?", "[Manage] the [stage]"],
    ["Color of the theatre", "colour theater", "[Color] of the [theatre]"],
    ["The winch’s rope", "winch", "The [winch’s] rope"],
    ["Own the props", "who owns the", "Own the props"],
  ])("are marked whatever their form, but not those of grammar: %s", (text, query, marked) => {
    expect(mark(text, query)).toBe(marked);
  });

  it("are marked by their beginning only while they are being typed", () => {
    expect(mark("Keep the prop store", "prop sto")).toBe("Keep the [prop] [store]");
    expect(mark("Keep the prop store", "sto prop ")).toBe("Keep the [prop] store");
    expect(mark("Keep the prop store", "st")).toBe("Keep the prop store");
  });

  it("take a share in percent, however it was typed, and not its number", () => {
    expect(mark("58% of 58 firms", "58 percent")).toBe("[58%] of 58 firms");
  });

  it("take the department and not the pronoun", () => {
    expect(mark("Give it to IT", "IT department")).toBe("Give it to [IT]");
  });

  it("leave the text as it is, markup too", () => {
    const text = "A <b>prop</b> & “more” — 3½";
    const stretches = findMatches(text, readMatchWords("prop more"));
    expect(stretches.map((one) => one.text).join("")).toBe(text);
    expect(stretches.filter((one) => one.isMatch).map((one) => one.text)).toEqual(["prop"]);
  });

  it("are none in an empty query", () => {
    expect(findMatches("Keep the props", readMatchWords(""))).toEqual([
      { text: "Keep the props", isMatch: false },
    ]);
  });
});
