import { describe, expect, test } from "vitest";
import { isSettled, type Evidence } from "../../../src/search/settle.ts";

const agreed: Evidence = {
  state: "clear",
  isExact: false,
  lead: 0.4,
  isAgreed: true,
  isDoubtful: false,
};

describe("a ranking stands without the engine", () => {
  test.each<[string, Partial<Evidence>]>([
    ["where names and learned words agree, and the second is far", {}],
    ["where that is a post outside", { state: "outside" }],
    [
      "where the query is a name, whatever else speaks",
      { isExact: true, lead: 0, isAgreed: false },
    ],
  ])("%s", (_, evidence) => {
    expect(isSettled({ ...agreed, ...evidence })).toBe(true);
  });
});

describe("the engine is asked", () => {
  test.each<[string, Partial<Evidence>]>([
    ["where nothing is clear yet", { state: "open" }],
    ["where nothing is clear, though a name was typed", { state: "nothing", isExact: true }],
    ["where the learned words put another page first", { isAgreed: false }],
    ["where the second is close", { lead: 0.05 }],
    ["where a word may be misspelt", { isDoubtful: true }],
  ])("%s", (_, evidence) => {
    expect(isSettled({ ...agreed, ...evidence })).toBe(false);
  });
});
