import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Issue } from "../../../src/model/integrity/issue.ts";
import { checkTopLevel, listFiles } from "../../../src/reader/list-files.ts";
import { kinds } from "../../../src/schema/kinds.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "remit-folder-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (...files: string[]) => {
  for (const file of files) {
    if (file.includes("/")) mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
};

describe("at the top of a content folder", () => {
  test("what is read, and hidden files, may stand", async () => {
    put("site.yaml", "domains.yaml", "decision.yaml", "roles/.gitkeep", ".DS_Store", "README.md");
    expect(await checkTopLevel(folder, undefined)).toEqual([]);
  });

  test.each(["organisation.yaml", "change/one.mdx", "readings.md", "role/usher.mdx", "Site.yaml"])(
    "%s is refused, because nothing reads it",
    async (name) => {
      put("site.yaml", name);
      const issues = await checkTopLevel(folder, undefined);
      expect(issues.map(({ file }) => file)).toEqual([name.replace(/\/.*/, "")]);
      expect(issues[0]?.remedy).toContain(
        "expected one of addresses.lock, changes, dates.lock, decision.yaml",
      );
    },
  );
});

describe("the files of a kind", () => {
  const list = async () => {
    const issues: Issue[] = [];
    const files = await listFiles(folder, kinds.role, issues);
    return { files, problems: issues.map(({ file, problem }) => `${file}: ${problem}`) };
  };

  test("come in order, hidden ones aside", async () => {
    put("roles/usher.mdx", "roles/.gitkeep", "roles/prompter.mdx");
    expect(await list()).toEqual({
      files: ["roles/prompter.mdx", "roles/usher.mdx"],
      problems: [],
    });
  });

  test("are none where the folder is missing", async () => {
    expect(await list()).toEqual({ files: [], problems: [] });
  });

  test.each([
    ["roles", "expected a folder, found a file"],
    ["roles/old/usher.mdx", "a folder is not a record"],
    ["roles/usher.md", "expected a file that ends in .mdx"],
    ["roles/Usher.mdx", "the file name is the record's address"],
  ])("%s is told: %s", async (file, says) => {
    put(file);
    const { files, problems } = await list();
    expect(files).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(says);
  });
});
