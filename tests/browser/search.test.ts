import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "./axe.ts";
import { locationOf, openSite } from "./visit.ts";

const site = openSite("site");

/** Opens a page, prepared before it loads. */
function visit<T>(
  address: string,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<T> {
  return site.visit(address, options, look, prepare);
}

const option = ".results [role=option]";
/** One that answers a query; what is offered until then shows no more than its title. */
const answer = `${option}:has(.more)`;
/** A question that the tables alone do not settle: they speak for several answers. */
const doubtful = "who runs the stage";
/** One with a clear answer and many others. */
const broad = "lights on the stage";
const titles = (page: Page) => page.locator(`${option} .title`).allTextContents();
const query = async (page: Page) => (await locationOf(page)).search;

/** Types a query into the header's box and waits for its answers. */
async function type(page: Page, text: string, box = "#site-search"): Promise<void> {
  await page.locator(box).fill("");
  await page.locator(box).pressSequentially(text);
  await page.waitForSelector(answer);
}

/** Waits until the status line says something. */
async function waitForStatus(page: Page, text: RegExp): Promise<string> {
  const status = page.locator(".search-panel [role=status]").filter({ hasText: text });
  await status.waitFor({ timeout: 20_000 });
  return (await status.textContent()) ?? "";
}

/** Waits until the query of the search page is answered: only then does the page offer to suggest what is missing. */
async function waitForAnswer(page: Page): Promise<void> {
  await page.locator(".links a", { hasText: "Suggest this responsibility" }).waitFor();
}

/** Waits until an answer stands first. */
async function waitForFirst(page: Page, title: string): Promise<void> {
  await page.waitForFunction(
    ([selector, text]) => document.querySelector(`${selector} .title`)?.textContent === text,
    [option, title] as const,
  );
}

describe("answers", () => {
  it("to a situation lead to its place on the pairing's page", async () => {
    await visit("", async (page) => {
      await type(page, "cruel review in the newspaper", "main input[type=search]");
      const first = page.locator(option).first();
      await first.getByText(/^Who leads when a cruel review/).waitFor();
      await page.waitForFunction(
        (selector) => document.querySelector(`${selector} .summary`)?.textContent !== "",
        option,
      );
      expect(await first.locator(".summary").textContent()).toMatch(/ leads/);
      await first.click();
      await page.waitForURL("**/pairings/pm-ad/#cruel-review");
      expect(await page.locator("#cruel-review").isVisible()).toBe(true);
    });
  });

  it("to who wants a link show the whole lasting address, which leads to the page", async () => {
    await visit("roles/td/", async (page) => {
      await type(page, "link to keep the prop store");
      const link = page.locator(".told .grounds a").filter({ hasText: "://" });
      await link.waitFor();
      const { origin } = new URL(page.url());
      expect(await link.textContent()).toMatch(new RegExp(`^${origin}/R\\d+/$`));
      expect((await titles(page))[0]).toBe("Keep the prop store");
      await link.click();
      await page.waitForURL("**/responsibilities/keep-the-prop-store/");
      await type(page, "keep the prop store");
      expect(await page.locator(".told").textContent()).not.toContain("://");
    });
  });

  it("to how sure a claim is say on what it rests", async () => {
    await visit("roles/td/", async (page) => {
      await type(page, "evidence that the TD maintains the stage machinery");
      const told = page.locator(".told .line").filter({ hasText: "The evidence as a whole: " });
      await told.waitFor();
      expect(await told.textContent()).toMatch(
        /^Disputed\. Claimed by the .*\(.+\).* The evidence/,
      );
    });
  });

  it("are none where a word is only spelt like one of the site's", async () => {
    await visit("search/?q=winchester", async (page) => {
      await waitForStatus(page, /^Nothing found for “winchester”\./);
      expect(await page.textContent(".search-panel .verdict")).toMatch(
        /^Nothing found for “winchester”\./,
      );
      expect(await page.locator('main a[href$="/search/a-z/"]').first().isVisible()).toBe(true);
    });
  });

  it("to a word that no text has are to the one it is misspelt for", async () => {
    await visit("search/?q=brokken+wintch", async (page) => {
      await page.locator(".corrected strong", { hasText: "broken winch" }).waitFor();
      expect((await titles(page))[0]).toBe("Maintain the stage machinery");
    });
  });
});

describe("the keyboard", () => {
  it("goes from the query through the answers to a page", async () => {
    await visit("roles/td/", async (page) => {
      await type(page, "keep the prop store");
      const input = page.locator("#site-search");
      expect(await input.getAttribute("role")).toBe("combobox");
      expect(await input.getAttribute("aria-expanded")).toBe("true");
      const listbox = page.locator(`#${await input.getAttribute("aria-controls")}`);
      expect(await listbox.getAttribute("role")).toBe("listbox");
      expect((await titles(page))[0]).toBe("Keep the prop store");

      const active = async () =>
        page
          .locator(`${option}[aria-selected=true]`)
          .evaluateAll((options) => options.map(({ id }) => id));
      expect(await active()).toEqual([]);
      await page.keyboard.press("ArrowDown");
      const [first = "none"] = await active();
      expect(await input.getAttribute("aria-activedescendant")).toBe(first);
      expect(await page.locator(`#${first} .title`).textContent()).toBe("Keep the prop store");
      await page.locator(option).nth(1).waitFor();
      await page.keyboard.press("End");
      expect(await active()).not.toEqual([first]);
      await page.keyboard.press("Home");
      expect(await active()).toEqual([first]);
      await page.keyboard.press("ArrowUp");
      expect(await active()).toEqual([]);
      expect(await input.getAttribute("aria-activedescendant")).toBeNull();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/responsibilities/keep-the-prop-store/");
    });
  });

  it("goes to the search page with Enter where no answer is chosen", async () => {
    await visit("roles/td/", async (page) => {
      await type(page, "prop store");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/search/?q=prop+store");
      await page.waitForSelector(option);
    });
  });

  it.each(["Control+k", "Meta+k"])(
    "comes to the box with %s, but not out of another field",
    async (key) => {
      await visit("search/", async (page) => {
        const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
        await page.locator("select[name=kind]").focus();
        await page.keyboard.press(key);
        expect(await focused()).not.toBe("page-search");
        await page.locator("h1").click();
        await page.keyboard.press(key);
        expect(await focused()).toBe("page-search");
        expect(await page.inputValue("#page-search")).toBe("");
      });
    },
  );

  it("types a slash into the box like any letter", async () => {
    await visit("", async (page) => {
      await page.locator("#home-search").pressSequentially("a/b");
      expect(await page.inputValue("#home-search")).toBe("a/b");
    });
  });

  it("closes the answers with Escape, then clears the box", async () => {
    await visit("roles/td/", async (page) => {
      await type(page, "prop store");
      await page.keyboard.press("Escape");
      expect(await page.locator(".results").isVisible()).toBe(false);
      expect(await page.getAttribute("#site-search", "aria-expanded")).toBe("false");
      expect(await page.inputValue("#site-search")).toBe("prop store");
      await page.keyboard.press("ArrowDown");
      expect(await page.locator(".results").isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      expect(await page.inputValue("#site-search")).toBe("");
    });
  });

  it("leaves the box with Tab, and the answers close behind it", async () => {
    await visit("404.html", async (page) => {
      await type(page, "zzzzqq prop store", "#not-found-search");
      for (let step = 0; step < 6 && (await page.locator(".results").isVisible()); step += 1)
        await page.keyboard.press("Tab");
      expect(await page.locator(".results").isVisible()).toBe(false);
    });
  });
});

describe("an answer", () => {
  it("shows title, who is accountable in the role's hue, the ownership, what it covers and its kind", async () => {
    await visit("search/?q=maintain+the+stage+machinery&kind=responsibility", async (page) => {
      await page.waitForSelector(`${option} .summary:not(:empty)`);
      const first = page
        .locator(option)
        .filter({ hasText: "Maintain the stage machinery" })
        .first();
      expect(await first.locator(".kind").textContent()).toBe("Responsibility");
      expect(await first.locator(".ownership.contested").textContent()).toBe("Disputed");
      const hues = await first
        .locator(".role")
        .evaluateAll((roles) => roles.map((role) => role.className));
      expect(hues.length).toBeGreaterThan(1);
      for (const hue of hues) expect(hue).toMatch(/^role hue-/);
      expect((await first.locator(".summary").textContent())?.length).toBeGreaterThan(20);
    });
  });

  it("says what was searched instead of a misspelt word, and can search the word itself", async () => {
    await visit("roles/td/", async (page) => {
      await type(page, "stage machinrey");
      // That no text has the word only what is known of the words can tell.
      await page.locator(".corrected strong").waitFor();
      expect(await page.textContent(".corrected")).toContain("Showing results for stage machinery");
      await page.click(".corrected a");
      await page.waitForURL("**/search/?q=stage+machinrey&literal=1");
      await waitForAnswer(page);
      expect(await page.locator(".corrected").isVisible()).toBe(false);
    });
  });

  it("is a link, whose clicks are the browser's own", async () => {
    await visit("roles/td/", async (page) => {
      await type(page, "keep the prop store");
      // Not by opening a tab: Chromium without a screen now and then leaves a new one empty.
      const clicked = page.evaluate(
        () =>
          new Promise<{ isPrevented: boolean; href: string | undefined }>((resolve) => {
            addEventListener("click", (event) => {
              const link = (event.target as Element).closest("a");
              resolve({ isPrevented: event.defaultPrevented, href: link?.pathname });
              event.preventDefault();
            });
          }),
      );
      await page
        .locator(option)
        .first()
        .click({ modifiers: ["Control"] });
      expect(await clicked).toEqual({
        isPrevented: false,
        href: "/responsibilities/keep-the-prop-store/",
      });
      expect(page.url()).toContain("/roles/td/");
    });
  });
});

describe("the search page's address", () => {
  it("brings a query and its filters", async () => {
    await visit("search/?q=stage&role=pm&kind=responsibility", async (page) => {
      await page.waitForSelector(option);
      expect(await page.inputValue("#page-search")).toBe("stage");
      expect(await page.inputValue("select[name=role]")).toBe("pm");
      expect(await page.inputValue("select[name=kind]")).toBe("responsibility");
      const count = await page.locator(option).count();
      expect(await page.locator(`${option}:has(.hue-pm)`).count()).toBe(count);
      expect(new Set(await page.locator(`${option} .kind`).allTextContents())).toEqual(
        new Set(["Responsibility"]),
      );
    });
  });

  it("follows what is typed and filtered, and Back and Forward restore it", async () => {
    await visit("search/?q=prop+store", async (page) => {
      await page.waitForSelector(option);
      const first = await titles(page);
      await type(page, "ghost light", "#page-search");
      await page.waitForURL("**/search/?q=ghost+light");
      await page.keyboard.press("Enter");
      await page.selectOption("select[name=kind]", "term");
      await page.waitForURL("**/search/?q=ghost+light&kind=term");
      await waitForFirst(page, "Ghost light");

      await page.goBack();
      expect(await query(page)).toBe("?q=ghost+light");
      expect(await page.inputValue("select[name=kind]")).toBe("");
      await page.goBack();
      expect(await query(page)).toBe("?q=prop+store");
      expect(await page.inputValue("#page-search")).toBe("prop store");
      await waitForFirst(page, first[0] ?? "");
      await page.goForward();
      await page.goForward();
      expect(await query(page)).toBe("?q=ghost+light&kind=term");
      await waitForFirst(page, "Ghost light");
    });
  });

  it("brings the answers back after one was followed", async () => {
    await visit("search/", async (page) => {
      await type(page, "keep the prop store", "#page-search");
      await page.locator(option).first().click();
      await page.waitForURL("**/responsibilities/keep-the-prop-store/");
      await page.goBack();
      await page.waitForSelector(option);
      expect(await query(page)).toBe("?q=keep+the+prop+store");
      expect(await page.inputValue("#page-search")).toBe("keep the prop store");
      expect((await titles(page))[0]).toBe("Keep the prop store");
    });
  });

  it("says so where only the filters hide the answers", async () => {
    await visit(
      "search/?q=keep+the+prop+store&kind=source&role=administrative-director",
      async (page) => {
        expect(await waitForStatus(page, /without the filters/)).not.toContain("Nothing found");
        await page.click(".links a >> text=without the filters");
        await waitForFirst(page, "Keep the prop store");
      },
    );
  });
});

/** What is known of words, and that with the engine: all that answers beside the tables. */
const knownOfWords = "**/search/words/**";
const beyondTables = /\/(search\/words|pagefind)\//;

describe("what joins later", () => {
  /** Holds requests back until they are released. */
  function hold(pattern: string | RegExp) {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const prepare = (page: Page) =>
      page.route(pattern, async (route) => {
        await promise;
        await route.continue();
      });
    return { prepare, release: () => resolve(undefined) };
  }

  it("moves nothing that stands", async () => {
    const { prepare, release } = hold(beyondTables);
    await visit(
      "search/",
      async (page) => {
        await type(page, doubtful, "#page-search");
        await page.locator(option).nth(2).waitFor();
        const before = await titles(page);
        release();
        await waitForAnswer(page);
        const after = await titles(page);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(after.length).toBeGreaterThan(before.length);
      },
      {},
      prepare,
    );
  });

  it("answers the query of now, not one before", async () => {
    const { prepare, release } = hold(knownOfWords);
    await visit(
      "search/",
      async (page) => {
        const asked = page.waitForRequest(/\/search\/words\//);
        await page.locator("#page-search").pressSequentially(doubtful);
        await asked;
        await page.fill("#page-search", "keep the prop store");
        // Every first answer from now on, also one that would stand for a moment only.
        await page.evaluate((selector) => {
          const seen = new Set<string>();
          Object.assign(window, { seen });
          const look = () =>
            seen.add(document.querySelector(`${selector} .title`)?.textContent ?? "");
          look();
          new MutationObserver(look).observe(document.querySelector(".results") ?? document, {
            subtree: true,
            childList: true,
            characterData: true,
          });
        }, option);
        release();
        await waitForAnswer(page);
        const owner = await page.locator(`${option} .role`).first().textContent();
        expect(await waitForStatus(page, /listed/)).toContain((owner ?? "?").replace(/ \(.*/, ""));
        expect(
          await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]),
        ).toEqual(["Keep the prop store"]);
      },
      {},
      prepare,
    );
  });
});

describe("where something is missing", () => {
  const gone = (pattern: string | RegExp) => (page: Page) =>
    page.route(pattern, (route) => route.fulfill({ status: 404, body: "gone" }));

  it.each<[string, (page: Page) => Promise<unknown>]>([
    [
      "WebAssembly",
      (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly")),
    ],
    ["the engine", gone("**/pagefind/**")],
    ["the engine's WebAssembly file", gone("**/pagefind/wasm*")],
    ["a piece of the index", gone("**/pagefind/index/**")],
  ])(
    "what is known of words and %s, the tables answer and the page says that search is incomplete",
    async (_, prepare) => {
      await visit(
        "roles/td/",
        async (page) => {
          await type(page, doubtful);
          await waitForFirst(page, "Run the stage during a show");
          await waitForStatus(
            page,
            /incomplete: .* answers come from titles and other names alone/,
          );
          // What nothing is found for may be in what is missing.
          await page.fill("#site-search", "qqzzxx");
          expect(await waitForStatus(page, /Search is incomplete/)).not.toContain("Nothing found");
        },
        {},
        async (page) => {
          await prepare(page);
          await gone(knownOfWords)(page);
        },
      );
    },
  );

  it("what is known of words, the engine answers", async () => {
    await visit(
      "search/?q=flying+scenery",
      async (page) => {
        await waitForAnswer(page);
        expect(await page.locator(option).count()).toBeGreaterThan(0);
        expect(await waitForStatus(page, /listed/)).not.toContain("incomplete");
      },
      {},
      async (page) => void (await gone(knownOfWords)(page)),
    );
  });

  it("no answer lacks anything without the engine", async () => {
    await visit(
      "roles/td/",
      async (page) => {
        await type(page, "keep the prop store");
        expect((await titles(page))[0]).toBe("Keep the prop store");
        expect(await waitForStatus(page, /listed/)).not.toContain("incomplete");
        await page.fill("#site-search", "");
        await type(page, doubtful);
        await waitForFirst(page, "Run the stage during a show");
        expect(await waitForStatus(page, /listed/)).not.toContain("incomplete");
        await page.fill("#site-search", "qqzzxx");
        await waitForStatus(page, /Nothing found/);
      },
      {},
      async (page) => void (await gone("**/pagefind/**")(page)),
    );
  });

  it("an engine that hangs is no reason to wait", async () => {
    await visit(
      `search/?q=${encodeURIComponent(doubtful)}`,
      async (page) => {
        await page.waitForSelector(option, { timeout: 4000 });
        expect(await waitForStatus(page, /incomplete/)).toContain("still loading");
      },
      {},
      // Nobody ever answers.
      (page) => page.route(beyondTables, () => {}),
    );
  });

  it("without the tables the engine answers alone", async () => {
    await visit(
      "search/?q=prop+store",
      async (page) => {
        await page.waitForSelector(option);
        expect(await titles(page)).toContain("Keep the prop store");
        await waitForStatus(page, /incomplete: .* from the full text alone/);
      },
      {},
      async (page) => void (await gone("**/search/*.json")(page)),
    );
  });

  it("without tables and engine there is the index", async () => {
    await visit(
      "roles/td/",
      async (page) => {
        await page.locator("#site-search").pressSequentially("prop store");
        await waitForStatus(page, /Search is incomplete: .*The index lists every responsibility/);
        await page.click(".links a");
        await page.waitForURL("**/search/a-z/");
      },
      {},
      async (page) => {
        await gone("**/search/*.json")(page);
        await gone("**/pagefind/**")(page);
      },
    );
  });

  it("offline, the page says so and keeps what it has", async () => {
    await visit("roles/td/", async (page) => {
      await Promise.all([
        page.waitForResponse(/tables\.json$/),
        page.locator("#site-search").focus(),
      ]);
      await page.context().setOffline(true);
      await type(page, doubtful);
      expect(await waitForStatus(page, /offline/)).toContain("Search is incomplete");
    });
  });

  it("without its own script the form still searches", async () => {
    await visit(
      "search/?q=prop+store",
      async (page) => {
        await waitForStatus(page, /could not be loaded. The index lists/);
        expect(await page.locator("#a-z a").isVisible()).toBe(true);
      },
      {},
      async (page) => void (await gone("**/_astro/search-panel*")(page)),
    );
  });

  it("JavaScript, the form leads to the index, and no dead control shows", async () => {
    await visit(
      "",
      async (page) => {
        await page.fill("#home-search", "broken winch");
        await page.keyboard.press("Enter");
        await page.waitForURL("**/search/?q=broken+winch");
        expect(await page.locator(".filters").isVisible()).toBe(false);
        expect(await page.locator(".search-panel").isVisible()).toBe(false);
        await page.click("main .note a");
        await page.waitForURL("**/search/a-z/");
        expect(await page.locator("main dt").count()).toBeGreaterThan(10);
        expect(await page.textContent("main")).toContain("broken winch");
      },
      { javaScriptEnabled: false },
    );
  });
});

describe("what loads when", () => {
  it("nothing but the element before somebody approaches, and the tables then", async () => {
    const asked: string[] = [];
    await visit(
      "roles/td/",
      async (page) => {
        await page.waitForLoadState("networkidle");
        const isSearch = (url: string) => /search-panel|\/search\/|pagefind/.test(url);
        expect(asked.filter(isSearch)).toEqual([]);
        await Promise.all([
          page.waitForResponse(/tables\.json$/),
          page.locator("#site-search").hover(),
        ]);
        expect(asked.filter((url) => url.includes("pagefind"))).toEqual([]);
      },
      {},
      async (page) => void page.on("request", (request) => asked.push(request.url())),
    );
  });
});

describe("a clear answer", () => {
  it("loads no engine, and the summaries of its rows alone; what the engine knows follows where somebody asks for more", async () => {
    const asked: string[] = [];
    await visit(
      "search/?q=keep+the+prop+store",
      async (page) => {
        await waitForAnswer(page);
        await page.waitForSelector(`${option}:last-child .summary:not(:empty)`);
        await page.waitForTimeout(500);
        const before = await titles(page);
        expect(asked.filter((url) => url.includes("/pagefind/"))).toEqual([]);
        const summaries = asked.filter((url) => url.includes("/search/summaries/"));
        expect(summaries.length).toBeGreaterThan(0);
        expect(summaries.length).toBeLessThanOrEqual(before.length);
        const whole = page.waitForResponse(/\.pf_index$/);
        await page.click(".links button");
        await whole;
        await page.waitForLoadState("networkidle");
        const after = await titles(page);
        expect(after.length).toBeGreaterThan(before.length);
        expect(after.slice(0, before.length)).toEqual(before);
      },
      {},
      async (page) => void page.on("request", (request) => asked.push(request.url())),
    );
  });
});

describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  it.each([
    ["a popup", "roles/td/", "#site-search"],
    ["home", "", "#home-search"],
    ["the search page", "search/?kind=responsibility", "#page-search"],
  ])("axe finds nothing with answers open on %s", async (_, address, box) => {
    const found = await visit(
      address,
      async (page) => {
        await type(page, "stage machinrey", box);
        await page.keyboard.press("ArrowDown");
        return findViolations(page);
      },
      { colorScheme },
    );
    expect(found).toEqual([]);
  });
});

describe("a phone", () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

  it.each([
    ["roles/td/", "#site-search"],
    ["", "#home-search"],
    ["search/", "#page-search"],
  ])(
    "answers to touch on /%s, with room for a finger and nothing sticking out",
    async (address, box) => {
      await visit(
        address,
        async (page) => {
          await page.tap(box);
          await type(page, "maintain the stage machinery", box);
          const heights = await page.evaluate(
            (options) =>
              [...document.querySelectorAll(options)].map(
                (one) => one.getBoundingClientRect().height,
              ),
            option,
          );
          expect(heights.length).toBeGreaterThan(0);
          expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          ).toBeLessThanOrEqual(0);
          const first = page
            .locator(option)
            .filter({ hasText: "Maintain the stage machinery" })
            .first();
          await first.tap();
          await page.waitForURL("**/responsibilities/maintain-the-machinery/");
        },
        phone,
      );
    },
  );
});

describe("print", () => {
  it("leaves the box and the answers out", async () => {
    await visit("roles/td/", async (page) => {
      await type(page, "prop store");
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("search-box").isVisible()).toBe(false);
      expect(await page.locator(".results").isVisible()).toBe(false);
    });
  });
});

describe("a strict content security policy", () => {
  it("is kept while search does all it can", async () => {
    const violations: string[] = [];
    await visit(
      "search/",
      async (page) => {
        const words = page.waitForResponse(/\/search\/words\//);
        await type(page, broad, "#page-search");
        await words;
        await page.keyboard.press("ArrowDown");
        expect(await waitForStatus(page, /answers? listed/)).not.toContain("incomplete");
        const whole = page.waitForResponse(/\.pf_index$/);
        await page.click(".links button");
        await whole;
        await page.waitForLoadState("networkidle");
      },
      {},
      async (page) => {
        page.on(
          "console",
          (message) => message.type() === "error" && violations.push(message.text()),
        );
        page.on("pageerror", (error) => violations.push(error.message));
      },
    );
    expect(violations).toEqual([]);
  });
});

describe("below a base path, with a repository", () => {
  const below = openSite("siteBelow");

  it("finds its files, and its answers lead below the base path", async () => {
    const missing: string[] = [];
    await below.visit(
      `search/?q=${encodeURIComponent(broad)}`,
      {},
      async (page) => {
        const whole = page.waitForResponse(/\.pf_index$/);
        await page.click(".links button");
        await whole;
        expect(await waitForStatus(page, /answer/)).not.toContain("incomplete");
        await page.goto(`${below.url}roles/td/`);
        await type(page, "keep the prop store");
        await waitForFirst(page, "Keep the prop store");
        await page.locator(option).first().click();
        await page.waitForURL("**/handbook/responsibilities/keep-the-prop-store/");
        await page.goto(`${below.url}search/?q=ghost+light&kind=term`);
        await page.waitForSelector(option);
        expect(await page.locator(option).first().getAttribute("href")).toBe(
          "/handbook/glossary/ghost-light/",
        );
      },
      async (page) =>
        void page.on("response", (one) => one.status() >= 400 && missing.push(one.url())),
    );
    expect(missing).toEqual([]);
  });

  it("suggests what nothing was found for to the repository", async () => {
    await below.visit("search/?q=qqzzxx", {}, async (page) => {
      await waitForStatus(page, /Nothing found for “qqzzxx”/);
      const links = await page
        .locator(".links a")
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      expect(links).toContain(
        "https://example.org/prompt-book/issues/new?template=suggest-responsibility.yml&title=Responsibility%3A+qqzzxx&query=qqzzxx",
      );
      expect(links).toContain(`${below.url}search/a-z/`);
    });
  });
});

describe("the answer", () => {
  it("stands in words above the list, whose first row it is, with a link to its grounds", async () => {
    await visit("search/?q=maintain+the+stage+machinery", async (page) => {
      await page.locator(".answer .line", { hasText: "it depends on" }).waitFor();
      const first = page.locator(option).first();
      const line = (await page.textContent(".answer .line")) ?? "";
      expect(line).toMatch(/^Disputed\. We think it depends on whether .*\. Claimed by the .*\.$/);
      const names = await first
        .locator(".role")
        .evaluateAll((roles) => roles.map((role) => role.firstChild?.textContent ?? ""));
      expect(names.length).toBeGreaterThan(1);
      expect(await page.locator(".answer .line .role").count()).toBe(names.length);
      for (const name of names) expect(line).toContain(name);
      expect(await page.getAttribute(".answer .grounds a", "href")).toBe(
        await first.getAttribute("href"),
      );
      const hue = await page
        .locator(".answer .line .role")
        .first()
        .evaluate((role) => getComputedStyle(role).color);
      expect(hue).not.toBe(
        await page.locator(".line").evaluate((one) => getComputedStyle(one).color),
      );
    });
  });

  it("comes before at most five rows, and the rest where somebody asks for more", async () => {
    await visit(`search/?q=${encodeURIComponent(broad)}`, async (page) => {
      await waitForAnswer(page);
      const before = await titles(page);
      expect(before.length).toBe(5);
      await page.click(".links button");
      const after = await titles(page);
      expect(after.length).toBeGreaterThan(5);
      expect(after.slice(0, 5)).toEqual(before);
      expect(await page.locator(".links button").count()).toBe(0);
      await page.goto(`${site.url}roles/td/`);
      await type(page, broad);
      await page.click(".links a >> text=More answers");
      await page.waitForURL(/\/search\/\?q=lights/);
    });
  });

  it("marks the words of the query, and names whoever answers before the summary", async () => {
    await visit("search/?q=stages+machinery", async (page) => {
      await page.waitForSelector(`${option} .summary:not(:empty)`);
      const first = page.locator(option).filter({ hasText: "Maintain the stage machinery" });
      expect(await first.locator(".title mark").allTextContents()).toEqual(["stage", "machinery"]);
      const parts = await first.evaluate((one) => [...one.children].map((part) => part.className));
      expect(parts).toEqual(["title", "about", "more"]);
    });
  });

  it("says that all is in English only to a query that is not", async () => {
    const note = "Search with English words";
    await visit("search/?q=wer+ist+f%C3%BCr+die+B%C3%BChne+verantwortlich", async (page) => {
      await waitForAnswer(page);
      expect(await page.textContent(".told")).toContain(note);
      await page.goto(`${site.url}search/?q=who+is+responsible+for+the+stage`);
      await waitForAnswer(page);
      expect(await page.textContent(".told")).not.toContain(note);
    });
  });
});

describe("while a question is typed", () => {
  it("no verdict is shown or announced before its last word is whole, and the answer is announced once", async () => {
    await visit("roles/td/", async (page) => {
      await page.locator("#site-search").focus();
      await page.evaluate(() => {
        const [said, shown] = [[] as string[], [] as string[]];
        Object.assign(window, { said, shown });
        new MutationObserver(() => {
          const text = document.querySelector(".search-panel [role=status]")?.textContent ?? "";
          if (text !== "" && text !== said.at(-1)) said.push(text);
          shown.push(document.querySelector(".search-panel .told")?.textContent ?? "");
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      await page.locator("#site-search").pressSequentially("who rigs the lights", {
        delay: 120,
      });
      await waitForStatus(page, /listed/);
      // Longer than any announcement waits.
      await page.waitForTimeout(1500);
      const { said, shown } = await page.evaluate(() => {
        const seen = window as unknown as { said: string[]; shown: string[] };
        return { said: seen.said, shown: seen.shown };
      });
      expect(said.length).toBeGreaterThan(0);
      expect(said.length).toBeLessThanOrEqual(2);
      expect(shown.length).toBeGreaterThan(0);
      for (const text of [...said, ...shown]) expect(text).not.toMatch(/nothing/i);
    });
  });
});

describe("a cold deep link on a slow line", () => {
  const slow4G = {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750,
  };

  it.each(["keep the prop store", "stage", "who mends a broken winch", "ghost", doubtful])(
    "moves no row after its first paint: %s",
    async (text) => {
      await visit(
        `search/?q=${encodeURIComponent(text)}`,
        async (page) => {
          await waitForAnswer(page);
          await page.waitForTimeout(500);
          const { shift, places } = await page.evaluate(() => {
            const seen = window as unknown as { shift: number; places: [string, number[]][] };
            return { shift: seen.shift, places: seen.places };
          });
          expect(places.length).toBeGreaterThan(0);
          for (const [title, tops] of places) expect([title, tops.length]).toEqual([title, 1]);
          expect(shift).toBeLessThanOrEqual(0.02);
        },
        {},
        async (page) => {
          const session = await page.context().newCDPSession(page);
          await session.send("Network.enable");
          await session.send("Network.emulateNetworkConditions", slow4G);
          await page.addInitScript((selector) => {
            const places = new Map<string, Set<number>>();
            Object.assign(window, { shift: 0 });
            Object.defineProperty(window, "places", {
              get: () => [...places].map(([title, tops]) => [title, [...tops]]),
            });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
                (window as unknown as { shift: number }).shift += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            const look = () => {
              for (const row of document.querySelectorAll(selector)) {
                const title = row.querySelector(".title")?.textContent ?? "";
                const top = Math.round(row.getBoundingClientRect().top + scrollY);
                places.set(title, (places.get(title) ?? new Set()).add(top));
              }
              requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          }, option);
        },
      );
    },
  );
});

describe("an empty box", () => {
  it("offers questions and situations, for the pointer and for the keyboard", async () => {
    await visit("roles/td/", async (page) => {
      const input = page.locator("#site-search");
      await input.focus();
      await page.waitForSelector(option);
      expect(await input.getAttribute("aria-expanded")).toBe("true");
      expect(await page.getAttribute(".results", "aria-label")).toBe("Suggestions");
      const offered = await titles(page);
      expect(offered.filter((title) => title.startsWith("Who leads when")).length).toBeGreaterThan(
        0,
      );
      const question = offered.findIndex((title) => !title.startsWith("Who leads when"));
      expect(question).toBeGreaterThanOrEqual(0);
      for (let step = 0; step <= question; step += 1) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(await input.inputValue()).toBe(offered[question]);
      await page.waitForFunction(
        () => document.querySelector(".results")?.getAttribute("aria-label") === "Answers",
      );
      expect(new URL(page.url()).pathname).toBe("/roles/td/");
    });
  });
});

describe("the search page on a phone", () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

  it("folds the filters behind a button that says how many are set", async () => {
    await visit(
      "search/?q=stage&kind=responsibility",
      async (page) => {
        await waitForAnswer(page);
        const button = page.locator(".filters button");
        expect(await page.locator("select[name=kind]").isVisible()).toBe(false);
        expect(await button.textContent()).toBe("Filters: 1 chosen");
        await button.tap();
        expect(await button.getAttribute("aria-expanded")).toBe("true");
        expect(await page.locator("select[name=kind]").isVisible()).toBe(true);
      },
      phone,
    );
  });

  it.each([
    ["search/", "#page-search"],
    ["", "#home-search"],
  ])("brings the box to the top on focus: /%s", async (address, box) => {
    await visit(
      address,
      async (page) => {
        await page.tap(box);
        await page.waitForSelector(option);
        await page.waitForFunction(
          (selector) => (document.querySelector(selector)?.getBoundingClientRect().top ?? 999) < 48,
          box,
        );
      },
      phone,
    );
  });
});
