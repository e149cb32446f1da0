import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { fifthRole, writeFifthRoleContent } from "../content/fifth-role.ts";
import { fixtureContent } from "../fixture.ts";
import { runCommand } from "../run-command.ts";
import { findBrokenReferences, listFiles, readPages } from "./built-site.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-variants-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds as `npm run build` does. */
function build(settings: Record<string, string>) {
  return runCommand("build", { SITE_URL: inject("origin"), ...settings });
}

describe("a build below a base path", () => {
  it("keeps every reference below it", () => {
    const dist = inject("siteBelow");
    const pages = readPages(dist);
    expect(pages.map(({ address }) => address)).toEqual(
      readPages(inject("site")).map(({ address }) => address),
    );
    expect(
      findBrokenReferences(pages, listFiles(dist), "/handbook/", "https://below.example"),
    ).toEqual([]);
    const home = pages.find((page) => page.address === "/");
    expect(home?.document.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(
      "https://below.example/handbook/",
    );
    expect(home?.document.querySelector("form")?.getAttribute("action")).toBe("/handbook/search/");
  });
});

describe("a build of the same content", () => {
  it("gives the same bytes, in another folder and at another time", async () => {
    const again = join(folder, "again");
    expect((await build({ CONTENT_DIR: fixtureContent, OUT_DIR: again })).code).toBe(0);
    const first = inject("site");
    const files = listFiles(first);
    expect(files.length).toBeGreaterThan(0);
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
    cpSync(fixtureContent, content, { recursive: true });
    const run = await build({ CONTENT_DIR: content, OUT_DIR: dist });
    expect(run.output).not.toContain("WARN");
    expect(run.code).toBe(0);
    const first = inject("site");
    const files = listFiles(first);
    expect(files.length).toBeGreaterThan(50);
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
    cpSync(join(fixtureContent, "domains.yaml"), join(content, "domains.yaml"));
    // A version would have to tell its changes, and they lead to records.
    const site = readFileSync(join(fixtureContent, "site.yaml"), "utf8");
    writeFileSync(join(content, "site.yaml"), site.replace(/^version:.*\n/m, ""));
    const run = await build({ CONTENT_DIR: content, OUT_DIR: dist });
    expect(run.output).not.toMatch(/WARN|does not exist or is empty/);
    expect(run.code).toBe(0);
    expect(readPages(dist).map((page) => page.address)).toEqual(
      expect.arrayContaining(["/", "/roles/", "/responsibilities/", "/about/"]),
    );
  });
});

describe("a build with a fifth role", () => {
  it("gives it a guide, a column, pairings and search entries, without a change in src", async () => {
    const content = join(folder, "five");
    const dist = join(folder, "five-dist");
    await writeFifthRoleContent(content);
    const run = await build({ CONTENT_DIR: content, OUT_DIR: dist });
    expect(run.output).not.toContain("problem");
    expect(run.code).toBe(0);

    const pages = readPages(dist);
    const at = (address: string) => pages.find((page) => page.address === address)?.document;
    expect(at(`/roles/${fifthRole.id}/`)?.querySelector("h1")?.textContent).toBe(fifthRole.title);
    const heads = [...(at("/responsibilities/")?.querySelectorAll(".ledger thead th") ?? [])].map(
      (head) => head.textContent?.trim(),
    );
    expect(heads).toContain(fifthRole.shortTitle);
    for (const other of ["pm", "td", "ad", "administrative-director"]) {
      expect(at(`/pairings/${other}-${fifthRole.id}/`)?.querySelector("h1")).not.toBeNull();
    }
    expect(at("/hm/")?.querySelector("a")?.getAttribute("href")).toBe(`/roles/${fifthRole.id}/`);
    expect(readFileSync(join(dist, "index.html"), "utf8")).toContain(`.hue-${fifthRole.id}`);
    expect(readFileSync(join(dist, "search", "tables.json"), "utf8")).toContain(fifthRole.title);
    expect(findBrokenReferences(pages, listFiles(dist), "/", inject("origin"))).toEqual([]);
  });
});

describe("a build of bad content", () => {
  it("stops with exit code 1, names file and line, and leaves the previous site in place", async () => {
    const content = join(folder, "bad");
    const dist = join(folder, "kept");
    cpSync(fixtureContent, content, { recursive: true });
    cpSync(inject("site"), dist, { recursive: true });
    const home = readFileSync(join(dist, "index.html"), "utf8");
    const file = join(content, "responsibilities", "keep-the-prop-store.mdx");
    writeFileSync(file, readFileSync(file, "utf8").replace("role: pm", "role: xm"));

    const run = await build({ CONTENT_DIR: content, OUT_DIR: dist });
    expect(run.code).toBe(1);
    expect(run.output).toMatch(
      /responsibilities\/keep-the-prop-store\.mdx:\d+ involvement\[0\]\.role: unknown role "xm"/,
    );
    expect(run.output).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(dist, "index.html"), "utf8")).toBe(home);
    expect(readdirSync(folder).filter((name) => name.startsWith("kept"))).toEqual(["kept"]);
  });
});
