import { z } from "astro/zod";
import { expect, test } from "vitest";
import { formatIssue, type Issue } from "../../../src/model/integrity/issue.ts";
import { validate } from "../../../src/reader/validate.ts";
import { parseYaml } from "../../../src/reader/yaml-text.ts";
import { recordId } from "../../../src/schema/ids.ts";
import { line, lines, webAddress } from "../../../src/schema/text.ts";

const schema = z.strictObject({
  title: line,
  note: line.max(20).optional(),
  order: z.int(),
  level: z.enum(["high", "low"]),
  aliases: lines,
  glance: z.strictObject({ looks: z.strictObject({ text: line, claims: lines.default([]) }) }),
  words: z.record(z.string(), line).default({}),
  id: recordId,
  decided: z.strictObject({ by: line, on: z.iso.date("expected a date") }).optional(),
  reports: z
    .discriminatedUnion("to", [
      z.strictObject({ to: z.literal("github"), address: webAddress }),
      z.strictObject({ to: z.literal("mail"), address: z.email("expected a mail address") }),
    ])
    .optional(),
});

const sound = `title: One
order: 1
level: high
aliases: [two]
id: first
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
    "a.yaml:4 aliases: expected a list of texts, found text. Correct the value, such as aliases: [two].",
  ],
  [
    "aliases: [two]",
    "aliases: one, two",
    'a.yaml:4 aliases: expected a list of texts, found text. Correct the value, such as aliases: ["one, two"].',
  ],
  [
    "aliases: [two]\n",
    "",
    "a.yaml:1 aliases: the field is missing. Add it: a list of texts, such as aliases: […, …].",
  ],
  [
    "aliases: [two]",
    "owner: two\naliases: []",
    "a.yaml:4 owner: unknown key. Remove it, or correct its spelling: known here are title, note, order, level, aliases, glance, words, id, decided, reports.",
  ],
  [
    "title: One",
    "title: One\nDecide: x",
    "a.yaml:2 Decide: unknown key. Write decided if that is meant, or remove it.",
  ],
  [
    "title: One",
    "title: One\nalias: [x]",
    "a.yaml:2 alias: unknown key. Write aliases if that is meant, or remove it.",
  ],
  [
    "id: first\n",
    "",
    "a.yaml:1 id: the field is missing. Add it: lower-case words joined by hyphens, such as open-the-house.",
  ],
  [
    "title: One",
    "title: One\ndecided: the board",
    'a.yaml:2 decided: expected the fields by, on, found text. Correct the value, such as decided: { by: …, on: "2026-11-26" }.',
  ],
  [
    "title: One",
    "title: One\nreports: me@example.org",
    "a.yaml:2 reports: expected the fields to, address, found text. Correct the value, such as reports: { to: github, address: … }.",
  ],
  [
    "aliases: [two]",
    "aliases:\n  - 2",
    "a.yaml:5 aliases[0]: expected text, and YAML takes 2 for a number. Put it in quotes.",
  ],
  [
    "  looks:\n    text: Inward",
    "  looks: Inward",
    "a.yaml:7 glance.looks: expected the fields text, found text. Correct the value, such as looks: { text: … }.",
  ],
  [
    "glance:\n  looks:\n    text: Inward",
    "glance:",
    "a.yaml:6 glance: expected the fields looks, found nothing. Write it behind the colon, such as glance: { looks: { text: … } }.",
  ],
  [
    "level: high\n",
    "",
    "a.yaml:1 level: the field is missing. Add it: one of high, low, such as level: high.",
  ],
  [
    "glance:",
    "words: [a]\nglance:",
    'a.yaml:6 words: expected lines such as "id: text", found a list. Correct the value.',
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
    "a.yaml:1 expected the fields title, order, level, aliases, glance, id, found nothing. Write it behind the colon, such as { title: …, order: 1, level: high, aliases: […, …], glance: { looks: { text: … } }, id: … }.",
  ]);
});
