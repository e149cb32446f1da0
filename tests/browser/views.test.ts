import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { readPages } from "../build/built-site.ts";
import { Random } from "../content/random.ts";
import { locationOf, openSite } from "./visit.ts";

const { visit } = openSite("site");

/** How long a slow machine may take. */
const patience = { timeout: 20_000 };

/** Everything that a view shows and offers: visible words, and what the controls hold. */
function readView(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const words = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((one) => one.checkVisibility())
        .map((one) => one.innerText.replace(/\s+/g, " ").trim());
    return {
      title: document.title,
      heads: words(".ledger thead th, .side-by-side thead th, h1"),
      rows: words(".ledger tbody tr, .counts > div, .pair-links li, .situation-list li"),
      told: words(".status, .ignored, .headline, .answer .count, .answer .details"),
      chosen: [...document.querySelectorAll<HTMLInputElement>("main :checked")].map(
        (one) => one.value,
      ),
      typed: [...document.querySelectorAll<HTMLInputElement>("main input[type=search]")].map(
        (one) => one.value,
      ),
    };
  });
}

/** Opens the panel of the register's controls, as far as the page has one that is folded. */
async function openPanel(page: Page): Promise<void> {
  const folded = page.locator(".ledger-form details:not([open]) > summary");
  if ((await folded.count()) > 0) await folded.click();
}

/** Changes one control by chance, as a reader does. */
async function changeAnything(page: Page, random: Random, controls: string): Promise<void> {
  await openPanel(page);
  const all = page.locator(controls);
  const control = all.nth(random.below(await all.count()));
  const kind = await control.evaluate((one) =>
    one instanceof HTMLSelectElement ? "select" : (one as HTMLInputElement).type,
  );
  if (kind === "select") {
    const values = await control
      .locator("option")
      .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
    await control.selectOption(random.pick(values));
  } else if (kind === "search") await control.fill(random.pick(["the", "stage", "zz", ""]));
  else await control.click();
}

describe("whatever a reader chooses stands in the address, which reopens just that view, and Back leads there:", () => {
  it.each([
    ["responsibilities/", ".ledger-form select, .ledger-form input"],
    ["compare/", ".ledger-form input:enabled"],
    ["decide/", "decision-form input"],
    ["situations/", "situation-list .filters input, situation-list .filters select"],
  ])("%s", async (address, controls) => {
    await visit(address, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.waitForSelector(controls.split(",")[0] ?? "", { state: "attached" });
      const random = new Random(4);
      const steps: { url: string; view: unknown }[] = [
        { url: (await locationOf(page)).href, view: await readView(page) },
      ];
      for (let tries = 0; tries < 60 && steps.length < 7; tries += 1) {
        const before = await page.evaluate(() => history.length);
        await changeAnything(page, random, controls);
        const step = { url: (await locationOf(page)).href, view: await readView(page) };
        // Where a choice is what it was, nothing is added; another key in the same box replaces.
        if ((await page.evaluate(() => history.length)) > before) steps.push(step);
        else steps.splice(-1, 1, step);
      }
      expect(steps).toHaveLength(7);
      for (const { url, view } of steps.slice(0, -1).reverse()) {
        await page.goBack();
        await expect.poll(async () => (await locationOf(page)).href, patience).toBe(url);
        await expect.poll(() => readView(page), patience).toEqual(view);
      }
      for (const { url, view } of steps) {
        await page.goto("about:blank");
        await page.goto(url, { waitUntil: "load" });
        await page.waitForSelector(controls.split(",")[0] ?? "", { state: "attached" });
        expect(await readView(page), url).toEqual(view);
      }
    });
  });
});

describe("an address with anything in it opens, with a note of what means nothing:", () => {
  it.each([
    ["responsibilities/?roles=pm,nobody&roles=ad&group=moon&ownership=,joint,", ["nobody", "moon"]],
    ["responsibilities/?domain=workshops,modernization", ["modernization"]],
    ["responsibilities/?sort=%00&q=%F0%9F%92%A9%22%3E%3Cimg%20src=x%3E", ["\u0000"]],
    ["compare/?roles=pm&roles=<script>&roles=toString,ad", ["<script>", "toString"]],
    ["decide/?building=own&building=touring&have=__proto__", ["touring", "__proto__"]],
    ["situations/?role=constructor&q=a&lang=de", ["constructor"]],
    ["search/?role=constructor&q=lamp&kind=%22%3E", ["constructor", '">']],
  ])("/%s", async (address, named) => {
    await visit(address, {}, async (page) => {
      const note = page.locator("main .ignored");
      await note.waitFor();
      for (const value of named) expect(await note.textContent()).toContain(value);
      expect(await page.locator("main img").count()).toBe(0);
      expect(await page.locator("h1").isVisible()).toBe(true);
    });
  });
});

/** Only long tables have cells that lead to their reasons, longer ones than the fixture's. */
const content = openSite("contentSite");
const withLinks = readPages(inject("contentSite")).find(
  (page) =>
    page.html.includes('data-group="only-') &&
    page.document.querySelector('[data-group^="only-"] td > a.level') !== null,
);

describe("with the keyboard alone", () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const one = document.activeElement;
      return one?.closest(".ledger td")
        ? `${one.tagName} ${(one.closest("td") as HTMLTableCellElement).cellIndex}`
        : (one?.tagName ?? "");
    });

  it("every cell of a row is reached in order, opened, read and closed", async () => {
    for (const address of ["responsibilities/", "compare/?roles=pm,td"]) {
      await visit(address, {}, async (page) => {
        await page.waitForSelector(".tools");
        const row = page.locator(".ledger tbody tr:not(.domain):visible").first();
        const cells = await row.locator("td:visible:has(summary)").count();
        expect(cells).toBeGreaterThan(0);
        await row.locator('th[scope="row"] a:not(.code)').focus();
        for (let cell = 0; cell < cells; cell += 1) {
          await page.keyboard.press("Tab");
          expect(await focused(page)).toMatch(/^SUMMARY \d$/);
          await page.keyboard.press("Enter");
          const opened = row.locator("td:has(:focus) details[open]");
          expect(await opened.locator("p").first().isVisible()).toBe(true);
          const claims = await opened.locator("a").count();
          for (let claim = 0; claim < claims; claim += 1) await page.keyboard.press("Tab");
          if (claims > 0) expect(await focused(page)).toMatch(/^A \d$/);
          for (let claim = 0; claim < claims; claim += 1) await page.keyboard.press("Shift+Tab");
          await page.keyboard.press("Space");
          expect(await row.locator("[open]").count()).toBe(0);
        }
      });
    }
  });

  it("on a phone nothing takes the focus that is out of sight", async () => {
    const viewport = { width: 360, height: 800 };
    await visit("responsibilities/", { viewport }, async (page) => {
      await page.waitForSelector(".tools");
      await page.locator(".ledger .domain a").first().focus();
      const hidden: string[] = [];
      let stops = 0;
      for (let isWithin = true; isWithin && stops < 200; stops += 1) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const one = document.activeElement;
          const { width = 0, height = 0 } = one?.getBoundingClientRect() ?? {};
          return {
            isWithin: one?.closest(".ledger") !== null,
            isSeen:
              width > 5 && height > 5 && one !== null && getComputedStyle(one).clipPath === "none",
            what: one?.outerHTML.slice(0, 80) ?? "",
          };
        });
        ({ isWithin } = stop);
        if (isWithin && !stop.isSeen) hidden.push(stop.what);
      }
      expect(stops).toBeGreaterThan(30);
      expect(stops).toBeLessThan(200);
      expect(hidden).toEqual([]);
    });
  });

  it.skipIf(withLinks === undefined)("a cell without room for its reason leads to it", async () => {
    await content.visit(withLinks?.address.slice(1) ?? "", {}, async (page) => {
      const link = page.locator('[data-group^="only-"] td > a.level').first();
      await link.focus();
      const [, part = ""] = ((await link.getAttribute("href")) ?? "").split("#");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/responsibilities/*/#${part}`);
      expect(await page.locator(`#${part} dd`).isVisible()).toBe(true);
    });
  });

  it("the register is filtered and shown whole again, and the focus is never lost", async () => {
    await visit("responsibilities/", {}, async (page) => {
      await page.locator(".ledger-form summary").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.type("winch");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      expect((await locationOf(page)).search).toMatch(/^\?domain=[a-z-]+&q=winch$/);
      await page.locator(".ledger-state button").focus();
      await page.keyboard.press("Enter");
      expect((await locationOf(page)).search).toBe("");
      expect(
        await page.evaluate(() => document.activeElement?.closest(".ledger-form") !== null),
      ).toBe(true);
    });
  });

  it("roles are compared, situations filtered, and a dispute's text is copied", async () => {
    await visit("compare/", {}, async (page) => {
      for (const role of ["pm", "ad"]) {
        await page.locator(`.ledger-form input[value="${role}"]`).focus();
        await page.keyboard.press("Space");
      }
      expect(await page.textContent("h1")).toBe("PM and Artistic Director compared");
    });
    await visit("situations/", {}, async (page) => {
      await page.locator("situation-list select").focus();
      await page.keyboard.press("ArrowDown");
      expect((await locationOf(page)).search).toBe("?role=pm");
    });
    const permissions = ["clipboard-read", "clipboard-write"];
    await visit("disputes/", { permissions }, async (page) => {
      const dispute = page.locator(".dispute").first();
      await dispute.locator("summary").first().focus();
      await page.keyboard.press("Enter");
      await dispute.locator("button").focus();
      await page.keyboard.press("Enter");
      await page.locator(".dispute").first().getByText("Copied.").waitFor();
    });
  });
});

describe("without JavaScript a note says what is missing, and what is there is whole:", () => {
  it.each([
    { address: "responsibilities/" },
    { address: "compare/" },
    { address: "decide/" },
    { address: "disputes/" },
    { address: "situations/" },
    // These miss nothing but buttons that copy.
    { address: "roles/pm/", isComplete: true },
    { address: "pairings/pm-ad/", isComplete: true },
  ])("/$address", async ({ address, isComplete = false }) => {
    const hiddenOf = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("main tr, main li, main dd, main p")]
          .filter(
            (one) =>
              !one.checkVisibility() &&
              // What only a script fills or answers to is no content.
              !one.closest("details, .answer, .ask, .ignored, .ledger-controls"),
          )
          .map((one) => one.outerHTML.slice(0, 120)),
      );
    await visit(address, { javaScriptEnabled: false }, async (page) => {
      const notes = page.locator("main noscript, main .without").first();
      if (isComplete) expect(await notes.count()).toBe(0);
      else {
        expect(await notes.innerText()).toMatch(/needs?\s+JavaScript/);
        expect(await notes.isVisible()).toBe(true);
      }
      expect(await page.locator("main button:visible, main input:visible").count()).toBe(0);
      expect(await hiddenOf(page)).toEqual([]);
    });
  });
});
