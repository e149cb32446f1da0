import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { serveSite, type Serving } from "../../src/build/serve-site.ts";
import { launchBrowser } from "./browser.ts";

/** The built site as a browser sees it. */
export interface OpenSite {
  readonly browser: Browser;
  /** The address of its root, with a slash at the end. */
  readonly url: string;
  /**
   * Opens a page in a fresh context, and closes it afterwards; no script may fail there, unless `prepare`
   * is given, the page before it loads, to take something away.
   */
  visit<T>(
    address: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<T>;
  /** What goes wrong while a page loads: errors of scripts and of the console, answers of 400 and above, requests to other sites. */
  findProblems(address: string): Promise<string[]>;
}

/** The sites that `tests/build/site.ts` builds, and where each stands. */
const bases = { site: "/", siteBelow: "/handbook/", contentSite: "/" } as const;

/**
 * Serves a built site and opens a browser for the tests of a file or of a group; both end with them.
 * What a test says of single records, it says of the fixture's; of the content's it takes pages by rule.
 */
export function openSite(name: keyof typeof bases): OpenSite {
  let browser: Browser;
  let site: Serving;
  beforeAll(async () => {
    browser = await launchBrowser();
    site = await serveSite({ folder: inject(name), base: bases[name], port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return site.url;
    },
    async visit(address, options, look, prepare) {
      const context = await browser.newContext(options);
      try {
        const page = await context.newPage();
        const problems: string[] = [];
        page.on("pageerror", (error) => problems.push(error.message));
        await prepare?.(page);
        await page.goto(site.url + address, { waitUntil: "load" });
        const result = await look(page);
        if (prepare === undefined) expect(problems).toEqual([]);
        return result;
      } finally {
        await context.close();
      }
    },
    async findProblems(address) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const problems: string[] = [];
      page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("request", (request) => {
        if (!request.url().startsWith(site.url)) problems.push(`foreign: ${request.url()}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
      });
      await page.goto(site.url + address, { waitUntil: "networkidle" });
      await context.close();
      return problems;
    },
  };
}

/** Where a page is by its own account; what the browser tells of it comes a little later. */
export async function locationOf(page: Page): Promise<URL> {
  return new URL(await page.evaluate(() => location.href));
}
