import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../src/reader/yaml-text.ts";

const text = `title: Run the help desk
involvement:
  - role: cio
    level: accountable
  - role: cto
    level: informed
covers: [one, two]
positions:
  - id: first

    views:
      - role: cio
note: |
  Two
  lines
`;

describe("the place of a field", () => {
  const yaml = parseYaml(text, 2);

  test.each([
    [["title"], 2],
    [["involvement"], 3],
    [["involvement", 0], 4],
    [["involvement", 0, "level"], 5],
    [["involvement", 1, "role"], 6],
    [["covers", 1], 8],
    [["positions", 0, "views", 0, "role"], 13],
    [["note"], 14],
  ])("%j is on its line in the file", (path, line) => {
    expect(yaml.lineOf(path)).toBe(line);
  });

  test.each([
    ["the file's top", ["domain"], 2],
    ["the record in the list", ["involvement", 1, "reason"], 6],
    ["the list", ["positions", 4], 9],
    ["the text, where a field is expected to be more", ["title", "short"], 2],
  ])("of a missing field is %s", (_what, path, line) => {
    expect(yaml.lineOf(path)).toBe(line);
  });
});

test("values are found by their path", () => {
  const yaml = parseYaml(text, 1);
  expect(yaml.errors).toEqual([]);
  expect(yaml.valueAt(["involvement", 1, "level"])).toBe("informed");
  expect(yaml.valueAt(["covers"])).toEqual(["one", "two"]);
  expect(yaml.valueAt(["covers", 5])).toBeUndefined();
  expect(yaml.valueAt(["nothing", "at", "all"])).toBeUndefined();
  expect(yaml.valueAt(["title", "short"])).toBeUndefined();
});

describe("what is broken is told with its line in the file:", () => {
  test.each([
    ["a list that never closes", "a: 1\nb: [1, 2\nc: 3", 4],
    ["a key that is there twice", "a: 1\nb: 2\na: 3", 4],
    ["a tab that indents", "a:\n\tb: 1", 3],
    ["a colon within plain text", "a: 1\nb: one: two", 3],
    ["a quote that never ends", 'a: "one\nb: 2', 3],
  ])("%s", (_what, source, line) => {
    const { errors } = parseYaml(source, 2);
    expect(errors.map((error) => error.line)).toContain(line);
    expect(errors[0]?.message).toMatch(/^\S.*\S$/);
  });
});

test("numbers and words that look like truth are what YAML 1.2 makes of them", () => {
  expect(parseYaml('a: no\nb: "2012-07-07"\nc: 1\nd: "1"', 1).value).toEqual({
    a: "no",
    b: "2012-07-07",
    c: 1,
    d: "1",
  });
});

describe("what readers of YAML take for different things is refused:", () => {
  test.each([
    ["a date without quotes", "a: 1\nb: 2012-07-07", "2012-07-07 stands without quotes"],
    ["a number with underscores", "a: 1\nb: 1_000", "1_000 stands without quotes"],
    ["a binary number", "a: 1\nb: 0b11", "0b11 stands without quotes"],
    ["a tag", "a: 1\nb: !!js/function one", "the tag !!js/function"],
    ["a tag of its own", "a: 1\nb: !one [1]", "the tag !one"],
    ["an alias", "a: &one [1]\nb: *one", "the alias *one"],
  ])("%s", (_what, source, says) => {
    const { errors, value } = parseYaml(source, 2);
    expect(errors.map(({ line }) => line)).toEqual([3]);
    expect(errors[0]?.message).toContain(says);
    expect(errors[0]?.remedy).toMatch(/\w/);
    expect(value).toBeUndefined();
  });

  test("a directive", () => {
    expect(parseYaml("%YAML 1.1\n---\na: yes", 1).errors[0]?.message).toContain("%YAML");
  });

  test.each(["[", "{a: ", "- "])("20,000 times %j, which is nested too deeply", (opening) => {
    const { errors } = parseYaml(`a:\n  ${opening.repeat(20_000)}`, 1);
    expect(errors[0]?.message).toContain("nested too deeply");
  });
});

test("an empty text is null and not an error", () => {
  const yaml = parseYaml("", 2);
  expect(yaml.errors).toEqual([]);
  expect(yaml.value).toBeNull();
  expect(yaml.valueAt(["title"])).toBeUndefined();
  expect(yaml.lineOf(["title"])).toBe(2);
});
