import { describe, expect, test } from "vitest";
import {
  checkAccepted,
  measure,
  measureByKind,
  parseQueries,
  placeOf,
} from "../../../src/build/evaluate.ts";
import type { AnswerState } from "../../../src/search/answer-state.ts";

const file =
  "query\taccepted\tkind\nCIO\trole:cio\tacronym\nprinter\tresponsibility:desk|term:desk\tone-word\n";

describe("a query file", () => {
  test("is read by its column heads, whatever their order", () => {
    expect(parseQueries(file)).toEqual([
      { query: "CIO", accepted: ["role:cio"], kind: "acronym" },
      { query: "printer", accepted: ["responsibility:desk", "term:desk"], kind: "one-word" },
    ]);
    expect(parseQueries("kind\tquery\taccepted\r\nx\ty\tz\r\n")).toEqual([
      { query: "y", accepted: ["z"], kind: "x" },
    ]);
  });

  test.each([
    ["query\tkind\na\tb\n", "expected the columns"],
    ["query\taccepted\tkind\nonly one\n", "line 2"],
    ["", "expected the columns"],
    ["query\taccepted\tkind\n", "a query on each line"],
    ["query,accepted,kind\na,b,c\n", "separated by tabs"],
    ["query\taccepted\tkind\na\tb\tc\n\nx\ty\nz\n", /line 4.*\nline 5/],
  ])("%j is refused", (text, message) => {
    expect(() => parseQueries(text)).toThrow(message);
  });

  test("may begin with the mark of a Unicode file", () => {
    expect(parseQueries(`\uFEFF${file}`)).toHaveLength(2);
  });

  const targets = new Map(["role:props", "register", "sd:disambiguation"].map((id) => [id, true]));
  const accepting = (...accepted: string[]) => [{ query: "who", accepted, kind: "a" }];

  test("accepts targets by their kind and id, pages by their id, and what the site has not yet", () => {
    const accepted = [
      "role:props",
      "register",
      "sd:disambiguation",
      "term:gone",
      "x:disambiguation",
      "section:/roles/props/#day",
      "page:/decide/",
      "situation:a-b-flood",
      "elsewhere:pay",
      "none:none",
    ];
    expect(() => checkAccepted(accepting(...accepted), targets)).not.toThrow();
  });

  test.each([
    "props",
    "gone",
    "roles:props",
    "role:",
    ":props",
    "role:a:b",
    "page:register",
    "section:day",
    "none:",
    "",
  ])("does not accept %j, and says which form is expected", (accepted) => {
    expect(() => checkAccepted(accepting("role:props", accepted), targets)).toThrow(
      /“who”: expected .*responsibility:<id>\|role:<id>/,
    );
  });
});

const outcome = (accepted: string, found: string[], kind = "a", state: AnswerState = "clear") => ({
  query: "q",
  accepted: [accepted],
  kind,
  state,
  found,
  pages: found.map((one) => one.replace(/#.*/, "")),
  corrected: undefined,
});

const none = { notHere: 0, answeredThoughNotHere: 0, silentThoughHere: 0 };

describe("figures", () => {
  test("count first places, the first three, their mean and the empty", () => {
    const outcomes = [
      outcome("x", ["x"]),
      outcome("x", ["y", "x"]),
      outcome("x", ["a", "b", "c", "x"]),
      outcome("x", []),
    ];
    expect(outcomes.map(placeOf)).toEqual([1, 2, 4, 0]);
    expect(measure(outcomes)).toEqual({
      ...{ n: 4, r1: 0.25, r3: 0.5, mrr: 0.438, empty: 0.25 },
      ...{ ...none, clear: 1, clearWrong: 0.75 },
    });
  });

  test("take a part of an accepted page for right", () => {
    expect(placeOf(outcome("x", ["y#b", "x#a"]))).toBe(2);
  });

  test("count what is said of answers, and queries that nothing here is about by themselves", () => {
    const outcomes = [
      outcome("x", ["x"], "a", "perhaps"),
      outcome("x", ["y"], "a", "outside"),
      outcome("x", ["x"], "a", "nothing"),
      outcome("none:none", ["x"], "a", "perhaps"),
      outcome("none:none", [], "a", "nothing"),
      outcome("none:none", ["x"], "a", "clear"),
    ];
    expect(measure(outcomes)).toMatchObject({
      ...{ n: 3, r1: 0.667, clear: 0.333, clearWrong: 1 },
      ...{ notHere: 3, answeredThoughNotHere: 0.667, silentThoughHere: 1 },
    });
  });

  test("come by kind too, and none of nothing", () => {
    expect(measureByKind([outcome("x", ["x"], "b"), outcome("x", [], "a")])).toMatchObject({
      b: { r1: 1 },
      a: { r1: 0 },
    });
    expect(measure([])).toEqual({
      ...{ n: 0, r1: 0, r3: 0, mrr: 0, empty: 0 },
      ...{ ...none, clear: 0, clearWrong: 0 },
    });
  });
});
