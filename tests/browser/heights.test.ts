import { describe, expect, inject, it } from "vitest";
import budgets from "../budgets.json" with { type: "json" };
import { readSettings } from "../../src/settings.ts";
import { readPages, type BuiltPage } from "../build/built-site.ts";
import { readCatalog } from "../build/site-rules.ts";
import { openSite } from "./visit.ts";

/** How long a page may be is an editor's decision: these are ours, and hold for our content alone. */
const { site } = await readCatalog(readSettings().contentDir);
const pages = site.houseRules
  ? readPages(inject("contentSite")).filter(({ isRedirect }) => !isRedirect)
  : [];
const { visit } = openSite("contentSite");

type Kind = keyof typeof budgets.heights;

/** The kind of pages that a page is of, where those have a budget of height. */
function findKind(page: BuiltPage): Kind | undefined {
  const kind = page.kind ?? page.address;
  return kind in budgets.heights ? (kind as Kind) : undefined;
}

const limited = Map.groupBy(pages, findKind);

describe.skipIf(!site.houseRules)("heights of what stands in a page", () => {
  it("have a budget for every kind, and every budget has a page", () => {
    const kinds = Object.keys(budgets.heights);
    expect(kinds.length).toBeGreaterThan(5);
    expect(kinds.filter((kind) => !limited.has(kind as Kind))).toEqual([]);
    expect(
      new Set(pages.map(({ kind }) => kind)).difference(new Set([...kinds, undefined])).size,
    ).toBe(0);
  });

  it.each(Object.entries(budgets.heights))("of %s stay within %j px", async (kind, budget) => {
    const tooHigh: string[] = [];
    await visit("", {}, async (page) => {
      for (const [width, height] of Object.entries(budget)) {
        await page.setViewportSize({ width: Number(width), height: 900 });
        for (const { address } of limited.get(kind as Kind) ?? []) {
          await page.goto(new URL(address, page.url()).href, { waitUntil: "load" });
          const found = await page.locator("main").evaluate(async (main) => {
            await document.fonts.ready;
            return Math.ceil(main.getBoundingClientRect().height);
          });
          if (found > height) tooHigh.push(`${address} at ${width}: ${found} px`);
        }
      }
    });
    expect(tooHigh).toEqual([]);
  });

  it("are measured: a taller page is higher", async () => {
    const heights = await visit("", { viewport: { width: 1280, height: 900 } }, async (page) => {
      const main = page.locator("main");
      const measure = () => main.evaluate((one) => one.getBoundingClientRect().height);
      const before = await measure();
      await main.evaluate((one) => one.append(...one.cloneNode(true).childNodes));
      return [before, await measure()] as const;
    });
    expect(heights[1]).toBeGreaterThan(heights[0] + 500);
  });
});

describe.skipIf(!site.houseRules)("stops of the Tab key, with all folds closed", () => {
  it.each(Object.entries(budgets.stops))("on a %s are at most %i", async (kind, most) => {
    const tooMany: string[] = [];
    const found: number[] = [];
    await visit("", { viewport: { width: 1280, height: 900 } }, async (page) => {
      for (const { address } of limited.get(kind as Kind) ?? []) {
        await page.goto(new URL(address, page.url()).href, { waitUntil: "load" });
        const stops = await page.evaluate(
          () =>
            [
              ...document.querySelectorAll<HTMLElement | SVGElement>(
                "a[href], button, input, select, textarea, summary, [tabindex]",
              ),
            ].filter(
              (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }),
            ).length,
        );
        found.push(stops);
        if (stops > most) tooMany.push(`${address}: ${stops}`);
      }
    });
    expect(Math.min(...found)).toBeGreaterThan(10);
    expect(tooMany).toEqual([]);
  });
});
