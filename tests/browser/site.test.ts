import { describe, expect, inject, it } from "vitest";
import { chooseLargestPages, chooseSmallestPages, readPages } from "../build/built-site.ts";
import { findViolations } from "./axe.ts";
import { checkDiagramGeometry } from "./diagram-geometry.ts";
import { locationOf, openSite } from "./visit.ts";

const pages = readPages(inject("contentSite"));
const redirect = pages.find(({ isRedirect }) => isRedirect);
const [title = ""] = pages
  .filter((page) => page.kind === "role")
  .map(({ document }) => document.querySelector("h1")?.textContent.trim());

/** A page of each layout: of records of a kind the largest and the smallest, and of short addresses one. */
const layouts = new Set([
  ...chooseLargestPages(pages).values(),
  ...chooseSmallestPages(pages).values(),
  `search/?q=${encodeURIComponent(title)}`,
  ...(redirect === undefined ? [] : [redirect.address.slice(1)]),
]);
const schemes = ["light", "dark"] as const;

/** What holds for any content is looked at there, single records on the fixture. */
const site = openSite("contentSite");
const { visit } = site;
const fixture = openSite("site");

describe.each(schemes)("in the %s scheme", (colorScheme) => {
  it.each([...layouts])("axe finds nothing on /%s", async (address) => {
    const found = await visit(address, { colorScheme }, async (page) => {
      if (address.includes("?q=")) await page.waitForSelector(".results li");
      return findViolations(page);
    });
    expect(found).toEqual([]);
  });
});

it.each([...layouts])("fingers tell apart what can be tapped on /%s", async (address) => {
  const found = await visit(address, { viewport: { width: 360, height: 780 } }, async (page) => {
    if (address.includes("?q=")) await page.waitForSelector(".results li");
    return findViolations(page, ["target-size"]);
  });
  expect(found).toEqual([]);
});

describe("axe itself", () => {
  it("finds an image without a text, a text without contrast and two small targets", async () => {
    const found = await visit("", {}, async (page) => {
      // On a page without a policy, which would refuse the inline style.
      await page.goto("about:blank");
      await page.setContent(
        '<html lang="en"><title>t</title><main><h1>h</h1><img src="x"><p style="color:#999">faint</p><button style="height:9px">a</button><br><button style="height:9px">b</button></main>',
      );
      return findViolations(page);
    });
    expect(found.map((line) => line.split(":")[0])).toEqual(
      expect.arrayContaining(["image-alt", "color-contrast", "target-size"]),
    );
  });
});

describe.each([360, 768, 1280])("%i px wide", (width) => {
  it.each([...layouts])("/%s fits", async (address) => {
    const overflow = await visit(address, { viewport: { width, height: 800 } }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe("requests", () => {
  it.each([...layouts])("/%s loads without an error and from this site alone", async (address) => {
    expect(await site.findProblems(address)).toEqual([]);
  });
});

describe("the keyboard", () => {
  it("goes from the skip link through the header to the search box, and searches", async () => {
    await fixture.visit("roles/pm/", {}, async (page) => {
      const focused = () =>
        page.evaluate(
          () => document.activeElement?.textContent?.trim() || document.activeElement?.id,
        );
      const path: (string | undefined)[] = [];
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press("Tab");
        path.push(await focused());
      }
      expect(path).toEqual([
        "Skip to content",
        "Prompt Book",
        "Roles",
        "Pairings",
        "Register",
        "Who leads when",
        "Disputes",
        "site-search",
      ]);
      await page.keyboard.type("prop store");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/search/?q=prop+store");
      await page.waitForSelector(".results li");
      expect(await page.locator(".results .title").allTextContents()).toContain(
        "Keep the prop store",
      );
    });
  });

  it("skips to the content", async () => {
    await fixture.visit("roles/pm/", {}, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect((await locationOf(page)).hash).toBe("#main");
    });
  });
});

describe("search by address", () => {
  it("answers a query, and a filter that the address names", async () => {
    await fixture.visit("search/?q=ghost+light&kind=term", {}, async (page) => {
      await page.waitForSelector(".results li");
      expect(await page.textContent(".results .title")).toBe("Ghost light");
      expect(await page.textContent(".results .kind")).toBe("Term");
      expect(await page.inputValue('main input[name="q"]')).toBe("ghost light");
    });
  });
});

describe("without JavaScript", () => {
  const options = { javaScriptEnabled: false };

  it("a role's guide reads completely", async () => {
    await fixture.visit("roles/td/", options, async (page) => {
      expect(await page.textContent("h1")).toBe("Technical Director");
      const owned = await page.locator("#responsibilities .titles li").count();
      expect(owned).toBeGreaterThan(0);
      await page.locator("#evidence summary").click();
      expect(await page.locator("#evidence li").first().isVisible()).toBe(true);
      expect(await page.locator("svg.dg a").first().isVisible()).toBe(true);
      // Where the role merely takes part stands on the page beside.
      await page.click('a[href$="/in-full/#supports"]');
      await page.waitForURL("**/roles/td/in-full/#supports");
      expect(owned + (await page.locator("#supports li").count())).toBeGreaterThan(3);
    });
  });
});

describe.each(schemes)("diagrams in the %s scheme", (colorScheme) => {
  // Content may have nothing to draw; the fixture always has.
  const drawn = ([site, fixture] as const).flatMap((from) =>
    readPages(inject(from === site ? "contentSite" : "site"))
      .filter((page) => ["role", "pairing"].includes(page.kind ?? ""))
      .map(({ address, document }) => ({
        from,
        address: address.slice(1),
        drawings: document.querySelectorAll("svg.dg").length,
      }))
      .filter(({ drawings }) => drawings > 0),
  );
  it("are there to be looked at", () => expect(drawn.length).toBeGreaterThan(0));
  it.each(drawn)(
    "keep their labels inside and apart on /$address",
    async ({ from, address, drawings }) => {
      const { found, count } = await from.visit(
        address,
        { colorScheme, viewport: { width: 1280, height: 900 } },
        async (page) => {
          await page.evaluate(() => document.fonts.ready);
          return {
            found: await checkDiagramGeometry(page),
            count: await page.locator("svg.dg").count(),
          };
        },
      );
      // What nothing passes between has nothing to draw.
      expect(count).toBe(drawings);
      expect(found).toEqual([]);
    },
  );
});
