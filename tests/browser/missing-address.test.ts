import { describe, expect, inject, it } from "vitest";
import { fixtureContent } from "../fixture.ts";
import { readCatalog } from "../build/site-rules.ts";
import { readPages } from "../build/built-site.ts";
import { openSite } from "./visit.ts";

const catalog = await readCatalog(fixtureContent);
const [row] = catalog.responsibilities;
if (row === undefined) throw new Error("the fixture has no responsibility");
const page = `responsibilities/${row.id}/`;
const alias = row.aliases[0] ?? "";

/** Twenty ways to miss a page of the fixture, each with the page that was meant. */
const slips: readonly (readonly [slip: string, meant: string])[] = [
  ["Roles/PM/", "roles/pm/"],
  ["PM", "roles/pm/"],
  [page.toUpperCase(), page],
  [page.replaceAll("-", "_"), page],
  [page.replace(/\/$/, ".html"), page],
  [`${page}index.html`.replace("index", "Index"), page],
  [`/${page.replace("/", "//")}`, page],
  // Behind the slash a browser takes the full stop away by itself.
  [`${page.slice(0, -1)}.`, page],
  // Behind the slash a browser takes the full stop away by itself.
  [`${page.slice(0, -1)}.`, page],
  [`${page.slice(0, -1)},`, page],
  [`${page}%20`, page],
  [`${page}%E2%80%9D`, page],
  [page.replace("responsibilities", "responsibility"), page],
  [`${row.id}/`, page],
  [`${row.code.toLowerCase()}/`, page],
  [`responsibilities/${row.code}/`, page],
  [`${alias.replaceAll(" ", "-")}/`, page],
  ["pm-td/", "pairings/pm-td/"],
  ["td-vs-pm", "pairings/pm-td/"],
  [page.slice(0, -4), page],
  ["glossary/ghots-light/", "glossary/ghost-light/"],
  ["Glossary/Ghost_Light.html).", "glossary/ghost-light/"],
];

describe.each([
  ["site", "/"],
  ["siteBelow", "/handbook/"],
] as const)("at a missing address of %s", (name, base) => {
  const site = openSite(name);
  const there = new Set(readPages(inject(name)).map(({ address }) => address));

  it("twenty slips and more lead to the page that was meant", async () => {
    expect(slips.length).toBeGreaterThanOrEqual(20);
    expect(slips.filter(([, meant]) => !there.has(`/${meant}`))).toEqual([]);
    for (const [slip, meant] of slips) {
      await site.visit(slip, {}, async (tab) => {
        const link = tab.locator("find-address .lead a");
        await link.waitFor({ timeout: 30_000 });
        expect(await link.getAttribute("href"), slip).toBe(base + meant);
      });
    }
  });

  it("the page keeps its fragment, and the link works", async () => {
    await site.visit("Roles/PM/#skills", {}, async (tab) => {
      await tab.locator("find-address .lead a").click();
      await tab.waitForURL((url) => url.pathname === `${base}roles/pm/`);
      expect(new URL(tab.url()).hash).toBe("#skills");
    });
  });

  it("of what is like nothing it says nothing, and fills the search box", async () => {
    await site.visit("quarterly-report-2031/", {}, async (tab) => {
      await tab.waitForLoadState("networkidle");
      expect(await tab.locator("find-address a").count()).toBe(0);
      expect(await tab.inputValue("main input[name=q]")).toBe("quarterly report 2031");
    });
  });
});
