import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveSite, type Serving } from "../../src/build/serve-site.ts";
import { chooseSamplePages } from "../bench/sample-pages.ts";
import { readPages } from "../build/built-site.ts";
import { launchBrowser } from "./browser.ts";
import { serveInParts } from "./serve-in-parts.ts";

let browser: Browser;
let site: Serving;
let slowSite: Serving;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite({ folder: inject("contentSite"), base: "/", port: 0 });
  slowSite = await serveInParts(site.url);
});
afterAll(async () => {
  await browser?.close();
  await slowSite?.close();
  await site?.close();
});

const samples = chooseSamplePages(inject("contentSite"));
const kinds = Object.entries(samples);
const builtPages = new Map(
  readPages(inject("contentSite")).map((page) => [page.address.slice(1), page]),
);

/** A role's guide, which every content has, and its title. */
const guide = samples["role"] ?? "";
const guideDocument = builtPages.get(guide)?.document;
const guideTitle = guideDocument?.querySelector("h1")?.textContent.trim() ?? "";
/** What a guide says first and what it answers for; the rest where the content has it. */
const guideParts = [
  ".lead",
  "#responsibilities",
  ...["#bring", "#skills"].filter((part) => guideDocument?.querySelector(part)),
];

/** A place about the middle of each page that has some: a section, a group of rows or a claim. */
const places = ["role", "pairing", "register", "source"].flatMap((kind) => {
  const address = samples[kind];
  const ids = [
    ...(builtPages
      .get(address ?? "")
      ?.document.querySelectorAll("main section[id], main h2[id], main .domain[id], main li[id]") ??
      []),
  ].map(({ id }) => id);
  const middle = ids[Math.floor(ids.length / 2)];
  return address === undefined || middle === undefined ? [] : [[address, middle] as const];
});

/** How long a slow machine may take. */
const patience = { timeout: 20_000 };

/** Opens a page with the policy in force and collects what the browser refuses or would fetch elsewhere. */
async function watch(
  address: string,
  act: (page: Page, problems: readonly string[]) => Promise<void>,
) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI}`);
    });
  });
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url)) problems.push(`foreign request: ${request.url()}`);
  });
  const response = await page.goto(site.url + address, { waitUntil: "networkidle" });
  await act(page, problems);
  const stored = await page.evaluate(() => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
  }));
  const headers = response?.headers() ?? {};
  await context.close();
  return { problems, stored, headers };
}

describe("under the strict policy", () => {
  it.each(kinds)(
    "a page of the kind %s breaks nothing, fetches nothing elsewhere and stores nothing",
    async (_, address) => {
      const { problems, stored, headers } = await watch(address, async (page) => {
        const box = page.locator('input[name="q"]').first();
        await box.fill(guideTitle);
        await page.locator("[role=option], .results li").first().waitFor();
        await page.waitForLoadState("networkidle");
      });
      expect(problems).toEqual([]);
      expect(stored).toEqual({ cookies: "", local: 0, session: 0 });
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBeTruthy();
      expect(headers["permissions-policy"]).toBeTruthy();
    },
  );

  it("an inline script and a foreign image are refused, so the watch can see", async () => {
    await watch("", async (page, problems) => {
      await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "window.broken = true";
        const image = document.createElement("img");
        image.src = "http://127.0.0.1:9/x.png";
        document.body.append(script, image);
      });
      await expect.poll(() => problems.join("\n"), patience).toMatch(/script-src/);
      await expect.poll(() => problems.join("\n"), patience).toMatch(/img-src/);
    });
  });
});

describe("when parts of the site are missing", () => {
  const missing: readonly (readonly [string, RegExp])[] = [
    ["the typeface", /\.woff2$/],
    ["every script", /\.js$/],
    ["the search index and tables", /\/(pagefind|search)\/.+\.(js|json|pf_.*|pagefind)$/],
    ["the style sheets", /\.css$/],
  ];

  it.each(missing)("without %s a guide still reads", async (_, pattern) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(pattern, (route) => route.abort());
    await page.goto(site.url + guide);
    expect(await page.textContent("h1")).toBe(guideTitle);
    for (const part of guideParts) expect(await page.locator(part).isVisible()).toBe(true);
    await context.close();
  });
});

/** So high that most pages are in sight as a whole: what is not in sight does not count as moving. */
const sizes = [
  { width: 412, height: 12_000 },
  { width: 800, height: 12_000 },
  { width: 1280, height: 8_000 },
];

/** What the types of the browser lack of the Layout Instability API. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}
/** What a watched page remembers. */
interface Seen {
  readonly paintedAt: number;
  /** How far what has moved so far, and where from and to. */
  sumUp(): { readonly shift: number; readonly moved: readonly string[] };
}

/**
 * Opens a page as a slow network brings it, the markup in parts and the scripts after it is painted,
 * and sums up how far anything moves.
 * @param late a script that runs when the page has settled
 */
async function measureShift(
  address: string,
  viewport: (typeof sizes)[number],
  late: () => void = () => undefined,
) {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      let shift = 0;
      const moved: string[] = [];
      const add = (entries: readonly PerformanceEntry[]) => {
        for (const entry of entries as readonly LayoutShift[]) {
          shift += entry.value;
          for (const { node, previousRect, currentRect } of entry.sources)
            moved.push(
              `${node?.nodeName} "${node?.textContent?.trim().slice(0, 30)}" ` +
                [previousRect, currentRect].map((at) => `${at.x},${at.y}`).join(" to "),
            );
        }
      };
      const shifts = new PerformanceObserver((list) => add(list.getEntries()));
      shifts.observe({ type: "layout-shift", buffered: true });
      const seen = {
        paintedAt: 0,
        /** What has moved so far, also what the observer has not been told yet. */
        sumUp() {
          add(shifts.takeRecords());
          return { shift, moved };
        },
      };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        seen.paintedAt = list.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      }).observe({ type: "paint", buffered: true });
    });
    const painted = Promise.withResolvers<undefined>();
    let scripts = 0;
    await page.route(/\.js$/, async (route) => {
      scripts += 1;
      await painted.promise;
      await route.continue();
    });
    await page.goto(slowSite.url + address, { waitUntil: "commit" });
    await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.paintedAt > 0);
    painted.resolve(undefined);
    await page.waitForLoadState("networkidle");
    await page.waitForFunction(() => document.querySelector(":not(:defined)") === null);
    await page.evaluate(late);
    // What moved in one frame is told after the next.
    const seen = await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return (window as unknown as { seen: Seen }).seen.sumUp();
    });
    return { ...seen, scripts };
  } finally {
    await context.close();
  }
}

describe("nothing moves", () => {
  describe.each(sizes)("$width px wide", (size) => {
    it.each(kinds)("on a page of the kind %s, however slowly it comes", async (_, address) => {
      const { shift, moved, scripts } = await measureShift(address, size);
      // Fractions of a pixel that round otherwise are no move, and neither are some of a single line that came in half.
      expect(shift, moved.join("\n")).toBeCloseTo(0, 4);
      // Each kind has at least the search box's.
      expect(scripts).toBeGreaterThan(0);
    });
  });

  it("a status that comes late is seen, so the watch can see", async () => {
    const { shift } = await measureShift("compare/", { width: 412, height: 823 }, () => {
      document.querySelector("main .status")?.prepend("A line more.", document.createElement("br"));
    });
    expect(shift).toBeGreaterThan(0);
  });

  it("there are places to link to on pages of several kinds", () => {
    expect(places.length).toBeGreaterThan(1);
  });

  it.each(places)(
    "a deep link to /%s#%s lands and stays, also when fonts come late",
    async (address, fragment) => {
      const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
      const page = await context.newPage();
      await page.route(/\.woff2$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      const place = () =>
        page.evaluate(
          (id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN,
          fragment,
        );
      await page.goto(`${site.url}${address}#${fragment}`, { waitUntil: "domcontentloaded" });
      await page.waitForFunction((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top ?? NaN;
        const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
        return scrollY > 0 && (Math.abs(top) < 200 || (isAtEnd && top < innerHeight));
      }, fragment);
      const landed = await place();
      await page.waitForLoadState("networkidle");
      const late = await page.evaluate(async () => {
        const faces = await document.fonts.ready;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return [...faces].filter(({ status }) => status === "loaded").length;
      });
      expect(late).toBeGreaterThan(0);
      expect(await place()).toBe(landed);
      await context.close();
    },
  );
});
