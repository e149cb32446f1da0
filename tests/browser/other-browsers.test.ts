import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveSite, type Serving } from "../../src/build/serve-site.ts";
import { chooseLargestPages, readPages } from "../build/built-site.ts";
import { otherBrowsers, type OtherBrowser } from "./other-browsers.ts";

/** How long a slow machine may take. */
const patience = { timeout: 20_000 };

/**
 * The largest page of each kind. A card is made to stand in a frame, where tests of linking look at it: opened alone, it
 * has a browser ask for an icon, which its policy refuses and the console tells.
 */
const addresses = [...chooseLargestPages(readPages(inject("site"))).values()].filter(
  (address) => !address.startsWith("embed/"),
);

for (const { name, missing } of otherBrowsers)
  if (missing !== undefined)
    console.warn(`The tests in ${name} are skipped: ${missing} is not installed.`);

describe.each(otherBrowsers)("in $name", ({ missing, launch }) => {
  describe.skipIf(missing !== undefined)("the site", () => {
    let browser: OtherBrowser;
    let site: Serving;
    /** Waits until a page is there: what leads on before replaces its entry of the history. */
    const isThere = () =>
      expect.poll(() => browser.run(() => document.readyState), patience).toBe("complete");
    const open = async (address: string) => {
      await browser.open(site.url + address);
      await isThere();
    };
    const goBack = async () => {
      await isThere();
      await browser.back();
    };

    beforeAll(async () => {
      site = await serveSite({ folder: inject("site"), base: "/", port: 0 });
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    it("opens every kind of page without an error, and none is too wide", async () => {
      const wide: string[] = [];
      for (const address of addresses) {
        await open(address);
        const over = await browser.run(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) wide.push(`${address}: ${over} px`);
        await expect
          .poll(
            () => browser.run(() => document.querySelectorAll(":not(:defined)").length),
            patience,
          )
          .toBe(0);
      }
      expect(addresses.length).toBeGreaterThan(9);
      expect(wide).toEqual([]);
      expect(browser.errors ?? []).toEqual([]);
    });

    it("searches, and Back brings the query and its answers again", async () => {
      await open("search/?q=stage");
      const results = () => browser.run(() => document.querySelectorAll(".results li").length);
      await expect.poll(results, patience).toBeGreaterThan(0);
      await browser.run(() => document.querySelector<HTMLElement>(".results li a")?.click());
      await expect
        .poll(() => browser.run(() => location.pathname), patience)
        .not.toMatch(/\/search\/$/);
      await goBack();
      await expect.poll(() => browser.run(() => location.pathname), patience).toBe("/search/");
      await expect.poll(results, patience).toBeGreaterThan(0);
      const field = () =>
        browser.run(() => document.querySelector<HTMLInputElement>("main input[name=q]")?.value);
      await expect.poll(field, patience).toBe("stage");
    });

    it.each([
      ["situations/", "show"],
      ["responsibilities/", "stage"],
    ])("after Back the words of /%s stand in their box", async (address, word) => {
      const words = () =>
        browser.run(() =>
          [...document.querySelectorAll<HTMLInputElement>("main input[type=search]")].map(
            (one) => one.value,
          ),
        );
      await open(`${address}?q=${word}`);
      await expect.poll(words, patience).toEqual([word]);
      // A click by script before a page has loaded takes its place in the history.
      await expect.poll(() => browser.run(() => document.readyState), patience).toBe("complete");
      await browser.run(() => {
        const links = document.querySelectorAll<HTMLElement>(
          "main th[scope=row] a, main .situation-list p a",
        );
        [...links].find((one) => one.offsetParent !== null)?.click();
      });
      await expect.poll(() => browser.run(() => location.search), patience).toBe("");
      await goBack();
      await expect.poll(() => browser.run(() => location.search), patience).toBe(`?q=${word}`);
      await expect.poll(words, patience).toEqual([word]);
    });

    it("the home page's box and its answers agree after Back", async () => {
      await open("");
      await browser.type("main input[name=q]", "stage");
      await expect
        .poll(
          () => browser.run(() => document.querySelectorAll(".results li mark").length),
          patience,
        )
        .toBeGreaterThan(0);
      await browser.run(() =>
        document.querySelector<HTMLElement>(".results li:has(mark) a")?.click(),
      );
      await expect.poll(() => browser.run(() => location.pathname), patience).not.toBe("/");
      await goBack();
      await expect.poll(() => browser.run(() => location.pathname), patience).toBe("/");
      const agree = () =>
        browser.run(() => {
          const value = document.querySelector<HTMLInputElement>("main input[name=q]")?.value;
          const panel = document.querySelector<HTMLElement>("main .search-panel");
          const isOpen = panel !== null && !panel.hidden;
          return !isOpen || value === "stage";
        });
      await expect.poll(agree, patience).toBe(true);
    });

    it("compares two roles, and answers the questions", async () => {
      await open("compare/");
      await browser.click(".ledger-form label:nth-of-type(1) input");
      await browser.click(".ledger-form label:nth-of-type(2) input");
      const compared = await browser.run(() => ({
        search: location.search,
        columns: document.querySelectorAll(".side-by-side thead th:not([hidden])").length,
      }));
      expect(compared.search).toMatch(/^\?roles=[a-z-]+,[a-z-]+$/);
      expect(compared.columns).toBe(2);
      await open("decide/");
      const before = await browser.run(() => document.querySelector(".headline")?.textContent);
      await browser.click("decision-form input");
      const after = await browser.run(() => ({
        search: location.search,
        headline: document.querySelector(".headline")?.textContent,
      }));
      expect(after.search).toMatch(/^\?[a-z-]+=[a-z-]+$/);
      expect(after.headline).not.toBe(before);
    });

    it("gives a table away, or selects it to be copied by hand", async () => {
      await open("responsibilities/");
      await browser.click(".tools > summary");
      await expect
        .poll(
          () => browser.run(() => document.querySelectorAll(".buttons button").length),
          patience,
        )
        .toBeGreaterThan(3);
      await browser.click(".buttons button");
      const status = () =>
        browser.run(() => document.querySelector(".tools .status")?.textContent ?? "");
      await expect.poll(status, patience).toMatch(/^Copied \d+ rows as Markdown|is selected as/);
    });

    it("draws its diagrams in colors", async () => {
      const address = addresses.find((one) => one.startsWith("roles/") && one !== "roles/") ?? "";
      await open(address);
      const fills = await browser.run(() =>
        [...document.querySelectorAll("svg.dg .dg-n")].map((node) => {
          const box = node.querySelector(".dg-s");
          const text = node.querySelector("text");
          return [box, text].map((one) => (one === null ? "" : getComputedStyle(one).fill));
        }),
      );
      expect(fills.length).toBeGreaterThan(2);
      for (const [box, text] of fills) expect(box).not.toBe(text);
    });
  });
});
