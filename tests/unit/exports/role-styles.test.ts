import { expect, test } from "vitest";
import { formatRoleStyles } from "../../../src/exports/role-styles.ts";

const roles = [
  { id: "cio", hue: 255 },
  { id: "chief-modernization-officer", hue: 0 },
];

test("each role has a class with a tint, a line and an ink of its hue, for light and dark", () => {
  const [cio = "", modernization = "", ...rest] = formatRoleStyles(roles).split("\n");
  expect(rest).toEqual([]);
  expect(cio).toMatch(/^\.hue-cio\{[^{}]*\}$/);
  expect(modernization).toMatch(/^\.hue-chief-modernization-officer\{[^{}]*\}$/);
  for (const property of ["--role-tint", "--role-line", "--role-ink"] as const) {
    expect(cio).toMatch(
      new RegExp(`${property}:light-dark\\(oklch\\([\\d. ]+ 255\\),oklch\\([\\d. ]+ 255\\)\\)`),
    );
    expect(modernization).toMatch(
      new RegExp(`${property}:light-dark\\(oklch\\([\\d. ]+ 0\\),oklch\\([\\d. ]+ 0\\)\\)`),
    );
  }
});

test("roles differ in hue alone, so that contrast does not depend on the role", () => {
  const [one = "", other = ""] = formatRoleStyles([
    { id: "a", hue: 10 },
    { id: "a", hue: 200 },
  ]).split("\n");
  expect(one).not.toBe(other);
  expect(one.replaceAll(" 10)", " 200)")).toBe(other);
});

test("without roles there is no rule", () => {
  expect(formatRoleStyles([])).toBe("");
});
