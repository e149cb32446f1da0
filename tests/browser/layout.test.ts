import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveSite, type Serving } from "../../src/build/serve-site.ts";
import { chooseLargestPages, readPages } from "../build/built-site.ts";
import { generateContent } from "../generate-content.ts";
import { runBuild } from "../run-command.ts";
import { launchBrowser } from "./browser.ts";
import { checkLayout, findLostOwners } from "./layout-rules.ts";
import { openSite } from "./visit.ts";

const { visit } = openSite("contentSite");
const fixture = openSite("site");

const widths = [320, 360, 640, 768, 834, 1024, 1280, 1920];

const pages = readPages(inject("contentSite")).filter(({ isRedirect }) => !isRedirect);

/** The largest page of each kind: of the pages of records one, and every other page that is not one. */
const largest = chooseLargestPages(pages);
const addresses = [...largest.values()];

/** What to search for: the title of a role's guide, which every content has. */
const guideTitle =
  pages
    .find(({ address }) => address === `/${largest.get("role")}`)
    ?.document.querySelector("h1")
    ?.textContent.trim() ?? "";

/** How high the rows of a ledger are, the lowest first, in the site's own letters. */
async function readRowHeights(page: Page): Promise<number[]> {
  // What comes a moment late on a first visit is at hand on the second.
  await page.evaluate(() => document.fonts.ready);
  await page.reload({ waitUntil: "load" });
  await page.waitForSelector(".tools");
  const heights = await page
    .locator(".ledger tbody tr:not(.domain):visible")
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(0);
  return heights.sort((a, b) => a - b);
}

describe("the rules", () => {
  it("find a box that sticks out, a broken word, and neither in a named frame", async () => {
    await visit("about/", { viewport: { width: 400, height: 800 } }, async (page) => {
      expect(await checkLayout(page)).toEqual([]);
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
      expect((await checkLayout(page)).join()).toMatch(/the page: \d+ px.*<p .*th: Ownership/);
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
      expect(await checkLayout(page)).toEqual([]);
    });
  });

  it("have a page of each kind to look at", () => expect(addresses.length).toBeGreaterThan(9));
});

describe.each(widths)("%i px wide", (width) => {
  it("nothing sticks out, and no word of a head or a cell is broken", async () => {
    await visit("", { viewport: { width, height: 900 } }, async (page) => {
      const found: Record<string, string[]> = {};
      for (const address of addresses) {
        await page.goto(new URL(`/${address}`, page.url()).href, { waitUntil: "load" });
        const wrong = await checkLayout(page);
        if (wrong.length > 0) found[address] = wrong;
      }
      expect(found).toEqual({});
    });
  });
});

describe("with long names of roles", () => {
  it.each(["responsibilities/", "compare/"])("/%s is readable at any width", async (address) => {
    const found: Record<string, string[]> = {};
    await fixture.visit(address, {}, async (page) => {
      await page.waitForSelector(".tools");
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const wrong = await checkLayout(page);
        if (wrong.length > 0) found[width] = wrong;
      }
    });
    expect(found).toEqual({});
  });

  it("an owner that is not shown is found", async () => {
    const viewport = { width: 360, height: 800 };
    await fixture.visit("responsibilities/", { viewport }, async (page) => {
      await page.waitForSelector(".tools");
      expect(await findLostOwners(page)).toEqual([]);
      await page.evaluate(() =>
        document
          .querySelector<HTMLElement>(".ledger td.accountable")
          ?.style.setProperty("visibility", "hidden"),
      );
      expect(await findLostOwners(page)).toHaveLength(1);
    });
  });
});

describe("a register of twelve roles", () => {
  let folder: string;
  let site: Serving;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "remit-roles-"));
    const content = join(folder, "content");
    await generateContent(content, { roles: 12, responsibilities: 60 });
    const long = ["Modernization", "Administration", "Sustainability", "Transformation"];
    for (const [index, name] of long.entries()) {
      const path = join(content, `roles/role-${3 * index + 2}.mdx`);
      const text = await readFile(path, "utf8");
      await writeFile(
        path,
        text.replace(/^((?:shortT|t)itle): .*$/gm, `$1: Chief ${name} Officer`),
      );
    }
    await runBuild({
      CONTENT_DIR: content,
      OUT_DIR: join(folder, "site"),
    });
    site = await serveSite({ folder: join(folder, "site"), base: "/", port: 0 });
  });
  afterAll(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])("is readable with %i of them", async (count) => {
    const ids = Array.from({ length: count }, (_, index) => `role-${index + 1}`);
    const found: Record<string, string[]> = {};
    await visit("", {}, async (page) => {
      await page.goto(`${site.url}responsibilities/?roles=${ids.join()}`, { waitUntil: "load" });
      await page.waitForSelector(".tools");
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const wrong = await checkLayout(page);
        if (wrong.length > 0) found[width] = wrong;
        const head = page.locator(".ledger thead th").first();
        if (width < 768 || count < 5) continue;
        // The first column stays where the others scroll.
        const frame = page.locator(".ledger-frame");
        await frame.evaluate((one) => one.scrollTo(0, 0));
        const before = await head.boundingBox();
        await frame.evaluate((one) => one.scrollBy(200, 0));
        expect((await head.boundingBox())?.x).toBe(before?.x);
      }
    });
    expect(found).toEqual({});
  });

  it.each([1, 2, 3, 4, 6, 9, 12])("has a line for each row on a phone, with %i", async (count) => {
    const ids = Array.from({ length: count }, (_, index) => `role-${index + 1}`);
    const address = count === 12 ? "" : `?roles=${ids.join()}`;
    await visit("", { viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(`${site.url}responsibilities/${address}`, { waitUntil: "load" });
      const heights = await readRowHeights(page);
      // A view of some roles says of the others that they answer, too.
      expect(heights[heights.length >> 1]).toBeLessThanOrEqual(count === 12 ? 40 : 48);
      expect(heights.at(-1)).toBeLessThanOrEqual(64);
    });
  });
});

describe("on paper", () => {
  const beside = pages.filter(
    ({ kind, document }) =>
      kind === "responsibility" && document.querySelector(".leads-on") !== null,
  );

  it.skipIf(beside.length === 0)(
    "a responsibility says where its reasons and its evidence stand, if on the page beside",
    async () => {
      await visit(beside[0]?.address.slice(1) ?? "", {}, async (page) => {
        await page.emulateMedia({ media: "print" });
        const told = await page
          .locator('main :is(.leads-on, .in-full) a[href*="/in-full/"]')
          .evaluateAll((links) =>
            links.map((link) => ({
              address: link.getAttribute("href"),
              isShown: link.checkVisibility(),
              after: getComputedStyle(link, "::after").content,
            })),
          );
        expect(told.length).toBeGreaterThan(1);
        for (const { address, isShown, after } of told) {
          expect(isShown).toBe(true);
          expect(after).toBe(`" (${address})"`);
        }
      });
    },
  );

  it("no word of a head or a cell is broken, and nothing sticks out", async () => {
    // A4 between margins of 1 cm.
    await visit("", { viewport: { width: 718, height: 1000 } }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const found: Record<string, string[]> = {};
      for (const address of addresses) {
        await page.goto(new URL(`/${address}`, page.url()).href, { waitUntil: "load" });
        const wrong = (await checkLayout(page)).filter((line) => !line.startsWith("<"));
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
      for (const address of [...addresses, `search/?q=${encodeURIComponent(guideTitle)}`]) {
        await page.goto(`${site.url}${address}`, { waitUntil: "load" });
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
          "32px",
        );
        const wrong = await checkLayout(page);
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
