import { describe, expect, test } from "vitest";
import { formatIssue } from "../../../src/model/integrity/issue.ts";
import { checkDates, listCurrentDates } from "../../../src/reader/check-dates.ts";
import { digestOf } from "../../../src/reader/digest.ts";
import { parseYaml } from "../../../src/reader/yaml-text.ts";

const [old, now] = ["0123456789ab", "ba9876543210"];
const digests = new Map([["terms/wing.mdx", now]]);

describe("dates", () => {
  test("that hold are not told", () => {
    expect(checkDates([`terms/wing 2026-05-04 ${now}`], digests)).toEqual([]);
  });

  test.each([
    ["a record that changed", [`terms/wing 2026-05-04 ${old}`], /^terms\/wing\.mdx .*2026-05-04/],
    ["a record that nobody dated", [], /^terms\/wing\.mdx .*does not say when/],
    [
      "a record that is gone",
      [`terms/wing 2026-05-04 ${now}`, `terms/pit 2026-05-04 ${old}`],
      /^dates\.lock .*no record terms\/pit/,
    ],
    [
      "a record that is there twice",
      [`terms/wing 2026-05-04 ${now}`, `terms/wing 2026-05-05 ${now}`],
      /^dates\.lock .*twice/,
    ],
  ])("%s is told, with the command to run", (_, lines, told) => {
    const issues = checkDates(lines, digests).map((issue) => formatIssue(issue));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(told);
    expect(issues[0]).toContain("npm run lock");
  });

  test("that do not hold are left out of what pages show", () => {
    const holds = `terms/wing 2026-05-04 ${now}`;
    expect(listCurrentDates([`terms/wing 2026-05-04 ${old}`, holds], digests)).toEqual([holds]);
  });
});

describe("a digest", () => {
  const digest = (yaml: string, body?: string) =>
    digestOf({
      yaml: parseYaml(yaml, 1),
      body: body === undefined ? undefined : { text: body, line: 1 },
    });
  const first = digest("title: Wing\naliases: [a, b]\n", "One line.\n\nAnother.\n");

  test("is the same whatever the order of fields and the breaks of lines", () => {
    expect(digest("aliases:\n  - a\n  - b\ntitle: Wing\n", "One\nline.\n\nAnother.")).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{12}$/);
  });

  test("is another for another word, another order of a list, and another field", () => {
    const body = "One line.\n\nAnother.\n";
    const all = [
      first,
      digest("title: Wings\naliases: [a, b]\n", body),
      digest("title: Wing\naliases: [b, a]\n", body),
      digest("title: Wing\naliases: [a, b]\nreview: x\n", body),
      digest("title: Wing\naliases: [a, b]\n", "One line. Others."),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
