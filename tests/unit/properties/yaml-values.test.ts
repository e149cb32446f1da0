import fc from "fast-check";
import { z } from "astro/zod";
import { expect, test } from "vitest";
import type { Issue } from "../../../src/model/integrity/issue.ts";
import { validate } from "../../../src/reader/validate.ts";
import { parseYaml } from "../../../src/reader/yaml-text.ts";
import { line } from "../../../src/schema/text.ts";

const seed = 20_261_125;
const runs = 1_000;

/** Pieces that YAML may take for something, and some that it does not. */
const pieces = [
  ..."#&*!|>'\"%@`[]{},:?-~^=\\",
  " #",
  ": ",
  "- ",
  "? ",
  " &x",
  " *x",
  "&Partners",
  "*bold*",
  "!important",
  "!!str",
  "<<",
  "---",
  "...",
  "%YAML",
  "null",
  "~",
  "yes",
  "no",
  "on",
  "true",
  "12",
  "1e3",
  "0x1F",
  ".5",
  "2012-07-07",
  "1_000",
  "10:30",
  "issue",
  "R&D",
  "C#",
  "it's",
  "über",
  "https://example.org/#a",
  "key: value",
] as const;

const text = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom("", " ", "")), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) =>
    parts
      .map(([piece, space]) => piece + space)
      .join("")
      .trim(),
  )
  .filter((one) => one !== "");

/** How an author may write a text down, and what it then says. */
const styles = {
  plain: (one: string) => ({ written: one, says: one }),
  folded: (one: string) => ({ written: one.replaceAll(" ", "\n    "), says: one }),
  block: (one: string) => ({ written: `|-\n    ${one}`, says: one }),
  double: (one: string) => ({ written: JSON.stringify(one), says: one }),
  single: (one: string) => ({ written: `'${one.replaceAll("'", "''")}'`, says: one }),
  // A mark in the text would close it.
  openDouble: (one: string) => ({ written: `"${one.replaceAll('"', "")}`, says: undefined }),
  openSingle: (one: string) => ({ written: `'${one.replaceAll("'", "")}`, says: undefined }),
} as const;

const schema = z.strictObject({ before: line, list: z.array(line), value: line, after: line });

/** Reads a text where it stands as a field and, once more, in a list. */
function read(written: string) {
  const rows = [
    `before: one`,
    `list:`,
    `  - ${written}`,
    `  - last`,
    `value: ${written}`,
    `after: two`,
  ];
  const yaml = parseYaml(rows.join("\n"), 1);
  const issues: Issue[] = yaml.errors.map(({ line: row, message, remedy }) => ({
    file: "",
    path: [],
    line: row,
    problem: message,
    remedy,
  }));
  const fields =
    issues.length === 0 ? validate(schema, { file: "", yaml, body: undefined }, issues) : undefined;
  return { fields, issues };
}

test(`nothing of ${runs} texts is lost in silence, however they are written (seed ${seed})`, () => {
  const seen = { kept: 0, told: 0 };
  fc.assert(
    fc.property(text, fc.constantFrom(...Object.values(styles)), (one, style) => {
      const { written, says } = style(one);
      const { fields, issues } = read(written);
      if (fields === undefined) {
        seen.told += 1;
        expect(issues.length).toBeGreaterThan(0);
        for (const { line: row = 0, problem, remedy } of issues) {
          expect(row).toBeGreaterThan(0);
          expect(problem).toMatch(/^\S.*\S$/);
          expect(problem).not.toMatch(/undefined|\[object|\n/);
          expect(remedy).toMatch(/\w/);
        }
        return;
      }
      seen.kept += 1;
      expect(says).toBeDefined();
      expect(fields).toEqual({
        before: "one",
        list: [says, "last"],
        value: says,
        after: "two",
      });
    }),
    { seed, numRuns: runs },
  );
  expect(seen.kept).toBeGreaterThan(300);
  expect(seen.told).toBeGreaterThan(200);
});

test.each(["double", "single", "block"] as const)(
  "a text that is written as the remedy says (%s) is read whole",
  (style) => {
    fc.assert(
      fc.property(text, (one) => {
        expect(read(styles[style](one).written).fields?.value).toBe(one);
      }),
      { seed, numRuns: 300 },
    );
  },
);
