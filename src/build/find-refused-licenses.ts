import satisfies from "spdx-satisfies";

/** What npm's lock file says of each package, by its folder; the project itself has the name "". */
export interface LockFile {
  readonly packages: Readonly<Record<string, { readonly license?: string }>>;
}

/** A package that may not be built with until somebody has looked at it. */
export interface RefusedLicense {
  readonly name: string;
  readonly license: string;
}

/** Licenses that allow use and distribution without conditions on our own code. */
const allowed = [
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
  "PSF-2.0",
  "Python-2.0",
  "Unlicense",
  "WTFPL",
  "Zlib",
  // Weak copyleft: it binds changes to these packages, which are used as they come.
  "EPL-2.0",
  "LGPL-3.0-or-later",
  "MPL-2.0",
];

/** Packages that state their license in a file and not in their package.json; looked at by hand. */
const stated: Readonly<Record<string, string>> = { khroma: "MIT" };

/** The packages of a lock file whose license is missing, is no SPDX expression, or cannot be met. */
export function findRefusedLicenses({ packages }: LockFile): RefusedLicense[] {
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//, ""), license }))
    .map(({ name, license }) => ({ name, license: license ?? stated[name] ?? "no license stated" }))
    .filter(({ license }) => !isAllowed(license));
}

function isAllowed(expression: string): boolean {
  try {
    return satisfies(expression, allowed);
  } catch {
    return false;
  }
}
