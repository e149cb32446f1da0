/** What one organization says, on a site whose content tells of it, as browsers show it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveSite, type Serving } from "../../src/build/serve-site.ts";
import { copyOurContent } from "../fixture.ts";
import { runBuild } from "../run-command.ts";
import { findViolations } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { checkDiagramGeometry } from "./diagram-geometry.ts";
import { checkLayout } from "./layout-rules.ts";

let folder: string;
let site: Serving;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "remit-our-browser-"));
  const content = join(folder, "content");
  await copyOurContent(content);
  await runBuild({
    CONTENT_DIR: content,
    OUT_DIR: join(folder, "site"),
    SITE_URL: inject("origin"),
  });
  site = await serveSite({ folder: join(folder, "site"), base: "/", port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

async function look<T>(
  address: string,
  options: BrowserContextOptions,
  see: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(site.url + address, { waitUntil: "load" });
    return await see(page);
  } finally {
    await context.close();
  }
}

async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>("main details"))
      one.open = true;
  });
}

/** The list of who does what, and pages that tell of the organization beside the reference. */
const addresses = ["our/", "roles/td/", "responsibilities/schedule-rehearsals/"];

describe.each(["light", "dark"] as const)("in the %s scheme axe finds nothing", (colorScheme) => {
  it.each(addresses)("on /%s, on a phone and folded open", async (address) => {
    await look(address, { colorScheme, viewport: { width: 360, height: 800 } }, async (page) => {
      expect(await page.textContent("main")).toContain("Curtain Street Theater");
      await openFolds(page);
      expect(await findViolations(page)).toEqual([]);
    });
  });
});

it.each(addresses)("nothing on /%s sticks out from 320 pixels on", async (address) => {
  const found: Record<string, string[]> = {};
  await look(address, {}, async (page) => {
    await openFolds(page);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const wrong = await checkLayout(page);
      if (wrong.length > 0) found[width] = wrong;
    }
  });
  expect(found).toEqual({});
});

describe("the drawing of who holds what", () => {
  it("has a name, links, and labels that can be read whole", async () => {
    await look("our/", { viewport: { width: 1280, height: 900 } }, async (page) => {
      await openFolds(page);
      const drawing = page.locator("svg.dg");
      expect(await drawing.count()).toBe(1);
      expect(await drawing.locator("title").first().textContent()).toContain("Curtain Street");
      expect(await drawing.locator("desc").first().textContent()).not.toBe("");
      expect(await drawing.locator("a").count()).toBeGreaterThan(2);
      expect(await checkDiagramGeometry(page)).toEqual([]);
    });
  });

  it("can be looked at whole on a phone, by keyboard too", async () => {
    await look("our/", { viewport: { width: 360, height: 800 } }, async (page) => {
      await openFolds(page);
      const box = await page.locator("svg.dg").boundingBox();
      const frame = await page.locator("svg.dg").evaluate((drawing) => {
        for (let one = drawing.parentElement; one !== null; one = one.parentElement)
          if (/auto|scroll/.test(getComputedStyle(one).overflowX))
            return { isReachable: one.tabIndex >= 0 || one.querySelector("a") !== null };
        return undefined;
      });
      if ((box?.width ?? 0) > 360) expect(frame).toEqual({ isReachable: true });
      expect(box?.width ?? 0).toBeGreaterThan(100);
    });
  });
});

it("the keyboard alone leads from what is to be settled to its row in the planner", async () => {
  await look("our/", { viewport: { width: 360, height: 800 } }, async (page) => {
    const wanted = '.our-findings a[href*="planner"]';
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, wanted))
        break;
    }
    const focus = page.locator(":focus");
    expect(await focus.count()).toBe(1);
    const href = (await focus.getAttribute("href")) ?? "";
    expect(href).toMatch(/\/planner\/\?row=R\d{3}$/);
    const outline = await focus.evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(outline).not.toBe("none");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/planner\//);
    await page.waitForSelector("[data-row]");
  });
});
