import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeNewContent } from "../../../src/build/new-content.ts";
import { formatIssues } from "../../../src/model/integrity/issue.ts";
import { readContent } from "../../../src/reader/read-content.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "remit-new-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("new content", () => {
  test("is sound, and explains each of its files in a comment", async () => {
    const place = join(folder, "deep", "in", "new");
    const files = await writeNewContent([place]);
    expect(files).toContain("site.yaml");
    const { records, issues } = await readContent(place);
    expect(formatIssues(issues)).toBe("0 problems in the content:\n");
    expect(records?.roles.length).toBeGreaterThan(1);
    expect(records?.responsibilities.length).toBeGreaterThan(2);
    expect(records?.pairings.length).toBe(1);
    for (const file of ["site.yaml", "domains.yaml", "roles/coordinator.mdx"])
      expect(await readFile(join(place, file), "utf8"), file).toMatch(/^# /m);
  });

  test("goes into a folder that is empty but for hidden files", async () => {
    const place = join(folder, "empty");
    await mkdir(join(place, ".git"), { recursive: true });
    expect(await writeNewContent([place])).toContain("domains.yaml");
  });

  test("never goes where something stands", async () => {
    const place = join(folder, "full");
    await mkdir(place);
    for (const name of ["a.txt", "b.txt", "c.txt", "d.txt"])
      await writeFile(join(place, name), "mine");
    await expect(writeNewContent([place])).rejects.toThrow(
      `${place} holds a.txt, b.txt, c.txt and more: new content goes into a folder that is missing or empty`,
    );
    await expect(writeNewContent([join(place, "a.txt")])).rejects.toThrow("is a file");
  });

  test.each([[[]], [[""]], [["--help"]], [["one", "two"]]])(
    "asks for one folder: %j",
    async (given) => {
      await expect(writeNewContent(given)).rejects.toThrow(
        "in one folder: npm run new:content -- ",
      );
    },
  );
});
