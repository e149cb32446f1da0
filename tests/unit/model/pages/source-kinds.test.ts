import { expect, test } from "vitest";
import { listSourceKinds, sourceKinds } from "../../../../src/schema/vocabulary.ts";
import { answer } from "../../../../src/words/answer.ts";

test("kinds of an organization's own are explained only where they are used", () => {
  const plain = Object.keys(listSourceKinds([{ kind: "survey" }]));
  expect(plain).toContain("statute");
  expect(plain).not.toContain("minutes");
  const own = Object.keys(listSourceKinds([{ kind: "minutes" }]));
  expect(own).toEqual(
    Object.keys(sourceKinds).filter((kind) => kind !== "policy" && kind !== "job-description"),
  );
});

test("an answer may be drawn from them", () => {
  expect(
    answer.grounds([
      ["policy", 1],
      ["minutes", 2],
      ["job-description", 3],
    ]),
  ).toBe("one policy, the minutes of two meetings and three job descriptions");
});
