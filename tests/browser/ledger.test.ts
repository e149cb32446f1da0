import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { BrowserContextOptions, Page } from "playwright-core";
import { markdownToMdast } from "satteri";
import { describe, expect, inject, it } from "vitest";
import { chooseLargestPages, readPages } from "../build/built-site.ts";
import { readCatalog } from "../build/site-rules.ts";
import { readSettings } from "../../src/settings.ts";
import { findViolations } from "./axe.ts";
import { locationOf, openSite } from "./visit.ts";

const site = openSite("site");

/** The largest role's and pair's pages with tables of the content, and its register and comparison. */
const content = openSite("contentSite");
const {
  responsibilities,
  site: { citesSources },
} = await readCatalog(readSettings().contentDir);
const contentPages = readPages(inject("contentSite")).filter(({ html }) =>
  html.includes("<table-tools"),
);
const wholePages = ["role", "pairing", "/responsibilities/", "/compare/"].flatMap(
  (kind) => chooseLargestPages(contentPages).get(kind) ?? [],
);

/** Opens a page and waits for what its scripts add. */
function visit<T>(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  return site.visit(address, options, async (page) => {
    if (options.javaScriptEnabled !== false) await page.waitForSelector(".tools");
    return look(page);
  });
}

/** Opens the panel of the register's controls, which is folded until the reader or the address asks for it. */
const openPanel = (page: Page) => page.click(".ledger-form summary");
const rowsOf = (page: Page) => page.locator(".ledger tbody tr:not(.domain):visible");
const titlesOf = (page: Page) =>
  page.locator('.ledger th[scope="row"]:visible > a:not(.code)').allTextContents();
const headsOf = (page: Page) =>
  page.locator(".ledger").first().locator("thead th:visible").allTextContents();
const groupsOf = async (page: Page) =>
  (await page.locator(".ledger .domain:visible th").allTextContents()).map((text) =>
    text.replace(/\s+/g, " ").trim(),
  );
const statusOf = (page: Page) => page.locator(".ledger-state .status").textContent();
const queryOf = async (page: Page) => (await locationOf(page)).search;
const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const openCells = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
const trimmed = (texts: string[]) => texts.map((text) => text.trim());

describe("the register", () => {
  it("shows everything at its plain address", async () => {
    await visit("responsibilities/", {}, async (page) => {
      const all = await page.locator(".ledger tbody tr:not(.domain)").count();
      expect(all).toBeGreaterThan(10);
      expect(await rowsOf(page).count()).toBe(all);
      expect(await statusOf(page)).toBe(`All ${all} responsibilities are shown.`);
      expect(await page.locator(".ignored").isVisible()).toBe(false);
    });
  });

  it("folds its controls until the reader or the address asks for them", async () => {
    for (const width of [360, 768, 1280]) {
      const viewport = { width, height: 800 };
      const field = '.ledger-form input[type="search"]';
      await visit("responsibilities/", { viewport }, async (page) => {
        expect(await page.isVisible(field)).toBe(false);
        await openPanel(page);
        expect(await page.isVisible(field)).toBe(true);
      });
      await visit("responsibilities/?q=budget", { viewport }, async (page) => {
        expect(await page.isVisible(field)).toBe(true);
      });
    }
  });

  it("opens what copies its table from the first lines", async () => {
    for (const width of [360, 1280]) {
      await visit("responsibilities/", { viewport: { width, height: 800 } }, async (page) => {
        const link = page.locator('a[href="#copy-table"]');
        expect((await link.boundingBox())?.y).toBeLessThan(800);
        await link.click();
        await page.locator(".tools[open] button").first().waitFor();
        const y = (await page.locator(".tools[open] summary").boundingBox())?.y;
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThan(800);
      });
    }
  });

  it("explains its words above the table on a phone, too, where the filter is folded", async () => {
    await visit("responsibilities/", { viewport: { width: 360, height: 800 } }, async (page) => {
      const ends = async (selector: string) => {
        const box = await page.locator(selector).boundingBox();
        return { top: box?.y ?? NaN, end: (box?.y ?? NaN) + (box?.height ?? NaN) };
      };
      const [form, legend, table] = [
        await ends(".ledger-form"),
        await ends("#words"),
        await ends(".ledger"),
      ];
      expect(form.end).toBeLessThanOrEqual(legend.top);
      expect(legend.end).toBeLessThanOrEqual(table.top);
      expect(form.end - form.top).toBeLessThan(60);
      expect(legend.end - legend.top).toBeLessThan(110);
    });
  });

  it("explains its words above the table, in one line on a desk, and cells lead there", async () => {
    await visit("responsibilities/", { viewport: { width: 1280, height: 800 } }, async (page) => {
      const legend = page.locator("#words");
      const [box, table] = [
        await legend.boundingBox(),
        await page.locator(".ledger").boundingBox(),
      ];
      expect(box?.y).toBeLessThan(table?.y ?? 0);
      expect(box?.height).toBeLessThan(40);
      expect(await legend.locator("dd").first().isVisible()).toBe(false);
      await page.click("#words summary");
      expect(await legend.locator("dt").count()).toBeGreaterThan(14);
      expect(await legend.locator("dd:visible").count()).toBe(await legend.locator("dt").count());
      const links = page.locator('.ledger .state > a[href="#words"]');
      expect(await links.count()).toBeGreaterThan(2);
      await links.first().click();
      expect((await locationOf(page)).hash).toBe("#words");
      await page.locator(".ledger summary").first().click();
      const link = page.locator('.ledger [open] a[href="#words"]');
      expect(await link.textContent()).toMatch(/^What “[a-z ]+” means$/);
    });
  });

  it("leaves a cell empty where a role is not involved, and tells those who listen", async () => {
    await visit("responsibilities/", { viewport: { width: 1280, height: 800 } }, async (page) => {
      const cells = page.locator(".ledger td.none");
      expect(await cells.count()).toBeGreaterThan(5);
      expect(await cells.first().locator(".absent").textContent()).toBe("No part named");
      const seen = await cells.evaluateAll((all) =>
        all.filter((cell) =>
          [...cell.children].some((word) => {
            const { width, height } = word.getBoundingClientRect();
            return width > 1 && height > 1;
          }),
        ),
      );
      expect(seen).toEqual([]);
      expect(await cells.first().ariaSnapshot()).toContain("No part named");
    });
  });

  it("reopens a view with every parameter from its address", async () => {
    const address =
      "responsibilities/?roles=pm,ad&ownership=joint,contested&q=budget&group=accountable&sort=title";
    await visit(address, {}, async (page) => {
      expect(trimmed(await headsOf(page))).toEqual([
        "Responsibility",
        "PM",
        "Artistic Director",
        "Ownership",
      ]);
      const titles = await titlesOf(page);
      expect(titles.length).toBeGreaterThan(0);
      expect(await page.locator(".ledger .ownership:visible").allTextContents()).not.toContain(
        "Sole",
      );
      expect((await groupsOf(page))[0]).toMatch(/^(PM|Artistic Director)/);
      expect(await page.inputValue('.ledger-form input[type="search"]')).toBe("budget");
      expect(await page.isChecked('.ledger-form input[value="pm"]')).toBe(true);
      expect(await page.isChecked('.ledger-form input[value="td"]')).toBe(false);
      expect(await page.isChecked('.ledger-form input[value="contested"]')).toBe(true);
      expect(await page.inputValue('.ledger-form select:has([value="accountable"])')).toBe(
        "accountable",
      );
      expect(await page.inputValue('.ledger-form select:has([value="title"])')).toBe("title");
      expect(await statusOf(page)).toMatch(
        new RegExp(`^${titles.length} of \\d+ responsibilities`),
      );
    });
  });

  it("opens a domain, and sorts by title without groups", async () => {
    await visit("responsibilities/?domain=workshops&group=none&sort=title", {}, async (page) => {
      const titles = await titlesOf(page);
      expect(titles.length).toBeGreaterThan(2);
      expect(titles).toEqual(
        [...titles].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
      );
      expect(await groupsOf(page)).toEqual([]);
      expect(await page.inputValue('.ledger-form select:has([value="workshops"])')).toBe(
        "workshops",
      );
    });
  });

  it("ignores what it does not know, with a note and no error", async () => {
    await visit(
      "responsibilities/?roles=pm,cfo&domain=space&sort=age&ownership=sole",
      {},
      async (page) => {
        const note = await page.textContent(".ignored");
        for (const value of ["cfo", "space", "age"]) expect(note).toContain(`“${value}”`);
        expect(note).not.toContain("sole");
        expect(await rowsOf(page).count()).toBeGreaterThan(0);
      },
    );
  });

  it("keeps the address in step, and Back and Forward restore each view", async () => {
    await visit("responsibilities/#legend", {}, async (page) => {
      const all = await rowsOf(page).count();
      await openPanel(page);
      await page.check('.ledger-form input[value="contested"]');
      const contested = await rowsOf(page).count();
      expect(contested).toBeLessThan(all);
      expect(await queryOf(page)).toBe("?ownership=contested");
      expect((await locationOf(page)).hash).toBe("#legend");
      await page.check('.ledger-form input[value="ad"]');
      expect(await queryOf(page)).toBe("?roles=ad&ownership=contested");
      await page.locator('.ledger-form input[type="search"]').pressSequentially("season");
      expect(await queryOf(page)).toBe("?roles=ad&ownership=contested&q=season");
      const last = await titlesOf(page);

      await page.goBack();
      expect(await queryOf(page)).toBe("?roles=ad&ownership=contested");
      expect(await page.inputValue('.ledger-form input[type="search"]')).toBe("");
      await page.goBack();
      expect(await rowsOf(page).count()).toBe(contested);
      expect(await page.isChecked('.ledger-form input[value="ad"]')).toBe(false);
      await page.goBack();
      expect(await rowsOf(page).count()).toBe(all);
      await page.goForward();
      await page.goForward();
      await page.goForward();
      expect(await titlesOf(page)).toEqual(last);
    });
  });

  it("says when nothing fits, and shows everything again", async () => {
    await visit("responsibilities/?q=zzzz", {}, async (page) => {
      expect(await statusOf(page)).toMatch(/^No responsibility matches\./);
      expect(await rowsOf(page).count()).toBe(0);
      await page.click(".ledger-state button");
      expect(await queryOf(page)).toBe("");
      expect(await rowsOf(page).count()).toBeGreaterThan(10);
    });
  });

  it("opens cells by keyboard, with the reason and the claims or the editors' word", async () => {
    await visit("responsibilities/", {}, async (page) => {
      const summary = page.locator(".ledger td.accountable summary").first();
      await summary.focus();
      await page.keyboard.press("Enter");
      const cell = page.locator(".ledger td:has([open])").first();
      expect(await cell.locator("p").first().isVisible()).toBe(true);
      expect(await cell.locator(".rests").textContent()).toMatch(/\(.+, (\d{4}|undated)\)/);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toMatch(
        /^\/sources\/.+#/,
      );
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Space");
      expect(await page.locator(".ledger [open]").count()).toBe(0);
      const editorial = page.locator(".ledger td", {
        has: page.locator("summary small", { hasText: "our judgement" }),
      });
      expect(await editorial.first().locator(".rests").textContent()).toContain(
        "Editorial judgement",
      );
    });
  });

  it("keeps both heads of the table in sight where it scrolls", async () => {
    await visit("responsibilities/", { viewport: { width: 1280, height: 400 } }, async (page) => {
      await page.locator(".ledger tbody tr").nth(8).scrollIntoViewIfNeeded();
      await page.evaluate(() => window.scrollBy(0, 300));
      const top = await page
        .locator(".ledger thead th")
        .nth(1)
        .evaluate((head) => head.getBoundingClientRect().top);
      expect(Math.abs(top)).toBeLessThan(2);
      expect(
        await page
          .locator(".ledger thead th")
          .evaluateAll((all) => all.every((head) => head.getAttribute("scope") === "col")),
      ).toBe(true);
    });
  });
});

describe("the comparison", () => {
  it("shows the chosen roles, and says so in its title and heading", async () => {
    for (const address of ["compare/?roles=ad,pm", "compare/?roles=pm&roles=ad"]) {
      await visit(address, {}, async (page) => {
        expect(await page.textContent("h1")).toBe("PM and Artistic Director compared");
        expect(await page.title()).toBe("PM and Artistic Director compared – Prompt Book");
        expect(trimmed(await headsOf(page))).toEqual([
          "Responsibility",
          "PM",
          "Artistic Director",
          "Ownership",
        ]);
        expect(await page.locator(".side-by-side thead th:visible").count()).toBe(2);
        expect(await page.locator(".pair-links a:visible").allTextContents()).toHaveLength(1);
        expect(await page.getAttribute(".to-register", "href")).toBe(
          "/responsibilities/?roles=pm,ad",
        );
      });
    }
  });

  it("counts what sets the chosen apart", async () => {
    await visit("compare/?roles=pm,ad", {}, async (page) => {
      const counts = await page.locator(".counts dd").allTextContents();
      // What nothing is of, no zero stands for.
      expect(counts).not.toContain("0");
      const sizes = await page.locator(".ledger .domain:visible small").allTextContents();
      expect(sizes.length).toBeGreaterThan(1);
      expect(counts).toEqual(expect.arrayContaining(sizes));
    });
  });

  it("puts differences first and folds agreement", async () => {
    await visit("compare/?roles=pm,td", {}, async (page) => {
      const groups = await groupsOf(page);
      expect(groups[0]).toMatch(/^Disputed/);
      expect(groups.join()).not.toContain("The same part");
      const folded = await page.textContent(".agreement summary span");
      await page.click(".agreement > summary");
      expect((await groupsOf(page)).at(-1)).toBe(`The same part, none accountable ${folded}`);
    });
  });

  it("changes with the boxes, keeps the address in step, and comes Back", async () => {
    await visit("compare/?roles=pm,td", {}, async (page) => {
      const before = await titlesOf(page);
      await page.check('.ledger-form input[value="administrative-director"]');
      expect(await queryOf(page)).toBe("?roles=pm,td,administrative-director");
      expect(await headsOf(page)).toHaveLength(5);
      expect(await page.locator(".pair-links a:visible").count()).toBe(3);
      await page.goBack();
      expect(await titlesOf(page)).toEqual(before);
      expect(await page.isChecked('.ledger-form input[value="administrative-director"]')).toBe(
        false,
      );
    });
  });

  it("asks for roles where there are too few, and names those that it does not know", async () => {
    await visit("compare/?roles=pm,cfo", {}, async (page) => {
      expect(await page.textContent(".ignored")).toContain("“cfo”");
      expect(await statusOf(page)).toContain("Choose one more");
      expect(await headsOf(page)).toHaveLength(6);
    });
  });

  it("names owners that have no column", async () => {
    await visit("compare/?roles=pm,ad", {}, async (page) => {
      const row = page.locator(".ledger tr", { hasText: "Maintain the stage machinery" });
      expect(await row.locator(".state").textContent()).toContain("with TD");
    });
  });
});

describe("a table to take away", () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const address = "responsibilities/?roles=pm,ad&ownership=contested";

  async function copy(page: Page, name: string): Promise<string> {
    await page.click(".tools > summary");
    await page.click(`.tools >> text="${name}"`);
    await page.waitForFunction(() => document.querySelector(".tools .status")?.textContent !== "");
    expect(await page.textContent(".tools .status")).toMatch(/^Copied \d+ rows as/);
    return page.evaluate(() => navigator.clipboard.readText());
  }

  it("says so where the formats cannot be loaded", async () => {
    await visit("roles/pm/", {}, async (page) => {
      await page.route(/copy-buttons/, (route) => route.abort());
      await page.click(".tools > summary");
      await page.locator(".tools .status", { hasText: "could not be loaded" }).first().waitFor();
    });
  });

  it("is Markdown that renders as the same table", async () => {
    await visit(address, { permissions }, async (page) => {
      const titles = await titlesOf(page);
      const root = markdownToMdast(await copy(page, "Markdown")) as unknown as {
        children: { type: string; children: { children: unknown[] }[] }[];
      };
      expect(root.children.map((node) => node.type)).toEqual(["paragraph", "table"]);
      expect(root.children[1]?.children).toHaveLength(titles.length + 1);
      expect(root.children[1]?.children[0]?.children).toHaveLength(5);
    });
  });

  it("is CSV that reads back as the rows and words that are shown", async () => {
    await visit(address, { permissions }, async (page) => {
      const titles = await titlesOf(page);
      const [head, ...rows] = parse(await copy(page, "CSV")) as string[][];
      expect(head).toEqual([
        "Responsibility",
        "Domain",
        "PM",
        "Artistic Director",
        "Ownership",
        "Address",
      ]);
      expect(rows.map(([title]) => title?.replace(/ \(R\d+\)$/, ""))).toEqual(titles);
      for (const row of rows) {
        expect(row[2]).toMatch(
          /^(Accountable, (by law|assigned|possible|inferred|our judgement|decided)|(Responsible|Consulted|Informed)(, our judgement)?|No part named)$/,
        );
        expect(row[4]).toMatch(/^Disputed/);
        expect(row[5]).toMatch(/^http\S+\/responsibilities\/[\w-]+\/$/);
      }
    });
  });

  it("is HTML for documents and as source", async () => {
    await visit(address, { permissions }, async (page) => {
      const text = await copy(page, "HTML");
      expect(text).toContain('<th scope="row">');
      const types = await page.evaluate(async () =>
        (await navigator.clipboard.read()).flatMap((item) => item.types),
      );
      expect(types).toContain("text/html");
    });
  });

  it("is text that names each role", async () => {
    await visit(address, { permissions }, async (page) => {
      const text = await copy(page, "Plain text");
      expect(text).toMatch(/\n {2}PM: /);
      expect(text).toContain(site.url + address);
    });
  });

  it("is a file", async () => {
    await visit(address, {}, async (page) => {
      await page.click(".tools > summary");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click('.tools >> text="Download CSV"'),
      ]);
      expect(download.suggestedFilename()).toBe("responsibilities.csv");
      const rows = parse(readFileSync(await download.path(), "utf8"), { bom: true }) as string[][];
      expect(rows).toHaveLength((await titlesOf(page)).length + 1);
    });
  });

  it("is selected where the browser refuses to copy", async () => {
    await visit(address, {}, async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
      });
      await page.click(".tools > summary");
      await page.click('.tools >> text="Markdown"');
      const text = page.locator(".tools textarea");
      await text.waitFor();
      expect(
        await page.evaluate(() => getSelection()?.toString() || document.activeElement?.tagName),
      ).toBeTruthy();
      expect(
        await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
      ).toBe((await text.inputValue()).length);
      expect(await page.textContent(".tools .status")).toContain("Ctrl+C");
    });
  });

  it("may be the at-a-glance rows of a role or of a pair, with their citations", async () => {
    for (const [page, head] of [
      ["roles/pm/", ["At a glance", "Production Manager"]],
      ["pairings/pm-ad/", ["", "Production Manager", "Artistic Director", "Address"]],
    ] as const) {
      await visit(page, { permissions }, async (opened) => {
        const [first, ...rows] = parse(await copy(opened, "CSV")) as string[][];
        expect(first).toEqual(head);
        expect(rows[0]?.[0]).toBe("Focus");
        expect(rows[0]?.[1]).toMatch(/ \[[A-Z]+\d+(, [A-Z]+\d+)*\]$/);
        const shown = opened.locator("table-tools :is(.glance > div, .side-by-side tbody tr)");
        expect(rows).toHaveLength(await shown.count());
        expect(rows.length).toBeGreaterThan(6);
      });
    }
  });
});

describe.each(["light", "dark"] as const)("in the %s scheme axe finds nothing", (colorScheme) => {
  it.each([
    "responsibilities/",
    "responsibilities/?roles=pm,cfo&group=ownership",
    "compare/",
    "compare/?roles=pm,ad",
    "roles/pm/",
    "pairings/pm-ad/",
  ])("on /%s, with closed and with open cells", async (address) => {
    await visit(address, { colorScheme }, async (page) => {
      expect(await findViolations(page)).toEqual([]);
      await openCells(page);
      expect(await findViolations(page)).toEqual([]);
    });
  });
});

describe.each(["light", "dark"] as const)(
  "of the content, in the %s scheme axe finds nothing",
  (colorScheme) => {
    it.each(wholePages)("on /%s, with open cells", async (address) => {
      await content.visit(address, { colorScheme }, async (page) => {
        await page.waitForSelector(".tools");
        await openCells(page);
        expect(await findViolations(page)).toEqual([]);
      });
    });
  },
);

describe("without JavaScript", () => {
  const options = { javaScriptEnabled: false };

  it("the register is whole, its cells open, and nothing is dead", async () => {
    await visit("responsibilities/?ownership=contested", options, async (page) => {
      expect(await rowsOf(page).count()).toBeGreaterThan(10);
      expect(await page.textContent("noscript")).toMatch(/need\s+JavaScript/);
      expect(await page.locator("main form, main button, main select, main input").count()).toBe(0);
      await page.locator(".ledger summary").first().click();
      expect(await page.locator(".ledger details[open] p").first().isVisible()).toBe(true);
    });
  });

  it("the comparison shows every role and leads to every pair", async () => {
    await visit("compare/?roles=pm,td", options, async (page) => {
      expect(await headsOf(page)).toHaveLength(6);
      expect(await page.locator(".side-by-side thead th").count()).toBe(4);
      expect(await page.locator(".pair-links a:visible").count()).toBe(6);
      expect(await page.textContent("noscript")).toMatch(/need\s+JavaScript/);
    });
  });
});

describe.each([360, 768, 1280])("%i px wide", (width) => {
  it.each([
    "responsibilities/",
    "compare/",
    "compare/?roles=pm,ad",
    "roles/pm/",
    "pairings/pm-ad/",
  ])("/%s fits with every cell open", async (address) => {
    await visit(address, { viewport: { width, height: 800 } }, async (page) => {
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await openCells(page);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  });

  it.each(wholePages)("/%s of the content fits with every cell open", async (address) => {
    await content.visit(address, { viewport: { width, height: 800 } }, async (page) => {
      await page.waitForSelector(".tools");
      await openCells(page);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  });
});

describe("on a phone", () => {
  const phone = { viewport: { width: 360, height: 800 } };
  const heightsOf = (page: Page) =>
    page.locator(".ledger tbody tr:not(.domain)").evaluateAll((rows) =>
      rows
        .map((row) => row.getBoundingClientRect().height)
        .filter((height) => height > 0)
        .sort((a, b) => a - b),
    );
  /** The words of a row's cells, as far as they are seen. */
  const wordsOf = (page: Page) =>
    page
      .locator(".ledger tbody tr:not(.domain)")
      .first()
      .locator("td:visible")
      .evaluateAll((cells) =>
        cells.map((cell) => {
          const word = cell.querySelector("summary") ?? cell;
          return (word as HTMLElement).innerText.replace(/\s+/g, " ").trim();
        }),
      );

  it.each([
    "responsibilities/",
    "compare/",
    "responsibilities/?group=accountable&sort=title",
    "responsibilities/?roles=pm,ad",
  ])("a row of /%s is a line", async (address) => {
    const check = async (page: Page) => {
      // The site's own letters come a moment late on a first visit.
      await page.evaluate(() => document.fonts.ready);
      await page.reload({ waitUntil: "load" });
      await page.waitForSelector(".tools");
      const heights = await heightsOf(page);
      expect(heights.length).toBeGreaterThan(10);
      // What an organization says of a row is a line or two below it.
      const isTwofold = (await page.locator(".ledger td.here").count()) > 0;
      expect(heights[heights.length >> 1]).toBeLessThanOrEqual(isTwofold ? 72 : 40);
      expect(heights.at(-1)).toBeLessThanOrEqual(isTwofold ? 104 : 64);
    };
    await visit(address, phone, check);
    if (!address.includes("roles=")) await content.visit(address, phone, check);
  });

  it("it names whoever is accountable, with how sure that is, and nobody else", async () => {
    await content.visit("responsibilities/", phone, async (page) => {
      await page.waitForSelector(".tools");
      const shown = await page.locator(".ledger tbody tr:not(.domain)").evaluateAll(
        (rows, citesSources) =>
          rows.map((row) => {
            const isSeen = (one: Element) => {
              const { width, height } = one.getBoundingClientRect();
              return width > 1 && height > 1 && one.checkVisibility({ visibilityProperty: true });
            };
            const cells = [...row.querySelectorAll("td.accountable")].filter(isSeen);
            return {
              owners: row.querySelectorAll("td.accountable").length,
              seen: cells.length,
              // Where a register cites no sources, only what was decided says how sure it is.
              unsure: cells.filter((cell) => {
                const word = cell.querySelector("small");
                return word === null ? citesSources : !isSeen(word);
              }).length,
              more: getComputedStyle(row.querySelector(".state") ?? row, "::after").content,
              others: [
                ...row.querySelectorAll("td:not(.accountable, .state, .here) :is(.who, .absent)"),
              ].filter(isSeen).length,
            };
          }),
        citesSources,
      );
      expect(shown.length).toBe(responsibilities.length);
      for (const row of shown) {
        expect(row.unsure).toBe(0);
        expect(row.others).toBe(0);
        if (row.seen < row.owners) expect(row.more).toContain("+");
      }
    });
  });

  it("an opened row has the same words as the wide one, each with its role", async () => {
    const wide = await visit(
      "responsibilities/",
      { viewport: { width: 1280, height: 800 } },
      wordsOf,
    );
    for (const javaScriptEnabled of [true, false]) {
      const narrow = await visit(
        "responsibilities/",
        { ...phone, javaScriptEnabled },
        async (page) => {
          expect(await wordsOf(page)).toHaveLength(1);
          await page.locator(".ledger td.accountable summary:visible").first().click();
          return wordsOf(page);
        },
      );
      expect(narrow).toEqual(
        ["PM", "TD", "Artistic Director", "Administrative Director", "Ownership"].map(
          (who, index) => `${who} ${wide[index]}`,
        ),
      );
    }
  });

  it("every row that has a part opens", async () => {
    await content.visit("responsibilities/", phone, async (page) => {
      await page.waitForSelector(".tools");
      const rows = page.locator(".ledger tbody tr:not(.domain):has(td details)");
      const closed = await rows.evaluateAll((all) =>
        all
          .filter(
            (row) =>
              ![...row.querySelectorAll("summary")].some((one) => {
                const { width, height } = one.getBoundingClientRect();
                return width > 5 && height > 15;
              }),
          )
          .map((row) => row.textContent),
      );
      expect(closed).toEqual([]);
    });
  });
});

describe("a table stays a table for those who listen", () => {
  it.each([
    ["responsibilities/", 360],
    ["responsibilities/", 1280],
    ["compare/", 360],
    ["compare/", 1280],
  ])("/%s at %i px", async (address, width) => {
    await visit(address, { viewport: { width, height: 800 } }, async (page) => {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const count = (role: string) =>
        nodes.filter((node) => !node.ignored && node.role?.value === role).length;
      const tables = await page.locator("main table:visible").count();
      const rows = await page.locator("main tbody tr:visible").count();
      expect(rows).toBeGreaterThan(10);
      expect(count("table")).toBe(tables);
      expect(count("row")).toBe(rows + tables);
      expect(count("rowheader")).toBe(rows);
      expect(count("columnheader")).toBe(await page.locator("main table:visible thead th").count());
      expect(count("cell")).toBeGreaterThan(rows / 2);
    });
  });
});

describe("in print", () => {
  it("controls are left out, and of the reasons those that are open are kept", async () => {
    await visit("responsibilities/", {}, async (page) => {
      await page.locator(".ledger summary").first().click();
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".ledger-form").isVisible()).toBe(false);
      expect(await page.locator(".tools").isVisible()).toBe(false);
      expect(await page.locator(".ledger details p:visible").count()).toBeLessThan(5);
      expect(await page.locator(".ledger details[open] p").first().isVisible()).toBe(true);
    });
  });

  it("the register of the content is a list on few sheets, in letters of 8 points at least", async () => {
    await content.visit("responsibilities/", {}, async (page) => {
      await page.waitForSelector(".tools");
      const rows = await rowsOf(page).count();
      const sheets = countSheets(await page.pdf({ format: "A4", preferCSSPageSize: true }));
      expect(sheets).toBeLessThanOrEqual(Math.ceil(rows / 30));
      await page.emulateMedia({ media: "print" });
      const foot = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue("--foot"),
      );
      expect(foot).toMatch(/\/responsibilities\/( · \d{4}-\d\d-\d\d)?"$/);
      const small = await page
        .locator("main *")
        .evaluateAll((all) =>
          all
            .filter(
              (one) =>
                one.checkVisibility() &&
                [...one.childNodes].some(
                  (node) => node.nodeType === 3 && node.textContent?.trim(),
                ) &&
                parseFloat(getComputedStyle(one).fontSize) < 10.6,
            )
            .map((one) => one.outerHTML.slice(0, 80)),
        );
      expect(small).toEqual([]);
    });
  });
});

function countSheets(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
