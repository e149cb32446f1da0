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
    ["a quote that never ends", 'a: "one\nb: 2', 2],
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

describe("what would be taken out of a text in silence is refused on its line:", () => {
  test.each([
    ["a hash behind plain text", "a: 1\nb: Ask about issue #12 first", '"#12 first" would be lost'],
    ["a hash behind a tab", "a: 1\nb: one\t#two", '"#two" would be lost'],
    ["a hash that begins the text", "a: 1\nb: #1 choice", '"#1 choice" would be lost'],
    ["a hash in a list", "a:\n  - one #two\n  - three", '"#two" would be lost'],
    [
      "a hash on the second line of a text",
      "a: 1\nb: Ask about\n  #12 first",
      '"#12 first" would be lost',
    ],
    ["a hash behind an empty text", "a: 1\nb: #12\nc: 3", '"#12" would be lost'],
    ["a hash in brackets", "a: 1\nb: [one #two\n  ]", '"#two" would be lost'],
    ["a hash behind the sign of a block", "a: 1\nb: | # two\n  three", '"# two" would be lost'],
    ["an anchor", "a: 1\nb: &Partners answer for it", "&Partners an anchor"],
    ["an anchor alone", "a: 1\nb: &Partners", "&Partners an anchor"],
    ["an anchor of a list", "a: 1\nb: &one [1]", "&one an anchor"],
    ["an alias", "a: 1\nb: *one", "*one an alias"],
    ["a tag", "a: 1\nb: !!js/function one", "!!js/function a tag"],
    ["a tag of its own", "a: 1\nb: !one [1]", "!one a tag"],
    ["an exclamation mark", "a: 1\nb: ! one", "! a tag"],
    ["a name that is a number", "a: 1\n1e3: one", "name for text"],
    ["a name that is nothing", "a: 1\nnull: one", "name for text"],
  ])("%s", (_what, source, says) => {
    const { errors, value } = parseYaml(source, 2);
    expect(errors.map(({ line }) => line)).toEqual([3]);
    expect(errors[0]?.message).toContain(says);
    expect(errors[0]?.remedy).toMatch(/in quotes/);
    expect(value).toBeUndefined();
  });

  test.each([
    ["a dash", "b: - one"],
    ["a question mark", "b: ? one"],
    ["a colon", "b: : one"],
    ["a percent sign", "b: %one"],
    ["an at sign", "b: @one"],
    ["a backtick", "b: `one`"],
    ["an asterisk", "b: *one* two"],
    ["an ampersand alone", "b: & one"],
    ["a sign of more", "b: > one"],
    ["a bar", "b: | one"],
    ["a bracket", "b: [one] two"],
    ["a brace", "b: {one} two"],
    ["a quotation", 'b: "One" is two'],
  ])("a plain text that begins with %s", (_what, source) => {
    const { errors } = parseYaml(`a: 1\n${source}\nc: 3`, 2);
    expect(errors[0]?.line).toBe(3);
    expect(errors[0]?.remedy).toMatch(/in quotes/);
  });

  test.each([
    ["a colon in a text", "b: one: two"],
    ["a colon at its end", "b: one:"],
  ])("%s", (_what, source) => {
    const { errors } = parseYaml(`a: 1\n${source}\nc: 3`, 2);
    expect(errors.map(({ line }) => line)).toEqual([3]);
    expect(errors[0]?.remedy).toBe("Put the whole text in quotes");
  });

  test.each([
    ["of a quoted text that another follows", 'b: "one\nc: "two"\nd: 3'],
    ["of a quoted text at the end", "b: 'one\nc: 2\nd: 3"],
    ["in a list", 'b:\n- "one\n- two'],
  ])("a quotation mark that is not closed, where it begins: %s", (_what, source) => {
    const { errors } = parseYaml(`a: 1\n${source}`, 2);
    expect(errors.map(({ line }) => line)).toEqual([source.startsWith("b:\n") ? 4 : 3]);
    expect(errors[0]?.message).toBe("the quotation mark that begins here is not closed");
  });
});

describe("what only looks dangerous is text as it stands:", () => {
  test.each([
    ["a hash within a word", "a: C#, F# and issue#12", "C#, F# and issue#12"],
    ["a hash in quotes", 'a: "Ask about #12"', "Ask about #12"],
    ["a comment behind quotes", "a: 'one' # two", "one"],
    ["a comment above", "# one\na: two\n# three", "two"],
    ["a hash in a block", "a: |\n  one #two\n  # three", "one #two\n# three\n"],
    ["an ampersand within", "a: R&D & more", "R&D & more"],
    ["an exclamation mark within", "a: one !two", "one !two"],
    ["a colon without a space", "a: 10:30 at https://example.org", "10:30 at https://example.org"],
    ["a word for truth", "a: yes", "yes"],
    ["a date", "a: 2012-07-07", "2012-07-07"],
    ["a number with underscores", "a: 1_000", "1_000"],
  ])("%s", (_what, source, text) => {
    const { errors, value } = parseYaml(source, 1);
    expect(errors).toEqual([]);
    expect(value).toEqual({ a: text });
  });
});

describe("what would be read differently or not at all is refused:", () => {
  test("a directive", () => {
    expect(parseYaml("%YAML 1.1\n---\na: yes", 1).errors[0]?.message).toContain("%YAML");
  });

  test.each(["[", "{a: ", "- "])("20,000 times %j, which is nested too deeply", (opening) => {
    const { errors } = parseYaml(`a:\n  ${opening.repeat(20_000)}`, 1);
    expect(errors[0]?.message).toContain("nested too deeply");
  });
});

test("a comment below an empty value is a comment", () => {
  const { errors, value } = parseYaml("a:\n  b:\n  # one\n  c: 1\nd:\n\n# two\ne: 2", 1);
  expect(errors).toEqual([]);
  expect(value).toEqual({ a: { b: null, c: 1 }, d: null, e: 2 });
});

test("an empty text is null and not an error", () => {
  const yaml = parseYaml("", 2);
  expect(yaml.errors).toEqual([]);
  expect(yaml.value).toBeNull();
  expect(yaml.valueAt(["title"])).toBeUndefined();
  expect(yaml.lineOf(["title"])).toBe(2);
});
