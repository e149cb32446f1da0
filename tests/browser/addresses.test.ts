import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { readPages } from "../build/built-site.ts";
import { locationOf, openSite } from "./visit.ts";

const { visit } = openSite("site");

/** The title of a role’s guide. */
const guideTitle = readPages(inject("site"))
  .find((page) => page.kind === "role")
  ?.document.querySelector("h1")
  ?.textContent.trim();

/** How long a slow machine may take. */
const patience = { timeout: 20_000 };

/** A page whose element keeps its view in the address. */
interface Keeper {
  readonly page: string;
  /** What the element adds or changes when it has come to life. */
  readonly ready: string;
  /** The choices that the page offers: parameter and how its controls are found. */
  readonly choices: readonly (readonly [parameter: string, controls: string])[];
  /** The box that is typed into. */
  readonly box?: string;
}

const keepers: readonly Keeper[] = [
  {
    page: "responsibilities/",
    ready: ".ledger-form",
    choices: [["roles", ".ledger-form fieldset:first-of-type input"]],
    box: ".ledger-form input[type=search]",
  },
  {
    page: "compare/",
    ready: ".ledger-form",
    choices: [["roles", ".ledger-form input"]],
  },
  { page: "decide/", ready: ".headline", choices: [["", "decision-form input"]] },
  {
    page: "situations/",
    ready: "situation-list .filters",
    choices: [["role", "situation-list select option"]],
    box: "situation-list input",
  },
  {
    page: "search/",
    ready: "main .search-panel .results",
    choices: [
      ["role", "main select[name=role] option"],
      ["kind", "main select[name=kind] option"],
    ],
    box: "main input[name=q]",
  },
];

const foreign = "fbclid=IwAR0_x&utm_source=mail%20a&flag";

/** A query that names the first choice of each kind, in capitals. */
async function makeQuery(page: Page, { choices }: Keeper): Promise<string> {
  const pairs = await Promise.all(
    choices.map(async ([parameter, controls]) => {
      const all = await page.locator(controls).evaluateAll((found) =>
        found.map((one) => {
          const { name, value } = one as HTMLInputElement;
          return { name, value };
        }),
      );
      const first = all.find(({ value }) => value !== "");
      expect(first, controls).toBeDefined();
      return `${parameter || first?.name}=${first?.value.toUpperCase()}`;
    }),
  );
  return pairs.join("&");
}

/** What all fields of the page's main part hold. */
function readFields(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>("main input, main select")].map((one) =>
      ["checkbox", "radio"].includes(one.type) ? String(one.checked) : one.value,
    ),
  );
}

/** Opens a page and waits for its element; search needs a reason to load. */
async function open<T>(
  keeper: Keeper,
  query: string,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  return visit(`${keeper.page}${query}`, {}, async (page) => {
    if (keeper.page === "search/") await page.locator("main input[name=q]").focus();
    await page.locator(keeper.ready).first().waitFor({ state: "attached" });
    // The filter folds where a register has many rows.
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>(".ledger-form > details"))
        fold.open = true;
    });
    return look(page);
  });
}

describe.each(keepers)("the address of /$page", (keeper) => {
  it("may have capitals, and what others put there is passed over and kept", async () => {
    const query = await open(keeper, "", (page) => makeQuery(page, keeper));
    const plain = await open(keeper, `?${query.toLowerCase()}`, readFields);
    await open(keeper, `?${foreign}&${query}`, async (page) => {
      expect(await readFields(page)).toEqual(plain);
      expect(await page.locator("main .ignored").isVisible()).toBe(false);
      if (keeper.box === undefined) {
        await page
          .locator(keeper.choices[0]?.[1] ?? "")
          .nth(1)
          .click();
      } else {
        await page.locator(keeper.box).fill("data");
      }
      await expect.poll(async () => (await locationOf(page)).search, patience).not.toContain(query);
      const { search } = await locationOf(page);
      expect(search.startsWith(`?${foreign}`)).toBe(true);
      if (keeper.box !== undefined) {
        expect(search).toContain("q=data");
        expect(search).toContain(query.split("&")[0]?.toLowerCase());
      }
    });
  });

  it("is told of in one sentence where it names what is not there", async () => {
    const [parameter, controls] = keeper.choices[0] ?? ["", ""];
    const name =
      parameter ||
      (await open(keeper, "", (page) => page.locator(controls).first().getAttribute("name")));
    await open(keeper, `?${foreign}&${name}=nobody`, async (page) => {
      expect(await page.locator("main .ignored").textContent()).toBe(
        `The address asks for something that this page does not have, or for more than it can show. Left out: ${name} “nobody”.`,
      );
    });
  });

  it("fills the fields again in a page that comes back from the browser's cache", async () => {
    const query = await open(keeper, "", (page) => makeQuery(page, keeper));
    const words = keeper.box === undefined ? "" : "&q=data";
    await open(keeper, `?${query.toLowerCase()}${words}`, async (page) => {
      const before = await readFields(page);
      const address = (await locationOf(page)).href;
      await page.evaluate(() => {
        for (const field of document.querySelectorAll<HTMLInputElement>("main input")) {
          field.checked = false;
          if (field.type === "search") field.value = "";
        }
        for (const field of document.querySelectorAll<HTMLSelectElement>("main select"))
          field.value = "";
        dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
      });
      await expect.poll(() => readFields(page), patience).toEqual(before);
      expect((await locationOf(page)).href).toBe(address);
    });
  });
});

describe.each(keepers.filter(({ box }) => box !== undefined))("words in /$page", (keeper) => {
  const box = keeper.box ?? "";

  it("that are too many are cut, and the rest is told", async () => {
    const words = `begin ${"x".repeat(1200)} end`;
    await open(keeper, `?q=${encodeURIComponent(words)}`, async (page) => {
      const kept = await page.inputValue(box);
      expect(words.startsWith(kept)).toBe(true);
      expect(kept.length).toBeGreaterThanOrEqual(100);
      expect(kept.length).toBeLessThan(words.length);
      expect(await page.locator("main .ignored").textContent()).toContain("q “x");
    });
  });

  it("that are being typed make one entry of the history, and stay when a fragment is followed", async () => {
    await open(keeper, "", async (page) => {
      const before = await page.evaluate(() => history.length);
      await page.locator(box).pressSequentially("data", { delay: 20 });
      await expect.poll(async () => (await locationOf(page)).search, patience).toBe("?q=data");
      expect(await page.evaluate(() => history.length)).toBe(before + 1);
      await page.locator(box).pressSequentially(" loss");
      await page.evaluate(() => {
        location.hash = "main";
      });
      await expect.poll(async () => (await locationOf(page)).search, patience).toBe("?q=data+loss");
      expect(await page.inputValue(box)).toBe("data loss");
    });
  });

  it("that a browser refuses to put into the address come into it later", async () => {
    await open(keeper, "", async (page) => {
      await page.evaluate(() => {
        const { pushState } = history;
        let refused = 0;
        history.pushState = (...given) => {
          refused += 1;
          if (refused < 3) throw new DOMException("Too many", "SecurityError");
          pushState.apply(history, given);
        };
      });
      await page.locator(box).fill("data");
      await expect.poll(async () => (await locationOf(page)).search, patience).toBe("?q=data");
    });
  });
});

it("the home page's box holds the query of its open answers again", async () => {
  await visit("", {}, async (page) => {
    const input = page.locator("main input[name=q]");
    await input.pressSequentially(guideTitle ?? "");
    await page.locator(".results li").first().waitFor();
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("main input[name=q]");
      if (field) field.value = "";
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
    await expect.poll(() => input.inputValue(), patience).toBe(guideTitle);
  });
});
