import { expect, test } from "vitest";
import { escalations } from "../../../src/schema/escalation.ts";

test("a next step is a role, a post or somebody in words, and one of the three", () => {
  const told = (...steps: object[]) =>
    escalations
      .safeParse(steps)
      .error?.issues.map(({ path, message }) => [path.join("."), message]);
  expect(told({ role: "pm" }, { post: "board", when: "it burns" }, { who: "a neighbor" })).toBe(
    undefined,
  );
  const one = "expected one of role, post and who (somebody without a page, in words)";
  expect(told({ contact: ["4100"] })).toEqual([["0.role", one]]);
  expect(told({ role: "pm", who: "a neighbor" })).toEqual([["0.role", one]]);
  expect(told()).toEqual([
    ["", "expected at least one step; leave the field out where there is none"],
  ]);
});
