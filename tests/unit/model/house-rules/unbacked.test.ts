import { expect, test } from "vitest";
import { findUnbacked, unbackedRules } from "../../../../src/model/house-rules/unbacked.ts";
import { body, soundRecords } from "../fixture.ts";

test.each([
  "It is so for 43% of them.",
  "It is so in 31 of 48 houses.",
  "Most companies have one.",
  "Few large firms have one.",
  "The office usually waits.",
  "A chief decides what is bought.",
  "The board answers for the rest.",
  "Nobody owns it, or sales owns it.",
])("%j needs a claim", (text) => {
  expect(findUnbacked(text)).toEqual([text]);
});

test.each([
  "Ask who decides what is bought.",
  "What the role answers for, and what each owns.",
  "The few systems that must not stop, version 3.",
  "How often it is done, and how many do it.",
  "Its own people, of their own accord.",
  "Deciding what is bought, and owning it.",
  "No source says it.",
])("%j does not", (text) => {
  expect(findUnbacked(text)).toEqual([]);
});

test("only the sentences that say it are found", () => {
  expect(findUnbacked("It is there. Many companies use it. It stays.")).toEqual([
    "Many companies use it.",
  ]);
});

const [rule] = unbackedRules;
const told = (change: (records: ReturnType<typeof soundRecords>) => void) => {
  const records = soundRecords();
  change(records);
  return rule?.check(records).map(({ file, path }) => `${file} ${path.join(".")}`);
};
const cite = '<Claims ids="report/desk-is-pms" />';

test("sound records break it nowhere", () => {
  expect(told(() => {})).toEqual([]);
});

test("a line without claims or a mark must not say it", () => {
  expect(
    told(({ terms, responsibilities, domains }) => {
      Object.assign(terms[0] ?? {}, { summary: "Most firms have it." });
      Object.assign(responsibilities[0] ?? {}, {
        covers: ["A thing", "Sales owns it"],
        excludes: [{ text: "Nine others" }, { text: "9 of ten others" }],
      });
      Object.assign(domains[0] ?? {}, { description: "The office decides." });
    }),
  ).toEqual([
    "terms/shadow-it.mdx summary",
    "responsibilities/build-products.mdx covers.1",
    "responsibilities/build-products.mdx excludes.1.text",
    "domains.yaml 0.description",
  ]);
});

test("in prose it is what stands after a paragraph's last citation; what cites nothing is marked", () => {
  const inBody = (text: string) =>
    told(({ terms }) => Object.assign(terms[0] ?? {}, { body: body(text) }));
  expect(inBody(`Many do. ${cite}\n\nIt often is not.\n`)).toEqual([]);
  expect(inBody(`It is so. ${cite} It often is.\n`)).toEqual(["terms/shadow-it.mdx body"]);
  expect(inBody(`It is so. ${cite} It often is. ${cite}\n`)).toEqual([]);
  expect(inBody(`- One. ${cite} It owns *all*.\n`)).toEqual(["terms/shadow-it.mdx body"]);
  expect(inBody(`> One. ${cite} It seldom does.\n`)).toEqual(["terms/shadow-it.mdx body"]);
});
