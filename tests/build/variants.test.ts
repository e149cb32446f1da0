import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { writeFifthRoleContent } from "../content/fifth-role.ts";
import { runCommand } from "../run-command.ts";
import { findBrokenReferences, listFiles, readPages } from "./built-site.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-variants-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds as `npm run build` does. */
function build(settings: Record<string, string>) {
  return runCommand("build", { SITE_URL: inject("origin"), ...settings });
}

describe("a build below a base path", () => {
  it("keeps every reference below it", async () => {
    const dist = join(folder, "handbook");
    const run = await build({
      OUT_DIR: dist,
      BASE_PATH: "/handbook",
      SITE_URL: "https://example.org",
    });
    expect(run.output).toContain("Built");
    expect(run.code).toBe(0);
    const pages = readPages(dist);
    expect(pages.length).toBeGreaterThan(100);
    expect(
      findBrokenReferences(pages, listFiles(dist), "/handbook/", "https://example.org"),
    ).toEqual([]);
    const home = pages.find((page) => page.address === "/");
    expect(home?.document.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(
      "https://example.org/handbook/",
    );
    expect(home?.document.querySelector("form")?.getAttribute("action")).toBe("/handbook/search/");
  });
});

describe("a build of the same content", () => {
  it("gives the same bytes, in another folder and at another time", async () => {
    const again = join(folder, "again");
    expect((await build({ OUT_DIR: again })).code).toBe(0);
    const first = inject("site");
    const files = listFiles(first);
    expect(files.length).toBeGreaterThan(200);
    expect(listFiles(again)).toEqual(files);
    const different = files.filter(
      (file) => !readFileSync(join(first, file)).equals(readFileSync(join(again, file))),
    );
    expect(different).toEqual([]);
  });
});

describe("a build of content in a folder whose name means something to others", () => {
  // Windows allows fewer characters.
  const odd = process.platform === "win32" ? "a #1 %41 [b] ü" : "a #1 %41 [b]? *c\\d {ü} %";

  it("gives the same bytes", async () => {
    const content = join(folder, odd, "content");
    const dist = join(folder, "odd-dist");
    cpSync("content", content, { recursive: true });
    const run = await build({ CONTENT_DIR: content, OUT_DIR: dist });
    expect(run.output).not.toContain("WARN");
    expect(run.code).toBe(0);
    const first = inject("site");
    const files = listFiles(first);
    expect(files.length).toBeGreaterThan(200);
    expect(listFiles(dist)).toEqual(files);
    const different = files.filter(
      (file) => !readFileSync(join(first, file)).equals(readFileSync(join(dist, file))),
    );
    expect(different).toEqual([]);
  });
});

describe("a build of content that has no records yet", () => {
  it("says nothing of what is missing, and makes the pages that stand by themselves", async () => {
    const content = join(folder, "bare");
    const dist = join(folder, "bare-dist");
    for (const file of ["site.yaml", "domains.yaml"])
      cpSync(join("content", file), join(content, file));
    const run = await build({ CONTENT_DIR: content, OUT_DIR: dist });
    expect(run.output).not.toMatch(/WARN|does not exist or is empty/);
    expect(run.code).toBe(0);
    expect(readPages(dist).map((page) => page.address)).toEqual(
      expect.arrayContaining(["/", "/roles/", "/responsibilities/", "/about/"]),
    );
  });
});

describe("a build with a fifth role", () => {
  it("gives it a guide, a column, a diagram, pairings and search entries, without a change in src", async () => {
    const content = join(folder, "five");
    const dist = join(folder, "five-dist");
    writeFifthRoleContent(content);
    const run = await build({ CONTENT_DIR: content, OUT_DIR: dist });
    expect(run.output).not.toContain("problem");
    expect(run.code).toBe(0);

    const pages = readPages(dist);
    const at = (address: string) => pages.find((page) => page.address === address)?.document;
    expect(at("/roles/ciso/")?.querySelector("h1")?.textContent).toBe(
      "Chief Information Security Officer",
    );
    expect(at("/roles/ciso/")?.querySelectorAll("svg.dg").length).toBe(1);
    const heads = [...(at("/responsibilities/")?.querySelectorAll(".ledger thead th") ?? [])].map(
      (head) => head.textContent?.trim(),
    );
    expect(heads).toContain("CISO");
    for (const other of ["cio", "cto", "cmo", "chief-modernization-officer"]) {
      expect(at(`/pairings/${other}-ciso/`)?.querySelectorAll("svg.dg").length).toBe(1);
    }
    expect(at("/ciso/")?.querySelector("a")?.getAttribute("href")).toBe("/roles/ciso/");
    expect(readFileSync(join(dist, "index.html"), "utf8")).toContain(".hue-ciso");
    expect(readFileSync(join(dist, "search", "tables.json"), "utf8")).toContain(
      "Chief Information Security Officer",
    );
    expect(findBrokenReferences(pages, listFiles(dist), "/", inject("origin"))).toEqual([]);
  });
});

describe("a build of bad content", () => {
  it("stops with exit code 1, names file and line, and leaves the previous site in place", async () => {
    const content = join(folder, "bad");
    const dist = join(folder, "kept");
    cpSync("content", content, { recursive: true });
    cpSync(inject("site"), dist, { recursive: true });
    const home = readFileSync(join(dist, "index.html"), "utf8");
    const file = join(content, "responsibilities", "run-the-help-desk.mdx");
    writeFileSync(file, readFileSync(file, "utf8").replace("role: cio", "role: cxo"));

    const run = await build({ CONTENT_DIR: content, OUT_DIR: dist });
    expect(run.code).toBe(1);
    expect(run.output).toMatch(
      /responsibilities\/run-the-help-desk\.mdx:\d+ involvement\[0\]\.role: unknown role "cxo"/,
    );
    expect(run.output).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(dist, "index.html"), "utf8")).toBe(home);
    expect(readdirSync(folder).filter((name) => name.startsWith("kept"))).toEqual(["kept"]);
  });
});
