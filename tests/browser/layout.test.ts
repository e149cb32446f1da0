import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveSite, type Serving } from "../../src/build/serve-site.ts";
import { chooseLargestPages, readPages } from "../build/built-site.ts";
import { launchBrowser } from "./browser.ts";
import { openSite } from "./visit.ts";

const { visit } = openSite("contentSite");

const pages = readPages(inject("contentSite")).filter(({ isRedirect }) => !isRedirect);

/** The largest page of each kind: of the pages of records one, and every other page that is not one. */
const addresses = [...chooseLargestPages(pages).values()];

/** What sticks out of the page sideways, and is in no frame that scrolls and says what it holds. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth + 1;
    const inFrame = (element: Element) => {
      for (let one = element.parentElement; one !== null; one = one.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(one);
        if (clipPath !== "none") return true;
        if (overflowX !== "auto" && overflowX !== "scroll") continue;
        // A frame that scrolls is a place to stop at, with a name.
        return (
          one.tabIndex === 0 &&
          (one.hasAttribute("aria-label") || one.hasAttribute("aria-labelledby"))
        );
      }
      return false;
    };
    const found = [...document.querySelectorAll<HTMLElement | SVGElement>("body *")].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        getComputedStyle(element).clipPath === "none" &&
        element.getBoundingClientRect().right > limit &&
        element.getBoundingClientRect().width > 0 &&
        !inFrame(element),
    );
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...(wide > 0 ? [`the page: ${wide} px`] : []),
      ...found.map(
        (element) =>
          `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${(element.textContent ?? "").trim().slice(0, 30)}`,
      ),
    ].slice(0, 5);
  });
}

/** Words in heads and cells of tables, in headings and terms, that are broken within. */
function findBrokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const cell of document.querySelectorAll<HTMLElement>(
      "th, td, dt, h1, h2, h3, legend, caption",
    )) {
      if (!cell.checkVisibility()) continue;
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { currentNode: node } = texts;
        if (!node.parentElement?.checkVisibility()) continue;
        const { data } = node as Text;
        // Between these a line may end.
        for (const { index, 0: word } of data.matchAll(/[^\s\u00ad\u200b–—/-]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(`${cell.localName}: ${word}`);
        }
      }
    }
    return [...new Set(found)];
  });
}

async function check(page: Page): Promise<string[]> {
  return [...(await findOverflow(page)), ...(await findBrokenWords(page))];
}

describe("the rules", () => {
  it("find a box that sticks out, a broken word, and neither in a named frame", async () => {
    await visit("about/", { viewport: { width: 400, height: 800 } }, async (page) => {
      expect(await check(page)).toEqual([]);
      await page.evaluate(() => {
        const main = document.querySelector("main");
        main?.insertAdjacentHTML(
          "beforeend",
          '<table><tr><th id="narrow">Ownership</th></tr></table><p id="wide">x</p>',
        );
        const wide = document.querySelector<HTMLElement>("#wide");
        if (wide) wide.style.inlineSize = "900px";
        const narrow = document.querySelector<HTMLElement>("#narrow");
        if (narrow) Object.assign(narrow.style, { display: "block", inlineSize: "50px" });
      });
      expect((await check(page)).join()).toMatch(/the page: \d+ px.*<p .*th: Ownership/);
      await page.evaluate(() => {
        document.querySelector("#narrow")?.remove();
        const frame = document.createElement("section");
        frame.tabIndex = 0;
        frame.setAttribute("aria-label", "Wide");
        frame.style.overflowX = "auto";
        const wide = document.querySelector("#wide");
        wide?.replaceWith(frame);
        if (wide) frame.append(wide);
      });
      expect(await check(page)).toEqual([]);
    });
  });

  it("have a page of each kind to look at", () => expect(addresses.length).toBeGreaterThan(9));
});

describe.each([320, 360, 640, 768, 834, 1024, 1280, 1920])("%i px wide", (width) => {
  it("nothing sticks out, and no word of a head or a cell is broken", async () => {
    await visit("", { viewport: { width, height: 900 } }, async (page) => {
      const found: Record<string, string[]> = {};
      for (const address of addresses) {
        await page.goto(new URL(`/${address}`, page.url()).href, { waitUntil: "load" });
        const wrong = await check(page);
        if (wrong.length > 0) found[address] = wrong;
      }
      expect(found).toEqual({});
    });
  });
});

describe("on paper", () => {
  it("no word of a head or a cell is broken, and nothing sticks out", async () => {
    // A4 between margins of 1 cm.
    await visit("", { viewport: { width: 718, height: 1000 } }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const found: Record<string, string[]> = {};
      for (const address of addresses) {
        await page.goto(new URL(`/${address}`, page.url()).href, { waitUntil: "load" });
        const wrong = (await check(page)).filter((line) => !line.startsWith("<"));
        if (wrong.length > 0) found[address] = wrong;
      }
      expect(found).toEqual({});
    });
  });
});

describe("text of twice the size", () => {
  let site: Serving;
  beforeAll(async () => {
    site = await serveSite({ folder: inject("contentSite"), base: "/", port: 0 });
  });
  afterAll(() => site.close());

  it.each([360, 768, 1280])("fits a window of %i px", async (width) => {
    const browser = await launchBrowser(["--blink-settings=defaultFontSize=32"]);
    try {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const found: Record<string, string[]> = {};
      for (const address of [...addresses, "search/?q=data"]) {
        await page.goto(`${site.url}${address}`, { waitUntil: "load" });
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
          "32px",
        );
        const wrong = await check(page);
        if (wrong.length > 0) found[address] = wrong;
      }
      expect(found).toEqual({});
    } finally {
      await browser.close();
    }
  });
});

describe("fields", () => {
  it.each([
    { viewport: { width: 390, height: 800 } },
    { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true },
  ])("are of at least 16 px where a finger meets them: %j", async (options) => {
    await visit("", options, async (page) => {
      const found: string[] = [];
      let count = 0;
      for (const address of addresses) {
        await page.goto(new URL(`/${address}`, page.url()).href, { waitUntil: "load" });
        const fields = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLInputElement>("input, select, textarea")]
            .filter((field) => !["checkbox", "radio", "hidden"].includes(field.type))
            .map((field) => parseFloat(getComputedStyle(field).fontSize)),
        );
        count += fields.length;
        if (fields.some((size) => size < 16)) found.push(`${address}: ${fields.join()}`);
      }
      expect(count).toBeGreaterThan(10);
      expect(found).toEqual([]);
    });
  });
});

describe("in colors of the reader's", () => {
  it("the menu tells the current page from the others", async () => {
    await visit("roles/", { forcedColors: "active" }, async (page) => {
      const looks = await page.locator(".site-header nav a").evaluateAll((links) =>
        links.map((link) => {
          const { textDecorationLine, borderBlockEndStyle } = getComputedStyle(link);
          return {
            here: link.hasAttribute("aria-current"),
            look: `${textDecorationLine} ${borderBlockEndStyle}`,
          };
        }),
      );
      const here = new Set(looks.filter((one) => one.here).map((one) => one.look));
      const others = new Set(looks.filter((one) => !one.here).map((one) => one.look));
      expect(here.size).toBe(1);
      expect(others.size).toBe(1);
      expect(here).not.toEqual(others);
    });
  });
});
