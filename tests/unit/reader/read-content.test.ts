import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { formatIssue } from "../../../src/model/integrity/issue.ts";
import { readContent } from "../../../src/reader/read-content.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "remit-content-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const bare = {
  "site.yaml": `name: The theater's register
description: Who does what at the theater
address: ""
repository: https://example.org/it's
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/
`,
  "domains.yaml": `- id: stage
  title: The '90s stage
  description: What happens on it
`,
};

const term = (body: string) => `---
title: Prompter's box
summary: Where the prompter sits, 5' 10" below
aliases: []
---

${body}
`;

const read = async () => {
  const { records, issues } = await readContent(folder);
  return { records, told: issues.map((issue) => formatIssue(issue)) };
};

test("two files are enough: every kind of record may be missing with its folder", async () => {
  put(bare);
  const { records, told } = await read();
  expect(told).toEqual([]);
  expect(records).toMatchObject({
    roles: [],
    pairings: [],
    responsibilities: [],
    terms: [],
    sources: [],
  });
  expect(records?.decision).toBeUndefined();
});

test("what is missing is told with what belongs there", async () => {
  const { records, told } = await read();
  expect(records).toBeUndefined();
  expect(told.map((one) => one.replaceAll(folder, "…"))).toEqual([
    "domains.yaml there is no such file in …. Create it: a list, each entry on a line that begins with a dash: the fields id, title, description. If it stands in another folder, set CONTENT_DIR to that.",
    "site.yaml there is no such file in …. Create it: the fields name, description, address, repository, licence. If it stands in another folder, set CONTENT_DIR to that.",
  ]);
});

test("quotes are set in fields and bodies alike, and not in addresses", async () => {
  put({ ...bare, "terms/prompters-box.mdx": term("The '90s *rock 'n' roll* box; 5' 10\".") });
  const { records, told } = await read();
  expect(told).toEqual([]);
  expect(records?.site).toMatchObject({
    name: "The theater’s register",
    repository: "https://example.org/it's",
  });
  expect(records?.domains[0]?.title).toBe("The ’90s stage");
  expect(records?.terms[0]).toMatchObject({
    title: "Prompter’s box",
    summary: "Where the prompter sits, 5′ 10″ below",
  });
});

test("a link to a record that cannot be read is not told a second time", async () => {
  put({
    ...bare,
    "terms/prompters-box.mdx": term("See [it](/glossary/gallery/#evidence)."),
    "terms/gallery.mdx": term("It is.").replace("title: Prompter's box\n", ""),
  });
  expect((await read()).told).toEqual([
    "terms/gallery.mdx:2 title: the field is missing. Add it: text.",
  ]);
});

test("slips of every layer are told in one run, each with its line: YAML, fields, names, links and fragments", async () => {
  const role = (id: string, order: number, more = "") =>
    `---\ntitle: ${id}\nabbreviation: ${id.toUpperCase()}\nshortTitle: ${id}\norder: ${order}\npurpose: Is there.\nsummary: Is there.\n${more}---\n`;
  put({
    ...bare,
    "site.yaml": bare["site.yaml"].replace("licence:", "licences:"),
    "roles/pm.mdx": role("pm", 1, "aliases: [stage, [chief\n"),
    "roles/td.mdx": role("td", 2, "skills: none\n"),
    "roles/ad.mdx": role("ad", 3, "others:\n  - role: nobody\n    text: Meets.\n"),
    "terms/prompters-box.mdx": term(
      "See [the desk](/roles/ad/#desk) and [it](/glossary/nothing/).",
    ),
  });
  const { records, told } = await read();
  expect(records).toBeUndefined();
  expect(told.map((one) => one.replace(/^(\S+) .*$/, "$1"))).toEqual([
    "roles/ad.mdx:9",
    "roles/pm.mdx:8",
    "roles/td.mdx:8",
    "site.yaml:1",
    "site.yaml:5",
    "terms/prompters-box.mdx:7",
    "terms/prompters-box.mdx:7",
  ]);
  expect(told[2]).toContain("such as skills: [{ what: …, text: … }]");
  expect(told[3]).toContain("such as licence: { name: … }");
});
