import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readContent } from "../../src/reader/read-content.ts";
import { generateContent, type Size } from "../generate-content.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-generated-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each<Size>([
  { roles: 2, responsibilities: 40, domains: 1 },
  { roles: 5, responsibilities: 61 },
  { roles: 16, responsibilities: 190, domains: 5, rolesPerDomain: 3 },
  { roles: 40, responsibilities: 800 },
])("%o is content without an issue", async (size) => {
  const content = join(folder, `${size.roles}-${size.responsibilities}`);
  await generateContent(content, size);
  const { records, issues } = await readContent(content);
  expect(issues).toEqual([]);
  expect(records?.roles).toHaveLength(size.roles);
  expect(records?.responsibilities).toHaveLength(size.responsibilities);
  expect(new Set(records?.responsibilities.map((one) => one.ownership)).size).toBe(4);
});

test("the same size gives the same bytes", async () => {
  const size = { roles: 3, responsibilities: 40 };
  const read = (content: string) =>
    readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "utf8")])
      .sort();
  await generateContent(join(folder, "a"), size);
  await generateContent(join(folder, "b"), size);
  expect(read(join(folder, "a")).length).toBeGreaterThan(50);
  expect(read(join(folder, "a"))).toEqual(read(join(folder, "b")));
});
