import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** What git does to a file of this name on any machine. */
function attribute(name: string, file: string): string {
  const line = execFileSync("git", ["check-attr", name, "--", file], { encoding: "utf8" });
  return line.trim().replace(/^.*: /, "");
}

test.each([
  "src/routes.ts",
  "src/pages/index.astro",
  "content/site.yaml",
  "content/roles/any.mdx",
  "tests/queries/any.tsv",
  "README.md",
  ".ci/run",
  "package-lock.json",
])("%s has the same line ends on every machine", (file) => {
  expect(attribute("eol", file)).toBe("lf");
});

test.each(["src/styles/fonts/any.woff2", "public/preview.png", "public/any.ico"])(
  "%s stays as it is, byte for byte",
  (file) => {
    expect(attribute("text", file)).toBe("unset");
  },
);
