/** A site in a language that nobody speaks says nothing in English but what its content says. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyOurContent } from "../fixture.ts";
import { runCommand } from "../run-command.ts";
import { listFiles, readPages, type BuiltPage } from "./built-site.ts";
import { findEnglish, listTexts, readContentTexts } from "./find-english.ts";
import { writePseudoWords } from "./pseudo-language.ts";

/** Left in English, so that the search for English has something to find. */
const leftOut = "frame.skip";
/** Hungarian: what the platform adds to texts are its names of months, and these words of lists. */
const language = "hu";
const ofPlatform = new Set([
  "vagy",
  ...Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(language, { month: "long" }).format(new Date(2026, month, 1)),
  ),
]);

let folder = "";
let content: readonly string[] = [];
let pages: readonly BuiltPage[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "remit-pseudo-"));
  const contentDir = join(folder, "content");
  await copyOurContent(contentDir);
  await writeFile(join(contentDir, "words.yaml"), writePseudoWords([leftOut]));
  const site = await readFile(join(contentDir, "site.yaml"), "utf8");
  const own = `${site}language: ${language}\nroleName: { one: department, other: departments }\n`;
  await writeFile(join(contentDir, "site.yaml"), own);
  const outDir = join(folder, "site");
  const run = await runCommand("build", { CONTENT_DIR: contentDir, OUT_DIR: outDir });
  expect(run.output).toContain("pages can be searched");
  content = readContentTexts(contentDir);
  pages = readPages(outDir);
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the search for English", () => {
  test("passes over the content and the pseudo-language, and nothing else", () => {
    const texts = ["build the sets", "roles"];
    expect(findEnglish("Whó búílds? Build the sets!", texts)).toEqual([]);
    expect(findEnglish("Build the sets: who builds?", texts)).toEqual(["who", "builds"]);
    expect(findEnglish("Controles", texts)).toEqual(["controles"]);
  });
});

test("no page says anything in English but what was left out", () => {
  const known = new Map<string, readonly string[]>();
  const found = new Set<string>();
  expect(pages.length).toBeGreaterThan(80);
  for (const { document } of pages) {
    for (const text of listTexts(document)) {
      const words = known.get(text) ?? findEnglish(text, content);
      known.set(text, words);
      if (words.some((word) => !ofPlatform.has(word))) found.add(`${text} (${words.join(" ")})`);
    }
  }
  expect([...found]).toEqual(["Skip to content (skip to content)"]);
});

test("each page says its language", () => {
  const languages = new Set(pages.map(({ document }) => document.documentElement.lang));
  expect([...languages]).toEqual([language]);
});

test("no script says what was replaced", async () => {
  const scripts = listFiles(join(folder, "site", "_astro")).filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(10);
  const code = await Promise.all(
    scripts.map((file) => readFile(join(folder, "site", "_astro", file), "utf8")),
  );
  const all = code.join("\n");
  const isSaid = (text: string) => all.includes(text);
  expect(isSaid("Sáý whát éách cólúmn ís")).toBe(true);
  const english = ["Say what each column is", "Search is incomplete", "responsibilities are shown"];
  expect(english.filter(isSaid)).toEqual([]);
  // What reads patterns has no place in a browser.
  expect(isSaid("EXPECT_ARGUMENT_CLOSING_BRACE")).toBe(false);
});
