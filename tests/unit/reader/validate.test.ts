import { z } from "astro/zod";
import { expect, test } from "vitest";
import { formatIssue, type Issue } from "../../../src/model/integrity/issue.ts";
import { validate } from "../../../src/reader/validate.ts";
import { parseYaml } from "../../../src/reader/yaml-text.ts";
import { line, lines } from "../../../src/schema/text.ts";

const schema = z.strictObject({
  title: line,
  note: line.max(20).optional(),
  order: z.int(),
  level: z.enum(["high", "low"]),
  aliases: lines,
  glance: z.strictObject({ looks: z.strictObject({ text: line, claims: lines.default([]) }) }),
  words: z.record(z.string(), line).default({}),
});

const sound = `title: One
order: 1
level: high
aliases: [two]
glance:
  looks:
    text: Inward
`;

function messagesOf(text: string): string[] {
  const issues: Issue[] = [];
  const yaml = parseYaml(text, 1);
  expect(yaml.errors).toEqual([]);
  validate(schema, { file: "a.yaml", yaml, body: undefined }, issues);
  return issues.map((issue) => formatIssue(issue));
}

test("what is sound has no message", () => {
  expect(messagesOf(sound)).toEqual([]);
});

test.each([
  [
    "title: One",
    "title: 12",
    "a.yaml:1 title: expected text, and YAML takes 12 for a number. Put it in quotes.",
  ],
  [
    "title: One",
    "title: 1e3",
    "a.yaml:1 title: expected text, and YAML takes 1e3 for a number. Put it in quotes.",
  ],
  [
    "title: One",
    "title: true",
    "a.yaml:1 title: expected text, and YAML takes true for true or false. Put it in quotes.",
  ],
  [
    "title: One",
    "title: ~",
    "a.yaml:1 title: expected text, and YAML takes ~ for nothing. Put it in quotes.",
  ],
  [
    "title: One",
    "title: null",
    "a.yaml:1 title: expected text, and YAML takes null for nothing. Put it in quotes.",
  ],
  [
    "title: One",
    "title:",
    "a.yaml:1 title: expected text, found nothing. Write it behind the colon.",
  ],
  ["title: One\n", "", "a.yaml:1 title: the field is missing. Add it: text."],
  [
    "title: One",
    "title: One\nnote: 7",
    "a.yaml:2 note: expected text, and YAML takes 7 for a number. Put it in quotes.",
  ],
  ["title: One", "title: [One]", "a.yaml:1 title: expected text, found a list. Correct the value."],
  ["title: One", "title: {One}", "a.yaml:1 title: expected text, found fields. Correct the value."],
  [
    "order: 1",
    "order: first",
    "a.yaml:2 order: expected a whole number, found text. Correct the value, such as order: 1.",
  ],
  [
    "aliases: [two]",
    "aliases: two",
    "a.yaml:4 aliases: expected a list, each entry on a line that begins with a dash: text, found text. Correct the value, such as aliases: […, …].",
  ],
  [
    "aliases: [two]",
    "aliases:\n  - 2",
    "a.yaml:5 aliases[0]: expected text, and YAML takes 2 for a number. Put it in quotes.",
  ],
  [
    "  looks:\n    text: Inward",
    "  looks: Inward",
    "a.yaml:6 glance.looks: expected the fields text, found text. Correct the value, such as looks: { text: … }.",
  ],
  [
    "glance:\n  looks:\n    text: Inward",
    "glance:",
    "a.yaml:5 glance: expected the fields looks, found nothing. Write it behind the colon, such as glance: { looks: { text: … } }.",
  ],
  [
    "level: high\n",
    "",
    "a.yaml:1 level: the field is missing. Add it: one of high, low, such as level: high.",
  ],
  [
    "glance:",
    "words: [a]\nglance:",
    'a.yaml:5 words: expected lines such as "id: text", found a list. Correct the value.',
  ],
])("%j becomes %j: %s", (from, to, message) => {
  expect(sound).toContain(from);
  expect(messagesOf(sound.replace(from, to))).toEqual([message]);
});

test("a word that is none of a list is told with the list", () => {
  expect(messagesOf(sound.replace("high", "middle"))[0]).toBe(
    'a.yaml:3 level: expected one of high, low, found "middle". Correct the value.',
  );
});

test("a file with nothing in it is told what belongs there", () => {
  expect(messagesOf("# nothing\n")).toEqual([
    "a.yaml:1 expected the fields title, order, level, aliases, glance, found nothing. Write it behind the colon, such as { title: …, order: 1, level: high, aliases: […, …], glance: { looks: { text: … } } }.",
  ]);
});
