/**
 * `npm run check:licences`: reads the lock file and names every package whose license is not one that
 * this project may be built with; exit code 1 if there is any.
 */
import { readFileSync } from "node:fs";

/** Licenses that allow use and distribution without conditions on our own code. */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-3.0",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
  "WTFPL",
  "Zlib",
  // Weak copyleft: it binds changes to these packages, which are used as they come.
  "EPL-2.0",
  "LGPL-3.0-or-later",
  "MPL-2.0",
]);

/** Packages that state their license in a file and not in their package.json; looked at by hand. */
const stated: Readonly<Record<string, string>> = { khroma: "MIT" };

interface Package {
  readonly license?: string;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Package>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
const refused = packages
  .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//, ""), license }))
  .map(({ name, license }) => ({ name, license: license ?? stated[name] ?? "no license stated" }))
  .filter(({ license }) => !isAllowed(license));
for (const { name, license } of refused) console.error(`${name}: ${license}`);
console.log(`${packages.length} packages, ${refused.length} with a license to look at.`);
process.exitCode = refused.length > 0 ? 1 : 0;

/** Whether an SPDX expression of names joined by OR and AND can be met. */
function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, "")
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((name) => allowed.has(name.trim())));
}
