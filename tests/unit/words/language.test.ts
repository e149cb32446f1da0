import { describe, expect, test } from "vitest";
import { capitalize, formatDate, formatList, joinList } from "../../../src/words/language.ts";

describe("a list", () => {
  test.each([
    [[], ""],
    [["A"], "A"],
    [["A", "B"], "A and B"],
    [["A", "B", "C"], "A, B and C"],
  ])("joins %j as English does", (names, joined) => {
    expect(formatList(names)).toBe(joined);
  });

  test("of what is to be chosen from says so", () => {
    expect(formatList(["A", "B", "C"], "or")).toBe("A, B or C");
  });

  test("keeps its items apart from the text between them", () => {
    const items = [{ id: "a" }, { id: "b" }, { id: "c" }];
    expect(joinList(items)).toEqual([
      { item: items[0] },
      { text: ", " },
      { item: items[1] },
      { text: " and " },
      { item: items[2] },
    ]);
    expect(joinList([])).toEqual([]);
  });
});

test.each([
  ["2023-04-21", "April 21, 2023"],
  ["2023-01-01", "January 1, 2023"],
  ["2022-11", "November 2022"],
  ["2019", "2019"],
  ["undated", "undated"],
])("writes the date %s as %s", (date, written) => {
  expect(formatDate(date)).toBe(written);
});

test("only the first letter is raised", () => {
  expect(capitalize("the board of A")).toBe("The board of A");
  expect(capitalize("")).toBe("");
});
