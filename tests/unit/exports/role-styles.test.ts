import { expect, test } from "vitest";
import { assignColors, formatRoleStyles, rolePalette } from "../../../src/exports/role-styles.ts";

test("each role has a class with its color, and nothing else", () => {
  const roles = assignColors([{ id: "cat-keeper", hue: 0 }, { id: "usher" }]);
  expect(formatRoleStyles(roles).split("\n")).toEqual([
    ".hue-cat-keeper{--hue:0;--shade:0}",
    `.hue-usher{--hue:${rolePalette[1]?.hue};--shade:${rolePalette[1]?.shade}}`,
  ]);
});

test("without roles there is no rule", () => {
  expect(formatRoleStyles([])).toBe("");
});

test("more roles than colors begin anew", () => {
  const many = assignColors(Array.from({ length: rolePalette.length + 1 }, () => ({})));
  expect(many.at(-1)?.color).toEqual(rolePalette[0]);
  expect(new Set(many.map(({ color }) => JSON.stringify(color))).size).toBe(rolePalette.length);
});
