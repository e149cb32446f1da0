import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { listFiles } from "./built-site.ts";

/** What hosts of static files need, whatever the site holds. */
describe.each(["site", "siteBelow", "contentSite"] as const)("the build %s", (name) => {
  const folder = inject(name);
  const files = listFiles(folder);

  test("is served as it is from a branch, with its folder that begins with an underscore", () => {
    expect(files.some((file) => file.startsWith("_astro/"))).toBe(true);
    expect(existsSync(join(folder, ".nojekyll"))).toBe(true);
  });

  test("has a page for what does not exist, and the files that hosts read", () => {
    for (const file of ["404.html", "_headers", "_redirects", "robots.txt"])
      expect(files, file).toContain(file);
    expect(readFileSync(join(folder, "_headers"), "utf8")).toContain("Content-Security-Policy");
  });

  test("has pages as folders only, which every server finds without configuration", () => {
    const pages = files.filter((file) => file.endsWith(".html") && file !== "404.html");
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((file) => !/(^|\/)index\.html$/.test(file))).toEqual([]);
  });

  test("has no names that another file system would take for one", () => {
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
    expect(files.filter((file) => /[^\w./+-]/.test(file))).toEqual([]);
  });
});
