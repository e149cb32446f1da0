/** The visual states of every component, on the page that a build with STYLE_PAGE=1 has beside the others. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveSite, type Serving } from "../../src/build/serve-site.ts";
import { involvementLevels, ownershipStates, standings } from "../../src/schema/vocabulary.ts";
import { listFiles } from "../build/built-site.ts";
import { fixtureContent } from "../fixture.ts";
import { runBuild } from "../run-command.ts";
import { findViolations } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { checkLayout } from "./layout-rules.ts";

let folder: string;
let site: Serving;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "remit-style-"));
  await runBuild({
    CONTENT_DIR: fixtureContent,
    OUT_DIR: join(folder, "site"),
    SITE_URL: inject("origin"),
    STYLE_PAGE: "1",
  });
  site = await serveSite({ folder: join(folder, "site"), base: "/", port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the page, or another one of its site, with what its scripts add. */
async function look<T>(
  options: BrowserContextOptions,
  see: (page: Page) => Promise<T>,
  address = "style/",
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(site.url + address, { waitUntil: "load" });
    if (address === "style/") await page.waitForSelector(".results li");
    return await see(page);
  } finally {
    await context.close();
  }
}

/** Opens every fold, of the text and of the registers' cells. */
async function openFolds(page: Page): Promise<void> {
  const count = await page.evaluate(() => {
    const closed = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
    // Of cells that open alike, one row of each register.
    const some = closed.filter(
      (one) => one.closest("tbody") === null || one.closest("tr")?.matches(":nth-child(-n + 3)"),
    );
    for (const one of some) one.open = true;
    return some.length;
  });
  expect(count).toBeGreaterThan(20);
}

const schemes = ["light", "dark"] as const;
const widths = [320, 360, 640, 768, 834, 1024, 1280, 1920];

describe("the page", () => {
  it("is in no other build, no site map and no search", async () => {
    expect(listFiles(inject("site"))).not.toContain("style/index.html");
    const files = listFiles(join(folder, "site"));
    expect(files).toContain("style/index.html");
    const read = (file: string) => readFile(join(folder, "site", file), "utf8");
    for (const file of files.filter((one) => /^sitemap.*xml$|^search\/.*json$/.test(one)))
      expect(await read(file), file).not.toMatch(/\bstyle\/["<]/);
    expect(files.filter((one) => /^sitemap.*xml$/.test(one)).length).toBeGreaterThan(0);
    expect(await read("style/index.html")).toContain('<meta name="robots" content="noindex"');
  });

  it("shows every state of ownership, every level and every standing", async () => {
    await look({}, async (page) => {
      for (const state of Object.keys(ownershipStates)) {
        expect(await page.locator(`.ledger [data-state="${state}"]`).count()).toBeGreaterThan(2);
        if (state !== "sole")
          expect(await page.locator(`.results .ownership.${state}`).count()).toBe(1);
      }
      for (const level of Object.keys(involvementLevels))
        expect(await page.locator(`.ledger td.${level}`).count()).toBeGreaterThan(2);
      for (const { short } of Object.values(standings))
        expect(await page.locator(".standing", { hasText: short }).count()).toBeGreaterThan(0);
      expect(await page.locator(".ledger").count()).toBe(3);
      expect(await page.locator("svg.dg").count()).toBe(2);
    });
  });
});

describe.each(schemes)("in the %s scheme", (colorScheme) => {
  it.each([360, 1280])("axe finds nothing at %i px, folded and open", async (width) => {
    await look({ colorScheme, viewport: { width, height: 900 } }, async (page) => {
      expect(await findViolations(page)).toEqual([]);
      await openFolds(page);
      expect(await findViolations(page)).toEqual([]);
    });
  });
});

describe("at any width", () => {
  it.each([false, true])("nothing sticks out and no word is broken; open: %s", async (isOpen) => {
    const found: Record<string, string[]> = {};
    await look({}, async (page) => {
      if (isOpen) await openFolds(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const wrong = await checkLayout(page);
        if (wrong.length > 0) found[width] = wrong;
      }
    });
    expect(found).toEqual({});
  });
});

/** Text that is cut off where a box is too small for it; what only screen readers get is meant to be. */
function findCutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        const { overflowX, overflowY, clipPath, textOverflow } = getComputedStyle(element);
        if (clipPath !== "none" || !element.checkVisibility()) return false;
        if (element.matches("svg *, input, textarea, select")) return false;
        const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
        return (
          textOverflow !== "ellipsis" &&
          ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
        );
      })
      .map((element) => `${element.localName}.${element.className}`),
  );
}

describe("with more space between letters, words and lines", () => {
  const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`;

  it("cut text is found", async () => {
    await look({ bypassCSP: true }, async (page) => {
      expect(await findCutText(page)).toEqual([]);
      await page.addStyleTag({ content: "h1 { block-size: 5px; overflow: hidden }" });
      expect(await findCutText(page)).toEqual(["h1."]);
    });
  });

  it.each(["style/", "roles/td/", "pairings/pm-td/", "decide/"])(
    "/%s loses nothing",
    async (address) => {
      await look(
        { bypassCSP: true },
        async (page) => {
          await page.addStyleTag({ content: spacing });
          for (const width of [320, 1280]) {
            await page.setViewportSize({ width, height: 900 });
            const wide = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect(wide, `${width} px`).toBeLessThanOrEqual(0);
            expect(await findCutText(page), `${width} px`).toEqual([]);
          }
        },
        address,
      );
    },
  );
});

/** The words that a reader sees, but those of registers, whose rows open, and of heads that repeat in cells. */
function listWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (!element?.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest(".ledger, thead, script, style, noscript") !== null) continue;
      for (const [word] of (texts.currentNode.textContent ?? "").matchAll(/[\p{L}\p{N}]+/gu))
        words.add(word);
    }
    return [...words].sort();
  });
}

describe("enlarged to 200 % and to 400 %", () => {
  it.each(["style/", "", "roles/td/", "pairings/pm-td/", "situations/", "decide/"])(
    "/%s loses no word",
    async (address) => {
      await look(
        { viewport: { width: 1280, height: 900 } },
        async (page) => {
          const whole = await listWords(page);
          expect(whole.length).toBeGreaterThan(40);
          for (const width of [640, 320]) {
            await page.setViewportSize({ width, height: 450 });
            const left = new Set(await listWords(page));
            expect(
              whole.filter((word) => !left.has(word)),
              `${width} px`,
            ).toEqual([]);
          }
        },
        address,
      );
    },
  );
});

describe("the keyboard", () => {
  it("shows where it is at every stop", async () => {
    await look({ viewport: { width: 1280, height: 900 } }, async (page) => {
      const unseen: string[] = [];
      const seen = new Set<string>();
      for (let stop = 0; stop < 700; stop += 1) {
        await page.keyboard.press("Tab");
        const here = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return undefined;
          const shape = element.querySelector(".dg-s");
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const isSeen =
            (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) ||
            (shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) >= 3);
          const name = `${element.localName}.${element.getAttribute("class") ?? ""}`;
          return { isSeen, name };
        });
        if (here === undefined) break;
        seen.add(here.name);
        if (!here.isSeen) unseen.push(here.name);
      }
      expect(seen.size).toBeGreaterThan(8);
      expect([...new Set(unseen)]).toEqual([]);
    });
  });
});

describe("in colors of the reader's", () => {
  it("states and boxes keep a line, and the accountable cell a thick one", async () => {
    await look({ forcedColors: "active", viewport: { width: 1280, height: 900 } }, async (page) => {
      const borders = (
        selector: string,
        side: "borderInlineStartWidth" | "borderBlockStartWidth",
      ) =>
        page
          .locator(`${selector}:visible`)
          .evaluateAll(
            (all, name) => all.map((one) => parseFloat(getComputedStyle(one)[name])),
            side,
          );
      for (const [selector, side, least] of [
        [".ownership:not(.sole)", "borderBlockStartWidth", 1],
        [".note", "borderBlockStartWidth", 1],
        [".card", "borderBlockStartWidth", 1],
        [".ledger td.accountable", "borderInlineStartWidth", 3],
      ] as const) {
        const found = await borders(selector, side);
        expect(found.length, selector).toBeGreaterThan(0);
        expect(Math.min(...found), selector).toBeGreaterThanOrEqual(least);
      }
    });
  });
});
