/** Every typed field of the content has a place on a built page, or a reason why it has none. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "astro/zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { kindIds, kinds } from "../../src/schema/kinds.ts";
import { singleFiles } from "../../src/schema/single-files.ts";
import { runBuild } from "../run-command.ts";
import { listFiles } from "./built-site.ts";
import { person, writeFilledContent } from "./filled-content.ts";
import { readFolder } from "./read-content-plainly.ts";

/** Fields that no page prints as they are, each with what it does instead. */
const notPrinted: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    kindIds.map((kind) => [`${kind}.review`, "asks editors to look at the record again"]),
  ),
  ...Object.fromEntries(
    [
      "role",
      "post",
      "responsibility",
      "responsibility.decided",
      "responsibility.conditions[].decided",
    ]
      .flatMap((place) => [`${place}.validFrom`, `${place}.validUntil`])
      .map((field) => [field, "is printed in words: from May 1, 2025"]),
  ),
  "role.order": "places the role among the others",
  "role.hue": "colors the role, in the pages' style",
  "organization.responsibilities{}.decided.on": "is printed in words: May 1, 2025",
  "responsibility.conditions[].decided.on": "is printed in words: May 1, 2025",
  "responsibility.decided.on": "is printed in words: May 1, 2025",
  "source.claims[].number": "ends the claim's code: EXP19",
  "site.reports.address": "stands in the link to report a mistake, encoded",
  "site.review.next": "asks editors to read it all again",
  "site.logo": "is the address of a picture, whose test stands below",
  "site.language": "stands where no page shows it, in each page's lang",
  "site.citesSources": "decides whether pages speak of sources at all",
  "site.houseRules": "holds the content to rules of ours",
  "domains[].description": "is printed where a register is too large for one page",
  "decision.questions[].answers[].reasons[].weight": "adds to the role's count, which is printed",
  "elsewhere[].id": "makes the topic's fragment",
  "elsewhere[].names[]": "lets search find the topic",
};

/** Files that no page prints: search alone reads them, or the build does. */
const filesNotPrinted = [
  "everydayWords",
  "everydayQuestions",
  "addressLock",
  "dateLock",
  "retired",
  "words",
] as const;

/** What a schema holds once defaults and options are taken off. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as { def: { innerType?: z.core.$ZodType; in?: z.core.$ZodType } };
  const inner = def.innerType ?? def.in;
  return inner === undefined ? schema : unwrap(inner);
}

/** The paths of a schema's fields down to single values: `bring[].what`. */
function listFields(schema: z.core.$ZodType, path = ""): string[] {
  const { def } = unwrap(schema)._zod as unknown as {
    def: {
      type: string;
      shape?: Record<string, z.core.$ZodType>;
      element?: z.core.$ZodType;
      items?: z.core.$ZodType[];
      options?: z.core.$ZodType[];
      valueType?: z.core.$ZodType;
    };
  };
  switch (def.type) {
    case "object":
      return Object.entries(def.shape ?? {}).flatMap(([name, field]) =>
        listFields(field, path === "" ? name : `${path}.${name}`),
      );
    case "array":
      return def.element ? listFields(def.element, `${path}[]`) : [];
    case "tuple":
      return [...new Set((def.items ?? []).flatMap((item) => listFields(item, `${path}[]`)))];
    case "record":
      return def.valueType ? listFields(def.valueType, `${path}{}`) : [];
    case "union":
      return [...new Set((def.options ?? []).flatMap((option) => listFields(option, path)))];
    case "null":
      return [];
    case "string":
    case "enum":
    case "number":
    case "int":
    case "boolean":
    case "literal":
      return [path];
    default:
      throw new Error(`${path} is of a type that this test does not know: ${def.type}`);
  }
}

/** The single values that a record has at a path. */
function listValues(value: unknown, path: string): (string | number | boolean)[] {
  if (value === undefined || value === null) return [];
  if (path === "") return typeof value === "object" ? [] : [value as string | number | boolean];
  const [, step = "", rest = ""] = /^(\[\]|\{\}|\.?[^.[{]+)(.*)$/.exec(path) ?? [];
  if (step === "[]")
    return Array.isArray(value) ? value.flatMap((one) => listValues(one, rest)) : [];
  if (typeof value !== "object") return [];
  if (step === "{}") return Object.values(value).flatMap((one) => listValues(one, rest));
  return listValues((value as Record<string, unknown>)[step.replace(/^\./, "")], rest);
}

/** What a site's pages say and are marked with. */
interface Printed {
  readonly text: string;
  readonly marks: ReadonlySet<string>;
}

function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .replace(/[.…]+$/, "")
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#34;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
  "&#38;": "&",
};

function decode(html: string): string {
  return html.replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity);
}

/** What the pages of a site say, folded or not, and the words of their attributes. */
function readPrinted(htmls: readonly string[]): Printed {
  const marks = new Set<string>();
  const texts = htmls.map((html) => {
    const body = html.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, "");
    for (const [tag] of body.matchAll(/<[a-z][^>]*>/gi))
      for (const [, value = ""] of tag.matchAll(/="([^"]*)"/g))
        for (const word of [value, ...value.split(/[\s/#?=&.,:]+/)])
          marks.add(normalize(decode(word)));
    return decode(body.replace(/<[^>]+>/g, ""));
  });
  return { text: normalize(texts.join("\n")), marks };
}

function isPrinted(printed: Printed, value: string | number | boolean): boolean {
  if (typeof value !== "string") return false;
  const text = normalize(value);
  return (
    printed.text.includes(text) ||
    printed.marks.has(text) ||
    text.split("/").every((part) => printed.marks.has(part))
  );
}

/** Whatever the site has for readers in text form: pages, their twins, and what programs read. */
function readTexts(dist: string): Map<string, string> {
  const files = listFiles(dist).filter((file) => /\.(html|md|json|csv|svg|xml|txt)$/.test(file));
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(dist, file), "utf8").replace(/\]\([^)]*\)|[[*]/g, "");
      return [file, decode(text.replace(/<[^>]+>/g, "")).replace(/\s+/g, " ")];
    }),
  );
}

const folder = await mkdtemp(join(tmpdir(), "remit-fields-"));
const content = join(folder, "content");
await writeFilledContent(content);
let printed: Printed;
beforeAll(async () => {
  const dist = join(folder, "site");
  await runBuild({ CONTENT_DIR: content, OUT_DIR: dist });
  const files = listFiles(dist).filter((file) => file.endsWith(".html"));
  const { text, marks } = readPrinted(files.map((file) => readFileSync(join(dist, file), "utf8")));
  // A former address is a page that leads on.
  printed = { text, marks: marks.union(new Set(files.flatMap((file) => file.split("/")))) };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Each field of the content with the values that the fixture has of it. */
const fields = [
  ...kindIds.flatMap((kind) => {
    const records = readFolder(content, kinds[kind].folder);
    return listFields(kinds[kind].schema).map((path) => ({
      field: `${kind}.${path}`,
      values: records.flatMap((record) => listValues(record, path)),
    }));
  }),
  ...Object.entries(singleFiles)
    .filter(([name]) => !(filesNotPrinted as readonly string[]).includes(name))
    .flatMap(([name, { file, schema }]) => {
      const value: unknown = parse(readFileSync(join(content, file), "utf8"));
      return listFields(schema).map((path) => ({
        field: `${name}${path.startsWith("[") ? "" : "."}${path}`,
        values: listValues(value, path),
      }));
    }),
];

describe("the measures", () => {
  const schema = z.strictObject({
    a: z.array(z.strictObject({ b: z.string().optional(), c: z.int() })).default([]),
    d: z.tuple([z.string(), z.string()]),
  });

  it("list a schema's fields, and what a record has of them", () => {
    expect(listFields(schema)).toEqual(["a[].b", "a[].c", "d[]"]);
    const record = { a: [{ b: "x", c: 1 }, { c: 2 }], d: ["y", "z"] };
    expect(listValues(record, "a[].b")).toEqual(["x"]);
    expect(listValues(record, "a[].c")).toEqual([1, 2]);
    expect(listValues(record, "d[]")).toEqual(["y", "z"]);
  });

  it("find a text and a mark of a page, and nothing else", () => {
    const page = readPrinted([
      '<p class="one two">A cat &amp; <b>its</b> “prop”</p><style>dog</style>',
    ]);
    expect(["a cat & its", 'its "prop"', "two"].map((one) => isPrinted(page, one))).toEqual([
      true,
      true,
      true,
    ]);
    expect(["dog", "three", "its cat", 1].map((one) => isPrinted(page, one))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

/** How many fields have a value. */
const uses = Map.groupBy(
  fields.flatMap(({ values }) => [...new Set(values)]),
  (value) => value,
);
/** The values of a field that no other field has; where it has none of its own, all of them. */
function listOwn(values: readonly (string | number | boolean)[]): typeof values {
  const own = values.filter((value) => uses.get(value)?.length === 1);
  return own.length > 0 ? own : values;
}

describe("every typed field", () => {
  it("is known", () => {
    expect(fields.length).toBeGreaterThan(150);
    expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length);
  });

  it("is filled in somewhere", () => {
    const empty = fields.filter(
      ({ field, values }) => values.length === 0 && !(field in notPrinted),
    );
    expect(empty.map(({ field }) => field)).toEqual([]);
  });

  it.each(fields)("$field has a place on a page, or a reason why not", ({ field, values }) => {
    const own = listOwn(values);
    const found = own.filter((value) => isPrinted(printed, value));
    // Another text may hold one of them by chance.
    if (field in notPrinted) expect(found.length).toBeLessThan(Math.max(own.length, 1));
    else expect(found).not.toEqual([]);
  });

  it("that has no place is still a field", () => {
    const known = new Set(fields.map(({ field }) => field));
    expect(Object.keys(notPrinted).filter((field) => !known.has(field))).toEqual([]);
  });
});

describe("a role", () => {
  it("that is a person has no article before the name", () => {
    const texts = readTexts(join(folder, "site"));
    expect(texts.size).toBeGreaterThan(100);
    const withArticle = [...texts].filter(([, text]) =>
      new RegExp(`\\bthe ${person}`, "i").test(text),
    );
    expect(withArticle.map(([file]) => file)).toEqual([]);
    expect([...texts.values()].join("\n")).toMatch(
      new RegExp(
        `(?:Only|Begin with|between|claimed by|answer for|of|and|Probably|^|\\. )\\s*${person}`,
      ),
    );
  });

  it("that is a team is called one", () => {
    const texts = [...readTexts(join(folder, "site")).values()].join("\n");
    expect(texts).toContain("Only the TD team");
    expect(texts).toMatch(/\bthe Technical Director team\b/);
  });
});

it("the content's logo stands at the head of each page, with the site's name, and is the icon", () => {
  const read = (file: string) => readFileSync(join(folder, "site", file), "utf8");
  const picture = readFileSync(join(content, "logo.svg"), "utf8");
  expect(read("index.html")).toMatch(
    /<a class="wordmark"[^>]*>\s*<img src="\/logo\.svg" alt="Prompt Book" height="32">\s*<\/a>/,
  );
  expect(read("logo.svg")).toBe(picture);
  expect(read("favicon.svg")).toBe(picture);
});
