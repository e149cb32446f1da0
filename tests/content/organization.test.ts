/** The answers of one organization beside the register: what is sound, and what each mistake is told as. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { formatIssue } from "../../src/model/integrity/issue.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { fixtureContent, ourFile } from "../fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-organization-"));
cpSync(fixtureContent, folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = readFileSync(join(folder, "site.yaml"), "utf8");
const sound = readFileSync(ourFile, "utf8");

/** What the reader says of the theater with an organization's file. */
async function tell(organization: string, schemes = "[mailto, tel]"): Promise<string[]> {
  writeFileSync(join(folder, "site.yaml"), `${site}linkSchemes: ${schemes}\n`);
  writeFileSync(join(folder, "organization.yaml"), organization);
  return (await readContent(folder)).issues.map((issue) => formatIssue(issue));
}

/** The line of a text that begins with some words, counted from 1. */
function lineOf(text: string, words: string): number {
  const lines = text.split("\n");
  const found = lines.findIndex((line) => line.trim().startsWith(words));
  expect(found).toBeGreaterThanOrEqual(0);
  return found + 1;
}

test("a whole file is sound", async () => {
  expect(await tell(sound)).toEqual([]);
});

test("a name alone is enough", async () => {
  expect(await tell("name: Curtain Street Theater\n")).toEqual([]);
});

test("a role of its own has a title", async () => {
  const own = `name: A
roles:
  box-office:
    title: Box Office Lead
    holder: Dana Reyes
responsibilities:
  R011:
    owner: box-office
`;
  expect(await tell(own)).toEqual([]);
});

test.each([
  ["a mail address", "ada@curtain.example"],
  ["a number", '"+1 555 0100"'],
  ["a link", "https://chat.curtain.example/ada"],
  ["a link of an allowed kind", "mailto:ada@curtain.example"],
  ["words", '"Room 3: knock twice"'],
])("a contact may be %s", async (_what, contact) => {
  expect(await tell(`name: A\nroles:\n  pm:\n    contact: ${contact}\n`)).toEqual([]);
});

/** A slip of an author, and what is said of it. */
const mistakes: readonly (readonly [
  what: string,
  from: string,
  into: string,
  at: string,
  says: RegExp,
])[] = [
  [
    "no name",
    "name: Curtain Street Theater\n",
    "",
    "# Laid over",
    /name: the field is missing\. Add it: text\./,
  ],
  [
    "an empty name",
    "name: Curtain Street Theater",
    'name: ""',
    "name:",
    /name: expected some text, found none/,
  ],
  ["an unknown field", "    holder: Ada Lund", "    heldBy: Ada Lund", "heldBy", /unknown key/],
  [
    "an unknown role",
    "  td:\n    title: Head of Stage\n",
    "  dt:\n",
    "dt:",
    /unknown role "dt"\. Use one of the folder roles: .*\btd\b.*; give a role of your own a `title`/,
  ],
  [
    "a role's title for its id",
    "    combinedWith: pm",
    "    combinedWith: pm\n  Stage Door:",
    "Stage Door:",
    /"Stage Door" is no role's id\. Write an id of the register, such as "cio"/,
  ],
  [
    "an unknown code",
    "  R013:",
    "  R913:",
    "R913:",
    /no responsibility has the code R913\. Write a code of the folder responsibilities, such as R\d+/,
  ],
  [
    "an id for a code",
    "  R013:",
    "  feed-the-theater-cat:",
    "feed-the-theater-cat:",
    /expected a code, found an id\. Write R013/,
  ],
  [
    "a combination with a role that is not there",
    "    combinedWith: pm",
    "    combinedWith: house-manager",
    "combinedWith:",
    /"house-manager" is not among the roles here\. Add `house-manager:` to `roles`, or name one of pm/,
  ],
  [
    "a combination with itself",
    "    combinedWith: pm",
    "    combinedWith: administrative-director",
    "combinedWith:",
    /is the role itself\. Name the other role/,
  ],
  [
    "a person who would be two",
    "    combinedWith: pm",
    "    combinedWith: pm\n    holder: Edda Quist",
    "combinedWith:",
    /one person is said to hold .* their holders are Edda Quist and Ada Lund\. Name the same holder/,
  ],
  [
    "a link of a kind that nobody allowed",
    "contact: https://chat.curtain.example/cleo",
    "contact: slack://cleo",
    "contact: slack",
    /links of the kind slack: are not allowed here\. .*`linkSchemes: \[slack\]`/,
  ],
  [
    "a link that runs a script",
    "see: https://intranet.curtain.example/minutes/12",
    "see: javascript:alert(1)",
    "see: javascript",
    /decided\.see: links of the kind javascript: are never allowed\. Write a mail address/,
  ],
  [
    "an owner who does not exist here",
    "  ad:\n    holder: Cleo Marsh\n    contact: https://chat.curtain.example/cleo\n",
    "",
    "owner: [pm, ad]",
    /owner\[1\]: there is no Artistic Director here: `roles` does not name "ad"\. Add `ad:` to `roles`/,
  ],
  [
    "the same owner twice",
    "owner: [pm, ad]",
    "owner: [pm, pm]",
    "owner: [pm, pm]",
    /owner: expected each owner once/,
  ],
  [
    "an owner that is no text",
    "owner: [pm, ad]",
    "owner: 7",
    "owner: 7",
    /owner: expected a role’s id or a title, a list of them, or nothing where nobody answers/,
  ],
  [
    "a wrong date",
    'on: "2026-03-04"',
    'on: "4 March 2026"',
    "on:",
    /decided\.on: expected a date such as 2026-11-26, in quotes/,
  ],
  [
    "a day that no month has",
    'on: "2026-03-04"',
    'on: "2026-02-30"',
    "on:",
    /decided\.on: expected a date such as 2026-11-26, in quotes/,
  ],
  [
    "a decision by nobody",
    "      by: the board\n",
    "",
    "decided:",
    /decided\.by: the field is missing\. Add it: text/,
  ],
  [
    "a title that is too long",
    "title: Head of Stage",
    `title: ${"Head of Stage and ".repeat(8)}more`,
    "title:",
    /title: expected at most 120 characters/,
  ],
  [
    "a list for fields",
    "  R013:\n    owner: administrative-director",
    "  R013:\n    - administrative-director",
    "R013:",
    /responsibilities\.R013: expected some of the fields owner, note, contact, decided, found a list/,
  ],
];

describe("a mistake", () => {
  test.each(mistakes)("is told of: %s", async (_what, from, into, at, says) => {
    expect(sound).toContain(from);
    const text = sound.replace(from, into);
    const told = await tell(text);
    expect(told.filter((one) => says.test(one))).toHaveLength(1);
    expect(told.every((one) => one.startsWith("organization.yaml:"))).toBe(true);
    expect(told.find((one) => says.test(one))).toMatch(
      new RegExp(`^organization\\.yaml:${lineOf(text, at)} `),
    );
  });

  test("is told of: roles that lead to each other in a circle", async () => {
    const text = sound.replace(
      "    holder: Ada Lund\n",
      "    combinedWith: administrative-director\n",
    );
    expect(await tell(text)).toEqual([
      expect.stringMatching(
        /"pm" leads back to itself by way of "administrative-director"\. Let one/,
      ),
      expect.stringMatching(/"administrative-director" leads back to itself by way of "pm"/),
    ]);
  });

  test("is told of: a code that is given up", async () => {
    const lock = join(folder, "addresses.lock");
    writeFileSync(
      lock,
      "pages: [/responsibilities/dust-the-stars/]\nfragments: []\nredirects: {}\nsections: {}\ncodes:\n  R099: dust-the-stars\n",
    );
    writeFileSync(
      join(folder, "retired.yaml"),
      "- address: /responsibilities/dust-the-stars/\n  because: The stars are painted now.\n  see: /responsibilities/\n",
    );
    const told = await tell(sound.replace("  R013:", "  R099:"));
    rmSync(lock);
    rmSync(join(folder, "retired.yaml"));
    expect(told).toEqual([
      expect.stringMatching(
        /responsibilities\.R099: the code R099 was that of "dust-the-stars", which is given up\. Remove it/,
      ),
    ]);
  });

  test("is told of: a script that the site should allow", async () => {
    expect(await tell(sound, "[mailto, javascript]")).toEqual([
      expect.stringMatching(
        /^site\.yaml:\d+ linkSchemes\[1\]: expected what stands before a link's colon/,
      ),
    ]);
  });

  test("comes with all others at once", async () => {
    const fields = sound
      .replace('on: "2026-03-04"', "on: soon")
      .replace("holder: Ben", "holds: Ben");
    expect(await tell(fields)).toHaveLength(2);
    const references = sound
      .replace("  R013:", "  R913:")
      .replace("combinedWith: pm", "combinedWith: td")
      .replace("contact: lights@", "contact: skype:lights@")
      .replace("owner: [pm, ad]", "owner: [pm, Artistic Director]")
      .replace("  ad:\n", "  da:\n");
    expect(await tell(references)).toHaveLength(4);
  });
});
