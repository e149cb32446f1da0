import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { chooseLargestPages, readPages } from "../build/built-site.ts";
import { openSite } from "./visit.ts";

/** What holds for any content is looked at there; that links are passed over at all, on the fixture. */
const looked = (["contentSite", "site"] as const).flatMap((site) => {
  const pages = chooseLargestPages(readPages(inject(site)));
  const addresses = ["role", "pairing"].flatMap((kind) => pages.get(kind) ?? []);
  return addresses.map((address) => ({ site, address }));
});
const sites = { contentSite: openSite("contentSite"), site: openSite("site") };

/** The links of the page's text with whether the Tab key stops there; those to the heading that they stand in aside. */
const listLinks = (page: Page) =>
  page.locator("article a[href]:not(.self)").evaluateAll((links) =>
    links.map((link) => ({
      name: link.textContent?.trim() ?? "",
      page: (link.getAttribute("href") ?? "").replace(/#.*/, ""),
      address: link.getAttribute("href") ?? "",
      isStop: (link as HTMLAnchorElement).tabIndex >= 0,
      isDrawn: link.closest("svg") !== null,
      isCitation: link.matches('.cites a[href^="#"]'),
      fold: [...document.querySelectorAll("details")].indexOf(
        link.closest("details") ?? document.createElement("details"),
      ),
    })),
  );

describe.each(looked)("on /$address of $site the Tab key", ({ site, address }) => {
  const { visit } = sites[site];
  it("passes over a link only where another one leads to the same, outside folds or in the same", async () => {
    const links = await visit(address, {}, listLinks);
    const passed = links.filter(({ isStop, isCitation }) => !isStop && !isCitation);
    if (site === "site") expect(passed.length).toBeGreaterThan(2);
    const lost = passed.filter(
      (link) =>
        !links.some(
          (one) =>
            one.isStop &&
            (one.fold === -1 || one.fold === link.fold) &&
            (link.isDrawn
              ? one.page === link.page
              : one.address === link.address && one.name === link.name),
        ),
    );
    expect(lost).toEqual([]);
  });

  it("stops at a citation, from which the arrow keys lead to each of its section and back", async () => {
    await visit(address, {}, async (page) => {
      const all = await page.locator('article .cites a[href^="#"]').count();
      const reached = await page.evaluate(() => {
        const citations = document.querySelectorAll<HTMLElement>('article .cites a[href^="#"]');
        const focused = () => document.activeElement;
        const press = (key: string) =>
          focused()?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        for (const one of document.querySelectorAll("details")) one.open = true;
        const found = new Set<Element | null>();
        let back = 0;
        const stops = [...citations].filter(({ tabIndex }) => tabIndex >= 0);
        for (const stop of stops) {
          stop.focus();
          for (let before: Element | null = null; focused() !== before; press("ArrowRight")) {
            before = focused();
            found.add(before);
          }
          for (let before: Element | null = null; focused() !== before; press("ArrowLeft"))
            before = focused();
          if (focused() === stop) back += 1;
        }
        return { found: found.size, stops: stops.length, back };
      });
      expect(reached.found).toBe(all);
      expect(reached.back).toBe(reached.stops);
      if (site === "site") expect(reached.stops).toBeLessThan(all);
    });
  });

  it("stops at every link and citation without script, but at the others of one statement", async () => {
    const links = await visit(address, { javaScriptEnabled: false }, listLinks);
    expect(links.filter(({ isStop, isCitation }) => !isStop && !isCitation)).toEqual([]);
  });
});
