import { expect, test } from "vitest";
import { findRefusedLicenses } from "../../../src/build/find-refused-licenses.ts";

const refused = (license: string | undefined, name = "a") =>
  findRefusedLicenses({
    packages: {
      "": {},
      [`node_modules/b/node_modules/${name}`]: license === undefined ? {} : { license },
    },
  });

test.each([
  "MIT",
  "(MIT OR GPL-3.0)",
  "GPL-3.0-only OR Apache-2.0",
  "MIT AND (BSD-3-Clause OR GPL-2.0)",
  "(MPL-2.0 OR GPL-3.0) AND (ISC OR GPL-3.0)",
])("%s can be met", (license) => {
  expect(refused(license)).toEqual([]);
});

test.each([
  "GPL-3.0",
  "(MIT OR GPL-3.0) AND GPL-3.0",
  "MIT AND GPL-2.0-only",
  "MIT AND (AGPL-3.0-only OR GPL-3.0-only)",
  "SEE LICENSE IN LICENSE.md",
  "UNLICENSED",
  "",
])("%j is named", (license) => {
  expect(refused(license)).toEqual([{ name: "a", license }]);
});

test("a package that states none is named, unless somebody has looked at it", () => {
  expect(refused(undefined)).toEqual([{ name: "a", license: "no license stated" }]);
  expect(refused(undefined, "khroma")).toEqual([]);
});
