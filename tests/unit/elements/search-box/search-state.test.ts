import { describe, expect, it } from "vitest";
import {
  decideHistory,
  formatState,
  parseState,
} from "../../../../src/elements/search-box/search-state.ts";

describe("a search in the address", () => {
  it.each([
    "?q=help+desk",
    "?q=shadow+it&role=cio&kind=term",
    "?kind=source",
    "?q=R%26D+%22quoted%22&literal=1",
    "",
  ])("%s comes back as it was", (search) => {
    expect(formatState(parseState(search))).toBe(search);
  });

  it("leaves out what is empty, and spaces at the ends", () => {
    expect(formatState({ query: " laptop ", role: "", kind: "", isLiteral: false })).toBe(
      "?q=laptop",
    );
    expect(formatState({ query: "  ", role: "", kind: "", isLiteral: true })).toBe("");
  });

  it("ignores parameters of others", () => {
    expect(parseState("?utm_source=x&q=a")).toEqual({
      query: "a",
      role: "",
      kind: "",
      isLiteral: false,
    });
  });
});

describe("the history", () => {
  it("is overwritten while a query is typed", () => {
    expect(decideHistory("?q=one", "?q=one", "?q=two", false)).toEqual([
      { how: "replace", search: "?q=two" },
    ]);
    expect(decideHistory("?q=one", "?q=two", "?q=two", false)).toEqual([]);
  });

  it("keeps the search before when a new one is meant", () => {
    expect(decideHistory("?q=one", "?q=tw", "?q=two", true)).toEqual([
      { how: "replace", search: "?q=one" },
      { how: "push", search: "?q=two" },
    ]);
  });

  it("gets one entry for one search", () => {
    expect(decideHistory("?q=one", "?q=one", "?q=one", true)).toEqual([]);
    expect(decideHistory("?q=one", "?q=on", "?q=one", true)).toEqual([
      { how: "replace", search: "?q=one" },
    ]);
    expect(decideHistory("", "", "?q=a&role=cio", true)).toEqual([
      { how: "push", search: "?q=a&role=cio" },
    ]);
  });
});
