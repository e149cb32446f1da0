import { expect, it } from "vitest";
import { mergeStable } from "../../../../src/elements/search-box/merge-stable.ts";

it("keeps what is shown in its place and puts what is new below, in the ranking's order", () => {
  expect(mergeStable(["a", "b", "c"], ["d", "c", "e", "a"])).toEqual(["a", "b", "c", "d", "e"]);
});

it("is the ranking where nothing is shown", () => {
  expect(mergeStable([], ["b", "a"])).toEqual(["b", "a"]);
});

it("keeps what the ranking has dropped, because somebody points at it", () => {
  expect(mergeStable(["a"], ["b"])).toEqual(["a", "b"]);
});
