import { expect, test } from "vitest";
import { parsePattern } from "../../../src/words/pattern.ts";

test("a pattern is text, values and marks", () => {
  expect(parsePattern("The {role} starts, in <row>{title} now</row>.")).toEqual([
    { kind: "text", text: "The " },
    { kind: "value", name: "role" },
    { kind: "text", text: " starts, in " },
    {
      kind: "mark",
      name: "row",
      pieces: [
        { kind: "value", name: "title" },
        { kind: "text", text: " now" },
      ],
    },
    { kind: "text", text: "." },
  ]);
});

test("what is neither is text", () => {
  expect(parsePattern("a < b, {1}, <Big>")).toEqual([{ kind: "text", text: "a < b, {1}, <Big>" }]);
});

test("a mark that is not closed is refused", () => {
  expect(() => parsePattern("see <row>here")).toThrow("does not close <row>");
});
