import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFile } from "node:child_process";
import { afterAll, describe, expect, inject, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "remit-eval-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly lines: readonly string[];
}

function evaluate(args: readonly string[], site: string = inject("contentSite")): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["src/commands/search-eval.ts", ...args],
      { env: { ...process.env, OUT_DIR: site } },
      (error, stdout, stderr) =>
        resolve({
          code: error === null ? 0 : Number(error.code ?? 1),
          lines: (stdout + stderr).trimEnd().split("\n"),
        }),
    );
  });
}

function write(text: string): string {
  const file = join(folder, `${String(Math.random()).slice(2)}.tsv`);
  writeFileSync(file, text);
  return file;
}

const head = "query\taccepted\tkind\n";

describe("search:eval ends with a sentence and exit code 1", () => {
  test.each([
    ["without a file", () => [], /^Name a file of queries/],
    ["for a file that is not there", () => ["gone.tsv"], /gone\.tsv.*no such file/],
    ["for a folder", () => [folder], /cannot be read/],
    [
      "for a file without its columns",
      () => [write("query\tanswer\na\tb\n")],
      /^expected the columns/,
    ],
    ["for a file without queries", () => [write(head)], /^expected a query/],
    ["for a line without a cell", () => [write(`${head}a\trole:x\n`)], /^line 2: expected query/],
    [
      "for ids without a kind",
      () => [write(`${head}a\tsome-id\tx\n`)],
      /responsibility:<id>\|role:<id>/,
    ],
  ])("%s", async (_, args, sentence) => {
    const { code, lines } = await evaluate(args());
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
  });

  test("where nothing is built", async () => {
    const { code, lines } = await evaluate([write(`${head}a\trole:x\tx\n`)], join(folder, "none"));
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/holds no built site .* npm run build/)]);
  });
});

test("search:eval counts as pending what the site does not have, and prints JSON at last", async () => {
  const { code, lines } = await evaluate([write(`${head}a\trole:gone|term:gone\tx\n`)]);
  expect(code).toBe(0);
  expect(JSON.parse(lines.at(-1) ?? "")).toEqual({
    n: 0,
    r1: 0,
    r3: 0,
    mrr: 0,
    empty: 0,
    ...{ notHere: 0, answeredThoughNotHere: 0, silentThoughHere: 0, clear: 0, clearWrong: 0 },
    byKind: {},
    pending: 1,
  });
});
