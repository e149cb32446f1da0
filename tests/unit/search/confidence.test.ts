import { describe, expect, test } from "vitest";
import { clearJudge, hereJudge, says, toFeatures } from "../../../src/search/confidence.ts";
import { makePlanner, rankFor } from "./fixture.ts";
import { everything, nothing } from "./measures.ts";

describe("the judges", () => {
  test("have a weight for each feature", () => {
    expect(clearJudge.weights).toHaveLength(toFeatures(nothing).length);
    expect(hereJudge.weights).toHaveLength(toFeatures(nothing).length);
  });

  test.each([100, 1_000, 10_000])("tell everything from nothing in %d words", (vocabulary) => {
    for (const judge of [clearJudge, hereJudge]) {
      expect(says(judge, { ...everything, vocabulary })).toBe(true);
      expect(says(judge, { ...nothing, vocabulary })).toBe(false);
      expect(says(judge, { ...nothing, vocabulary, exact: true })).toBe(true);
    }
  });

  test("ask more of a clear answer than of one that may be shown", () => {
    const half = { ...everything, cover: 0.5, named: 0.5, known: 0.7, fit: 0.5, explained: 1 };
    const unsure = { ...half, learned: 0.1, agreement: 0.3, lead: 0.05 };
    expect(says(hereJudge, unsure)).toBe(true);
    expect(says(clearJudge, unsure)).toBe(false);
  });
});

describe("what is said of answers", () => {
  test.each([
    ["broken laptop", "clear"],
    ["who answers for information security", "clear"],
    ["cio or cto", "clear"],
    ["who resets my password", "perhaps"],
    ["pizza", "nothing"],
    ["reset an iphone", "nothing"],
    ["best recipe for my grandmother", "nothing"],
    ["capital of mongolia", "nothing"],
  ])("%s: %s", (query, state) => {
    expect(rankFor(query).state).toBe(state);
  });

  test("a known word beside many that nobody knows is no answer", () => {
    expect(rankFor("birthday cake with a printed laptop for my grandmother").state).not.toBe(
      "clear",
    );
  });

  test("nothing is said before the engine has been asked", () => {
    expect(makePlanner().answer("capital of mongolia").state).toBe("open");
  });
});
