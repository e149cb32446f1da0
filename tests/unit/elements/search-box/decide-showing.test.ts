import { describe, expect, it } from "vitest";
import {
  decideShowing,
  restAfter,
  type Moment,
} from "../../../../src/elements/search-box/decide-showing.ts";

const ranked: Moment = {
  state: "clear",
  count: 9,
  isExact: false,
  isNearest: false,
  isFinal: true,
  hasWaited: false,
  isTyping: false,
};
const early: Moment = { ...ranked, isFinal: false };

describe("what shows of a query's results", () => {
  it("is all of a ranking that stays", () => {
    expect(decideShowing(ranked)).toBe("all");
    expect(decideShowing({ ...ranked, isTyping: true })).toBe("all");
  });

  it("is nothing of one that may still change, but for a first that no ranking moves", () => {
    expect(decideShowing(early)).toBe("hold");
    expect(decideShowing({ ...early, isExact: true })).toBe("first");
  });

  it("is the closest so far where the engine takes too long", () => {
    expect(decideShowing({ ...early, hasWaited: true })).toBe("closest");
    expect(decideShowing({ ...early, hasWaited: true, count: 0 })).toBe("hold");
  });

  it.each<[string, Partial<Moment>]>([
    ["nothing", { count: 0, state: "nothing" }],
    ["what is only spelt alike", { isNearest: true, state: "nothing" }],
    ["what is far off", { state: "nothing" }],
    ["the closest", { state: "perhaps" }],
  ])("is no verdict on a word that is being typed: %s", (_, found) => {
    expect(decideShowing({ ...ranked, ...found, isTyping: true })).toBe("hold");
    expect(decideShowing({ ...ranked, ...found })).toBe("all");
  });
});

describe("a query is whole", () => {
  it("at once where it ends with a mark, and after a rest where it may go on", () => {
    expect(restAfter("who sweeps?")).toBe(0);
    expect(restAfter("who sweeps")).toBeGreaterThan(0);
    expect(restAfter("who sweeps ")).toBe(restAfter("who sweeps"));
  });

  it("much later where the last word is hardly begun, or nothing but grammar is there", () => {
    expect(restAfter("who sw")).toBeGreaterThan(2 * restAfter("who sweeps"));
    expect(restAfter("who does the")).toBeGreaterThan(2 * restAfter("who sweeps"));
  });
});
