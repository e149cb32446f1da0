import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { buildCatalog, type Catalog } from "../../src/model/catalog/catalog.ts";
import { allPairs, mostRolesWithAllPairs } from "../../src/model/catalog/pair.ts";
import { isRegisterSplit, listDomains } from "../../src/model/pages/register.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { generateContent } from "../generate-content.ts";
import { runBuild } from "../run-command.ts";
import { findBrokenReferences, listFiles, readPages, type BuiltPage } from "./built-site.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-scale-"));
const content = join(folder, "content");
const dist = join(folder, "dist");
let catalog: Catalog;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  // Just above the limits: the bench builds 40 roles and 800 responsibilities.
  await generateContent(content, {
    roles: 16,
    responsibilities: 190,
    domains: 5,
    rolesPerDomain: 3,
  });
  const { records, issues } = await readContent(content);
  if (records === undefined)
    throw new Error(`generated content has issues: ${JSON.stringify(issues.slice(0, 3))}`);
  catalog = buildCatalog(records);
  await runBuild({
    CONTENT_DIR: content,
    OUT_DIR: dist,
    SITE_URL: inject("origin"),
  });
  pages = readPages(dist);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (address: string) => {
  const page = pages.find((one) => one.address === address);
  if (page === undefined) throw new Error(`the build has no page at ${address}`);
  return page.document;
};

describe("a register above the limit of one page", () => {
  it("is above it, and has more roles than all pairs are shown for", () => {
    expect(isRegisterSplit(catalog)).toBe(true);
    expect(catalog.roles.length).toBeGreaterThan(mostRolesWithAllPairs);
  });

  it("lists its domains, each with its fragment and a link to its page", () => {
    const register = at("/responsibilities/");
    const cards = [...register.querySelectorAll("main .card")];
    expect(cards.map((card) => card.id)).toEqual(catalog.domains.map((domain) => domain.id));
    expect(cards.map((card) => card.querySelector("h2 a")?.getAttribute("href"))).toEqual(
      catalog.domains.map((domain) => `/responsibilities/domain/${domain.id}/`),
    );
    expect(register.querySelector(".ledger")).toBeNull();
  });

  it("has a page for each domain, with its rows and the roles that take part there", () => {
    const domains = listDomains(catalog);
    expect(domains).toHaveLength(5);
    for (const domain of domains) {
      const page = at(`/responsibilities/domain/${domain.id}/`);
      const columns = [...page.querySelectorAll(".ledger thead [data-role]")].map((head) =>
        head.getAttribute("data-role"),
      );
      expect(columns).toEqual(domain.roles.map((role) => role.id));
      expect(columns.length).toBeLessThan(catalog.roles.length);
      expect(page.querySelectorAll(".ledger tbody tr:not(.domain)")).toHaveLength(domain.count);
    }
  });

  it("leads from a responsibility to its domain's page", () => {
    expect(at("/responsibilities/duty-1/").querySelector(".kicker a")?.getAttribute("href")).toBe(
      "/responsibilities/domain/domain-1/",
    );
  });

  it("has a page for the pairs that meet, and for no others", () => {
    const pairs = allPairs(catalog).map((pair) => `/pairings/${pair.id}/`);
    const built = pages
      .filter((page) => !page.isRedirect && /^\/pairings\/.+/.test(page.address))
      .map((page) => page.address);
    expect(built.sort()).toEqual(pairs.sort());
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.length).toBeLessThan((catalog.roles.length * (catalog.roles.length - 1)) / 2);
  });

  it("refers only to what exists", () => {
    expect(findBrokenReferences(pages, listFiles(dist), "/", inject("origin"))).toEqual([]);
  });

  it("has no page over 400 KB", () => {
    expect(pages.length).toBeGreaterThan(200);
    // Pages that are small as they are need no compressing, which is slow.
    const heavy = pages.filter((page) => page.html.length > 400 * 1024);
    const bytes = heavy.map(
      (page) => [page.address, brotliCompressSync(page.html).length] as const,
    );
    expect(bytes.filter(([, size]) => size > 400 * 1024)).toEqual([]);
  });
});
