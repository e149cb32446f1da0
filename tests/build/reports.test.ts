import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { fixtureContent } from "../fixture.ts";
import { runCommand } from "../run-command.ts";
import { readPages, type BuiltPage } from "./built-site.ts";
import { readCatalog } from "./site-rules.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-reports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reported = new Set(["responsibility", "pairing", "post"]);
const { site } = await readCatalog(fixtureContent);

/** The links by which a page takes reports: of the page itself, and of each claim on it. */
function reportsOf({ document }: BuiltPage) {
  const links = [...document.querySelectorAll("main a")].filter((link) =>
    /^Report a mistake/.test(link.textContent ?? ""),
  );
  const claims = [...document.querySelectorAll(".claims > li")];
  return { links: links.map((link) => link.getAttribute("href") ?? ""), claims };
}

/** What a report says that a link begins, with white space as one space. */
function readReport(href: string): { readonly place: string; readonly text: string } {
  const [place = "", query = ""] = href.split("?");
  const fields = [...new URLSearchParams(query.replaceAll("+", "%20"))].map(([, value]) => value);
  return { place, text: fields.join(" ").replace(/\s+/g, " ") };
}

describe.each([
  ["github", "https://github.com/acme/book", "https://github.com/acme/book/issues/new"],
  ["gitlab", "https://git.example.org/acme/book", "https://git.example.org/acme/book/-/issues/new"],
  ["mail", "book@stage.example", "mailto:book@stage.example"],
])("a site that takes reports by %s", (to, address, place) => {
  let pages: readonly BuiltPage[] = [];
  beforeAll(async () => {
    const content = join(folder, to);
    cpSync(fixtureContent, content, { recursive: true });
    appendFileSync(join(content, "site.yaml"), `\nreports: { to: ${to}, address: "${address}" }\n`);
    const dist = join(folder, `${to}-dist`);
    const settings = { CONTENT_DIR: content, OUT_DIR: dist, SITE_URL: inject("origin") };
    const run = await runCommand("build", settings);
    expect(run.code, run.output).toBe(0);
    pages = readPages(dist).filter(({ isRedirect }) => !isRedirect);
  });

  it("fills in address, id and version on each responsibility, pairing and post", () => {
    const found = pages.filter(({ kind }) => reported.has(kind ?? ""));
    expect(new Set(found.map(({ kind }) => kind))).toEqual(reported);
    for (const page of found) {
      const { links } = reportsOf(page);
      expect(links, page.address).toHaveLength(1);
      const report = readReport(links[0] ?? "");
      expect(report.place).toBe(place);
      const id = page.document.querySelector("main")?.getAttribute("data-id") ?? "no id";
      for (const part of [`${inject("origin")}${page.address}`, id, site.version ?? "no version"])
        expect(report.text, page.address).toContain(part);
    }
  });

  it("fills in the address of each claim, with its id", () => {
    const found = pages.filter(({ kind }) => kind === "source");
    expect(found.length).toBeGreaterThan(3);
    for (const page of found) {
      const { links, claims } = reportsOf(page);
      const texts = links.map(readReport);
      const source = page.document.querySelector("main")?.getAttribute("data-id") ?? "";
      for (const { id } of claims) {
        const own = texts.find(({ text }) => text.includes(`${page.address}#${id}`));
        expect(own?.place, id).toBe(place);
        expect(own?.text, id).toContain(`${source}/${id}`);
      }
    }
  });
});

describe("a site that takes no reports", () => {
  it("has no link to report anything", () => {
    const pages = readPages(inject("site"));
    expect(pages.filter(({ kind }) => reported.has(kind ?? "")).length).toBeGreaterThan(5);
    expect(pages.flatMap((page) => reportsOf(page).links)).toEqual([]);
  });
});
