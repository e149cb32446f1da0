import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "./axe.ts";
import { checkDiagramGeometry } from "./diagram-geometry.ts";
import { locationOf, openSite } from "./visit.ts";

const pages = [
  "decide/",
  "decide/?building=own&trouble=late&posts=one&foo=bar",
  "disputes/",
  "situations/",
  "situations/?q=lamp&role=td",
];
const schemes = ["light", "dark"] as const;

const site = openSite("site");

const { visit } = site;

const headline = (page: Page) => page.textContent("decision-form .headline");
const chosen = (page: Page) =>
  page
    .locator("decision-form input:checked")
    .evaluateAll((inputs) =>
      inputs.map((one) => `${(one as HTMLInputElement).name}=${(one as HTMLInputElement).value}`),
    );
const search = async (page: Page) => (await locationOf(page)).search;

/** Opens all that is folded, as a reader of all of it does. */
const openFolds = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details"))
      fold.open = true;
  });

describe.each(schemes)("in the %s scheme", (colorScheme) => {
  it.each(pages)("axe finds nothing on /%s", async (address) => {
    const found = await visit(address, { colorScheme }, async (page) => {
      await openFolds(page);
      return findViolations(page);
    });
    expect(found).toEqual([]);
  });

  it("the diagram of the decision keeps its labels inside and apart", async () => {
    const found = await visit("decide/", { colorScheme }, async (page) => {
      await openFolds(page);
      await page.evaluate(() => document.fonts.ready);
      return checkDiagramGeometry(page);
    });
    expect(found).toEqual([]);
  });
});

describe.each([360, 768, 1280])("%i px wide", (width) => {
  it.each(pages)("/%s fits", async (address) => {
    const overflow = await visit(address, { viewport: { width, height: 800 } }, async (page) => {
      await openFolds(page);
      return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    });
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe("requests", () => {
  it.each(pages)("/%s loads without an error and from this site alone", async (address) => {
    expect(await site.findProblems(address)).toEqual([]);
  });
});

describe("the decision", () => {
  it("restores the answers that the address holds, and tells their result", async () => {
    await visit("decide/?building=own&trouble=machines&posts=one", {}, async (page) => {
      expect(await chosen(page)).toEqual(["building=own", "trouble=machines", "posts=one"]);
      expect(await headline(page)).toMatch(/^Begin with the Technical Director\./);
      expect(await page.textContent("decision-form .details")).toContain("What moves is the TD’s.");
      const cited = await page
        .locator("decision-form .details .cites a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(cited.length).toBeGreaterThan(2);
      expect(new Set(cited)).toContain("/sources/stage-handbook-2019/#HB5");
      expect(await page.locator(".ignored").isVisible()).toBe(false);
    });
  });

  it("keeps each answer in the address, and Back goes through them", async () => {
    await visit("decide/", {}, async (page) => {
      expect(await headline(page)).toBe("Answer a question: the result stands here.");
      await page.click('input[name="building"][value="own"]');
      await page.click('input[name="trouble"][value="machines"]');
      expect(await search(page)).toBe("?building=own&trouble=machines");
      expect(await headline(page)).toMatch(/^Begin with the Technical Director\./);
      await page.goBack();
      expect(await search(page)).toBe("?building=own");
      expect(await chosen(page)).toEqual(["building=own"]);
      expect(await headline(page)).toMatch(/^Begin with the Administrative Director\./);
      await page.goForward();
      expect(await chosen(page)).toEqual(["building=own", "trouble=machines"]);
      await page.reload();
      expect(await headline(page)).toMatch(/^Begin with the Technical Director\./);
      await page.click("[data-clear]");
      expect(await search(page)).toBe("");
      expect(await chosen(page)).toEqual([]);
    });
  });

  it("leaves out what is no answer, with a note that holds it as text", async () => {
    const address = "decide/?building=martians&trouble=machines&posts=%3Cimg%20src=x%3E";
    await visit(address, {}, async (page) => {
      expect(await chosen(page)).toEqual(["trouble=machines"]);
      const note = await page.textContent(".ignored");
      expect(note).toContain("building “martians”");
      expect(note).toContain("<img src=x>");
      expect(await page.locator("decision-form img").count()).toBe(0);
      await page.click('input[name="building"][value="own"]');
      expect(await page.locator(".ignored").isVisible()).toBe(false);
      expect(await search(page)).toBe("?building=own&trouble=machines");
    });
  });

  it("says a tie as a tie", async () => {
    await visit("decide/?building=touring&trouble=plays", {}, async (page) => {
      expect(await headline(page)).toBe(
        "A tie. Begin with the Production Manager or the Artistic Director.",
      );
    });
  });

  it("says how thin the evidence is wherever it names a role with a remark on it", async () => {
    for (const query of ["?building=own", "?building=own&trouble=plays"]) {
      await visit(`decide/${query}`, {}, async (page) => {
        expect(await headline(page)).toContain("Administrative Director");
        expect(await page.textContent("decision-form .details")).toContain(
          "The evidence for this post is thin.",
        );
      });
    }
  });

  it("is in sight beside the last question, and on a phone its headline is", async () => {
    for (const [width, part] of [
      [1280, ".headline"],
      [360, ".following"],
    ] as const) {
      await visit("decide/", { viewport: { width, height: 800 } }, async (page) => {
        const last = page.locator("decision-form fieldset").last();
        await last.locator("input").first().click();
        await page.locator('input[value="machines"]').click();
        await last.scrollIntoViewIfNeeded();
        const shown = page.locator(`decision-form ${part}`);
        expect(await shown.textContent()).toMatch(/^Begin with the Technical Director\./);
        const box = await shown.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
        if (width > 360) return;
        await page.locator("[data-show]").click();
        await expect
          .poll(async () => (await page.locator(".answer").boundingBox())?.y ?? -1)
          .toBeLessThan(60);
      });
    }
  });

  it("is answered with the keyboard alone", async () => {
    await visit("decide/", {}, async (page) => {
      await page.focus('input[name="building"][value="own"]');
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      expect(await chosen(page)).toEqual(["building=touring"]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      expect(await chosen(page)).toEqual(["building=touring", "trouble=late"]);
    });
    await visit("decide/?building=own", { viewport: { width: 360, height: 800 } }, async (page) => {
      await page.focus("[data-show]");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("your-result");
    });
  });

  it("copies no id a second time into the page", async () => {
    await visit("decide/?building=own&have=both", {}, async (page) => {
      const repeated = await page.evaluate(() => {
        const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      });
      expect(repeated).toEqual([]);
    });
  });
});

describe("the situations", () => {
  const shown = (page: Page) => page.locator("situation-list li[data-roles]:visible").count();

  it("are filtered by the address, by words and by role", async () => {
    await visit("situations/", {}, async (page) => {
      const all = await shown(page);
      expect(all).toBeGreaterThan(3);
      await page.fill('situation-list [name="q"]', "winch");
      expect(await shown(page)).toBe(1);
      expect(await search(page)).toBe("?q=winch");
      await page.selectOption('situation-list [name="role"]', "ad");
      expect(await shown(page)).toBe(0);
      expect(await page.textContent("situation-list .status")).toBe(`0 of ${all} situations.`);
      await page.reload();
      expect(await page.inputValue('situation-list [name="q"]')).toBe("winch");
      expect(await page.inputValue('situation-list [name="role"]')).toBe("ad");
      expect(await shown(page)).toBe(0);
    });
  });

  it("leave out what the address cannot mean, with a note", async () => {
    await visit("situations/?role=nobody&q=winch", {}, async (page) => {
      expect(await page.textContent("situation-list .ignored")).toContain("role “nobody”");
      expect(await shown(page)).toBe(1);
    });
  });

  it("each lead to their place in the pairing", async () => {
    await visit("situations/#pm-td-stuck-winch", {}, async (page) => {
      await page.click("#pm-td-stuck-winch a.about");
      await page.waitForURL("**/pairings/pm-td/#stuck-winch");
      expect(await page.locator("#stuck-winch").isVisible()).toBe(true);
    });
  });
});

describe("the disputes", () => {
  it("give a text to copy, to which the page of their responsibility leads", async () => {
    const options = { permissions: ["clipboard-read", "clipboard-write"] };
    await visit("responsibilities/maintain-the-machinery/", options, async (page) => {
      await page.locator("#positions").getByText("Text for your decision").click();
      const entry = page.locator("#maintain-the-machinery");
      await entry.getByRole("button", { name: "Text for your decision" }).click();
      await entry.getByText("Copied.").waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^## R006: Maintain the stage machinery\n/);
      expect(copied).toContain("/disputes/#maintain-the-machinery>");
    });
  });

  it("select the text where copying is forbidden", async () => {
    await visit("disputes/", {}, async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
      });
      const entry = page.locator(".dispute").first();
      await entry.locator("summary").click();
      await entry.locator("button").click();
      expect(await page.evaluate(() => String(getSelection()))).toMatch(/^## R\d{3}: /);
    });
  });
});

describe("without JavaScript", () => {
  const options = { javaScriptEnabled: false };

  it("the decision reads as questions and results, and says what is missing", async () => {
    await visit("decide/", options, async (page) => {
      expect(await page.locator(".without").isVisible()).toBe(true);
      expect(
        await page.locator("decision-form input:visible, decision-form button:visible").count(),
      ).toBe(0);
      expect(await page.locator("#your-result").isVisible()).toBe(false);
      for (const summary of await page.locator("main .fold.whole > summary").all())
        await summary.click();
      expect(await page.locator(".decision-questions > li:visible").count()).toBe(5);
      for (const role of ["pm", "td", "ad", "administrative-director"])
        expect(await page.locator(`#first-${role}`).isVisible()).toBe(true);
      expect(await page.locator("#both .outcome:visible").count()).toBe(6);
      await page.click("#building-touring a.role");
      expect((await locationOf(page)).hash).toBe("#first-pm");
    });
  });

  it("the disputes read completely, with texts to select", async () => {
    await visit("disputes/", options, async (page) => {
      const all = await page.locator(".dispute").count();
      expect(all).toBeGreaterThan(3);
      expect(await page.locator(".dispute:visible").count()).toBe(all);
      expect(await page.locator("copy-block button:visible").count()).toBe(0);
      await page.locator("#maintain-the-machinery summary").click();
      expect(await page.locator("#maintain-the-machinery pre").isVisible()).toBe(true);
    });
  });

  it("the situations are all there, and no control is", async () => {
    await visit("situations/?role=ad", options, async (page) => {
      const all = await page.locator("situation-list li[data-roles]").count();
      expect(all).toBeGreaterThan(3);
      expect(await page.locator("situation-list li[data-roles]:visible").count()).toBe(all);
      expect(await page.locator("situation-list .filters").isVisible()).toBe(false);
      expect(await page.locator("situation-list .without").isVisible()).toBe(true);
    });
  });
});
