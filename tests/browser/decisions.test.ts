import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "./axe.ts";
import { checkDiagramGeometry } from "./diagram-geometry.ts";
import { locationOf, openSite } from "./visit.ts";

const pages = [
  "decide/",
  "decide/?customers=internal&technology=renew&posts=one&foo=bar",
  "disputes/",
  "situations/",
  "situations/?q=product&role=cto",
];
const schemes = ["light", "dark"] as const;

const site = openSite();

const { visit } = site;

const headline = (page: Page) => page.textContent("decision-form .headline");
const chosen = (page: Page) =>
  page
    .locator("decision-form input:checked")
    .evaluateAll((inputs) =>
      inputs.map((one) => `${(one as HTMLInputElement).name}=${(one as HTMLInputElement).value}`),
    );
const search = async (page: Page) => (await locationOf(page)).search;

describe.each(schemes)("in the %s scheme", (colorScheme) => {
  it.each(pages)("axe finds nothing on /%s", async (address) => {
    const found = await visit(address, { colorScheme }, async (page) => {
      for (const summary of await page.locator(".dispute summary").all()) await summary.click();
      return findViolations(page);
    });
    expect(found).toEqual([]);
  });

  it("the diagram of the decision keeps its labels inside and apart", async () => {
    const found = await visit("decide/", { colorScheme }, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      return checkDiagramGeometry(page);
    });
    expect(found).toEqual([]);
  });
});

describe.each([360, 768, 1280])("%i px wide", (width) => {
  it.each(pages)("/%s fits", async (address) => {
    const overflow = await visit(address, { viewport: { width, height: 800 } }, async (page) => {
      for (const summary of await page.locator(".dispute summary").all()) await summary.click();
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
    await visit("decide/?customers=internal&trouble=systems&posts=one", {}, async (page) => {
      expect(await chosen(page)).toEqual(["customers=internal", "trouble=systems", "posts=one"]);
      expect(await headline(page)).toMatch(/^Begin with the Chief Information Officer\./);
      expect(await page.textContent("decision-form .details")).toContain(
        "mission-critical systems",
      );
      expect(await page.locator("decision-form .details .cites a").count()).toBeGreaterThan(3);
      expect(await page.locator(".ignored").isVisible()).toBe(false);
    });
  });

  it("keeps each answer in the address, and Back goes through them", async () => {
    await visit("decide/", {}, async (page) => {
      expect(await headline(page)).toContain("No answer points to a role yet.");
      await page.click('input[name="customers"][value="external"]');
      await page.click('input[name="improve"][value="reputation"]');
      expect(await search(page)).toBe("?customers=external&improve=reputation");
      expect(await headline(page)).toMatch(/^Begin with the Chief Marketing Officer\./);
      await page.goBack();
      expect(await search(page)).toBe("?customers=external");
      expect(await chosen(page)).toEqual(["customers=external"]);
      expect(await headline(page)).toMatch(/^Begin with the Chief Technology Officer\./);
      await page.goForward();
      expect(await chosen(page)).toEqual(["customers=external", "improve=reputation"]);
      await page.reload();
      expect(await headline(page)).toMatch(/^Begin with the Chief Marketing Officer\./);
      await page.click("[data-clear]");
      expect(await search(page)).toBe("");
      expect(await chosen(page)).toEqual([]);
    });
  });

  it("leaves out what is no answer, with a note that holds it as text", async () => {
    const address = "decide/?customers=martians&improve=product&posts=%3Cimg%20src=x%3E";
    await visit(address, {}, async (page) => {
      expect(await chosen(page)).toEqual(["improve=product"]);
      const note = await page.textContent(".ignored");
      expect(note).toContain("customers “martians”");
      expect(note).toContain("<img src=x>");
      expect(await page.locator("decision-form img").count()).toBe(0);
      await page.click('input[name="customers"][value="internal"]');
      expect(await page.locator(".ignored").isVisible()).toBe(false);
      expect(await search(page)).toBe("?customers=internal&improve=product");
    });
  });

  it("says a tie as a tie", async () => {
    await visit("decide/?customers=internal&improve=product", {}, async (page) => {
      expect(await headline(page)).toBe(
        "A tie. Begin with the Chief Information Officer or the Chief Technology Officer.",
      );
    });
  });

  it("says how thin the evidence is wherever it names the Chief Modernization Officer", async () => {
    for (const query of ["?technology=renew", "?customers=internal&technology=renew"]) {
      await visit(`decide/${query}`, {}, async (page) => {
        expect(await headline(page)).toContain("Chief Modernization Officer");
        expect(await page.textContent("decision-form .details")).toMatch(
          /evidence for (this|the) title is thin/,
        );
      });
    }
  });

  it("is answered with the keyboard alone", async () => {
    await visit("decide/", {}, async (page) => {
      await page.focus('input[name="customers"][value="internal"]');
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      expect(await chosen(page)).toEqual(["customers=external"]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      expect(await chosen(page)).toEqual(["customers=external", "improve=process"]);
      await page.focus("[data-show]");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("your-result");
    });
  });

  it("copies no id a second time into the page", async () => {
    await visit("decide/?customers=internal&have=both", {}, async (page) => {
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
      expect(all).toBeGreaterThan(20);
      await page.fill('situation-list [name="q"]', "laptop");
      expect(await shown(page)).toBe(1);
      expect(await search(page)).toBe("?q=laptop");
      await page.selectOption('situation-list [name="role"]', "cmo");
      expect(await shown(page)).toBe(0);
      expect(await page.textContent("situation-list .status")).toBe(`0 of ${all} situations.`);
      await page.reload();
      expect(await page.inputValue('situation-list [name="q"]')).toBe("laptop");
      expect(await page.inputValue('situation-list [name="role"]')).toBe("cmo");
      expect(await shown(page)).toBe(0);
    });
  });

  it("leave out what the address cannot mean, with a note", async () => {
    await visit("situations/?role=nobody&q=laptop", {}, async (page) => {
      expect(await page.textContent("situation-list .ignored")).toContain("role “nobody”");
      expect(await shown(page)).toBe(1);
    });
  });

  it("each lead to their place in the pairing", async () => {
    await visit("situations/#cio-cto-laptop", {}, async (page) => {
      await page.click("#cio-cto-laptop a.about");
      await page.waitForURL("**/pairings/cio-cto/#laptop");
      expect(await page.locator("#laptop").isVisible()).toBe(true);
    });
  });
});

describe("the disputes", () => {
  it("are led to from their responsibility, and give a text to copy", async () => {
    const options = { permissions: ["clipboard-read", "clipboard-write"] };
    await visit("responsibilities/set-the-digital-agenda/", options, async (page) => {
      await page.click('a[href="/disputes/#set-the-digital-agenda"]');
      const entry = page.locator("#set-the-digital-agenda");
      await entry.locator("summary").click();
      await entry.getByRole("button", { name: "Copy the text" }).click();
      await entry.getByText("Copied.").waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^## R053: Set the digital agenda\n/);
      expect(copied).toContain("/disputes/#set-the-digital-agenda>");
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
      expect(await page.locator(".decision-questions > li:visible").count()).toBe(6);
      for (const role of ["cio", "cto", "cmo", "chief-modernization-officer"])
        expect(await page.locator(`#first-${role}`).isVisible()).toBe(true);
      expect(await page.locator("#both .outcome:visible").count()).toBe(6);
      await page.click("#customers-internal a.role");
      expect((await locationOf(page)).hash).toBe("#first-cio");
    });
  });

  it("the disputes read completely, with texts to select", async () => {
    await visit("disputes/", options, async (page) => {
      expect(await page.locator(".dispute:visible").count()).toBeGreaterThan(10);
      expect(await page.locator("copy-block button").count()).toBe(0);
      await page.locator("#set-the-digital-agenda summary").click();
      expect(await page.locator("#set-the-digital-agenda pre").isVisible()).toBe(true);
    });
  });

  it("the situations are all there, and no control is", async () => {
    await visit("situations/?role=cmo", options, async (page) => {
      expect(await page.locator("situation-list li[data-roles]:visible").count()).toBeGreaterThan(
        20,
      );
      expect(await page.locator("situation-list .filters").isVisible()).toBe(false);
      expect(await page.locator("situation-list .without").isVisible()).toBe(true);
    });
  });
});
