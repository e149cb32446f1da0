import { expect, test } from "vitest";
import { formatRoleStyles } from "../../../src/exports/role-styles.ts";

const roles = [
  { id: "cio", hue: 255 },
  { id: "chief-modernization-officer", hue: 0 },
];

test("each role has a class with its hue, and nothing else", () => {
  expect(formatRoleStyles(roles).split("\n")).toEqual([
    ".hue-cio{--hue:255}",
    ".hue-chief-modernization-officer{--hue:0}",
  ]);
});

test("without roles there is no rule", () => {
  expect(formatRoleStyles([])).toBe("");
});
