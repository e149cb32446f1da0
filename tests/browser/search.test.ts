import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveSite, type Serving } from "../../src/build/serve-site.ts";
import { runCommand } from "../run-command.ts";
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
const titles = (page: Page) => page.locator(`${option} .title`).allTextContents();
const query = async (page: Page) => (await locationOf(page)).search;

/** Types a query into the header's box and waits for its answers. */
async function type(page: Page, text: string, box = "#site-search"): Promise<void> {
  await page.locator(box).fill("");
  await page.locator(box).pressSequentially(text);
  await page.waitForSelector(option);
}

/** Waits until the status line says something. */
async function waitForStatus(page: Page, text: RegExp): Promise<string> {
  const status = page.locator(".search-panel [role=status]").filter({ hasText: text });
  await status.waitFor({ timeout: 20_000 });
  return (await status.textContent()) ?? "";
}

describe("answers", () => {
  it("to a situation lead to its place on the pairing's page", async () => {
    await visit("", async (page) => {
      await type(page, "an angry post spreads", "main input[type=search]");
      const first = page.locator(option).first();
      expect(await first.locator(".title").textContent()).toMatch(/^Who leads when an angry post/);
      await page.waitForFunction(
        (selector) => document.querySelector(`${selector} .summary`)?.textContent !== "",
        option,
      );
      expect(await first.locator(".summary").textContent()).toMatch(/ leads/);
      await first.click();
      await page.waitForURL("**/pairings/cio-cmo/#angry-post");
      expect(await page.locator("#angry-post").isVisible()).toBe(true);
    });
  });

  it("that are only spelt like the query are shown as such", async () => {
    await visit("search/?q=xylophone", async (page) => {
      const status = await waitForStatus(page, /Nothing found/);
      expect(status).toMatch(/^Nothing found for “xylophone”, \d nearest in spelling\.$/);
      expect(await page.textContent(".search-panel .corrected")).toBe(
        "Nothing found. Nearest in spelling:",
      );
      expect((await titles(page)).length).toBeGreaterThan(0);
      expect(await page.locator(".links a", { hasText: "Index by domain" }).isVisible()).toBe(true);
    });
  });

  it("to a word that the engine does not have are to the one it is misspelt for", async () => {
    await visit("search/?q=servor+maintanance", async (page) => {
      await page.locator(".corrected strong", { hasText: "server" }).waitFor();
      // Two responsibilities have both words among their names.
      expect((await titles(page)).slice(0, 2)).toContain("Maintain technology infrastructure");
    });
  });
});

describe("the keyboard", () => {
  it("goes from the query through the answers to a page", async () => {
    await visit("roles/cto/", async (page) => {
      await type(page, "run the help desk");
      const input = page.locator("#site-search");
      expect(await input.getAttribute("role")).toBe("combobox");
      expect(await input.getAttribute("aria-expanded")).toBe("true");
      const listbox = page.locator(`#${await input.getAttribute("aria-controls")}`);
      expect(await listbox.getAttribute("role")).toBe("listbox");
      expect((await titles(page))[0]).toBe("Run the help desk");

      const active = async () =>
        page
          .locator(`${option}[aria-selected=true]`)
          .evaluateAll((options) => options.map(({ id }) => id));
      expect(await active()).toEqual([]);
      await page.keyboard.press("ArrowDown");
      const [first = "none"] = await active();
      expect(await input.getAttribute("aria-activedescendant")).toBe(first);
      expect(await page.locator(`#${first} .title`).textContent()).toBe("Run the help desk");
      await page.keyboard.press("End");
      expect(await active()).not.toEqual([first]);
      await page.keyboard.press("Home");
      expect(await active()).toEqual([first]);
      await page.keyboard.press("ArrowUp");
      expect(await active()).toEqual([]);
      expect(await input.getAttribute("aria-activedescendant")).toBeNull();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/responsibilities/run-the-help-desk/");
    });
  });

  it("goes to the search page with Enter where no answer is chosen", async () => {
    await visit("roles/cto/", async (page) => {
      await type(page, "help desk");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/search/?q=help+desk");
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
    await visit("roles/cto/", async (page) => {
      await type(page, "help desk");
      await page.keyboard.press("Escape");
      expect(await page.locator(".results").isVisible()).toBe(false);
      expect(await page.getAttribute("#site-search", "aria-expanded")).toBe("false");
      expect(await page.inputValue("#site-search")).toBe("help desk");
      await page.keyboard.press("ArrowDown");
      expect(await page.locator(".results").isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      expect(await page.inputValue("#site-search")).toBe("");
    });
  });

  it("leaves the box with Tab, and the answers close behind it", async () => {
    await visit("404.html", async (page) => {
      await type(page, "zzzzqq help", "#not-found-search");
      for (let step = 0; step < 6 && (await page.locator(".results").isVisible()); step += 1)
        await page.keyboard.press("Tab");
      expect(await page.locator(".results").isVisible()).toBe(false);
    });
  });
});

describe("an answer", () => {
  it("shows title, who is accountable in the role's hue, the ownership, what it covers and its kind", async () => {
    await visit("search/?q=lead+digital+transformation&kind=responsibility", async (page) => {
      await page.waitForSelector(`${option} .summary:not(:empty)`);
      const first = page.locator(option).filter({ hasText: "Lead digital transformation" }).first();
      expect(await first.locator(".kind").textContent()).toBe("Responsibility");
      expect(await first.locator(".ownership.contested").textContent()).toBe("Contested");
      const hues = await first
        .locator(".role")
        .evaluateAll((roles) => roles.map((role) => role.className));
      expect(hues.length).toBeGreaterThan(1);
      for (const hue of hues) expect(hue).toMatch(/^role hue-/);
      expect((await first.locator(".summary").textContent())?.length).toBeGreaterThan(20);
    });
  });

  it("says what was searched instead of a misspelt word, and can search the word itself", async () => {
    await visit("roles/cto/", async (page) => {
      await type(page, "digital transfromation");
      // Only the engine knows that no text has the word.
      await page.locator(".corrected strong").waitFor();
      expect(await page.textContent(".corrected")).toContain(
        "Showing results for digital transformation",
      );
      await page.click(".corrected a");
      await page.waitForURL("**/search/?q=digital+transfromation&literal=1");
      await waitForStatus(page, /transfromation/);
      expect(await page.locator(".corrected").isVisible()).toBe(false);
    });
  });

  it("is a link, whose clicks are the browser's own", async () => {
    await visit("roles/cto/", async (page) => {
      await type(page, "run the help desk");
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
        href: "/responsibilities/run-the-help-desk/",
      });
      expect(page.url()).toContain("/roles/cto/");
    });
  });
});

describe("the search page's address", () => {
  it("brings a query and its filters", async () => {
    await visit("search/?q=data&role=cio&kind=responsibility", async (page) => {
      await page.waitForSelector(option);
      expect(await page.inputValue("#page-search")).toBe("data");
      expect(await page.inputValue("select[name=role]")).toBe("cio");
      expect(await page.inputValue("select[name=kind]")).toBe("responsibility");
      const count = await page.locator(option).count();
      expect(await page.locator(`${option}:has(.hue-cio)`).count()).toBe(count);
      expect(new Set(await page.locator(`${option} .kind`).allTextContents())).toEqual(
        new Set(["Responsibility"]),
      );
    });
  });

  it("follows what is typed and filtered, and Back and Forward restore it", async () => {
    await visit("search/?q=help+desk", async (page) => {
      await page.waitForSelector(option);
      const first = await titles(page);
      await type(page, "shadow it", "#page-search");
      await page.waitForURL("**/search/?q=shadow+it");
      await page.keyboard.press("Enter");
      await page.selectOption("select[name=kind]", "term");
      await page.waitForURL("**/search/?q=shadow+it&kind=term");
      expect((await titles(page))[0]).toBe("Shadow IT");

      await page.goBack();
      expect(await query(page)).toBe("?q=shadow+it");
      expect(await page.inputValue("select[name=kind]")).toBe("");
      await page.goBack();
      expect(await query(page)).toBe("?q=help+desk");
      expect(await page.inputValue("#page-search")).toBe("help desk");
      expect((await titles(page))[0]).toBe(first[0]);
      await page.goForward();
      await page.goForward();
      expect(await query(page)).toBe("?q=shadow+it&kind=term");
      expect((await titles(page))[0]).toBe("Shadow IT");
    });
  });

  it("brings the answers back after one was followed", async () => {
    await visit("search/", async (page) => {
      await type(page, "run the help desk", "#page-search");
      await page.locator(option).first().click();
      await page.waitForURL("**/responsibilities/run-the-help-desk/");
      await page.goBack();
      await page.waitForSelector(option);
      expect(await query(page)).toBe("?q=run+the+help+desk");
      expect(await page.inputValue("#page-search")).toBe("run the help desk");
      expect((await titles(page))[0]).toBe("Run the help desk");
    });
  });

  it("says so where only the filters hide the answers", async () => {
    await visit(
      "search/?q=run+the+help+desk&kind=source&role=chief-modernization-officer",
      async (page) => {
        expect(await waitForStatus(page, /without the filters/)).not.toContain("Nothing found");
        await page.click(".links a >> text=without the filters");
        await page.waitForSelector(option);
        expect((await titles(page))[0]).toBe("Run the help desk");
      },
    );
  });
});

describe("what joins later", () => {
  it("moves nothing under the pointer", async () => {
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await visit(
      "search/",
      async (page) => {
        await type(page, "customer data", "#page-search");
        await page.locator(option).nth(2).hover();
        const before = await titles(page);
        expect(before.length).toBeGreaterThan(3);
        const arrived = page.waitForResponse(/\.pf_index$/);
        release();
        await arrived;
        await page.waitForTimeout(500);
        expect((await titles(page)).slice(0, before.length)).toEqual(before);
      },
      {},
      async (page) => {
        await page.route("**/pagefind/**", async (route) => {
          await held;
          await route.continue();
        });
      },
    );
  });

  it("answers the query of now, not one before", async () => {
    await visit(
      "search/",
      async (page) => {
        await type(page, "customer data", "#page-search");
        await page.waitForTimeout(150);
        await page.fill("#page-search", "run the help desk");
        await page.waitForTimeout(1500);
        expect((await titles(page))[0]).toBe("Run the help desk");
        expect(await waitForStatus(page, /./)).toContain("“run the help desk”");
      },
      {},
      async (page) => {
        await page.route("**/pagefind/index/**", async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 500));
          await route.continue();
        });
      },
    );
  });
});

describe("where something is missing", () => {
  const gone = (pattern: string) => (page: Page) =>
    page.route(pattern, (route) => route.fulfill({ status: 404, body: "gone" }));

  it.each<[string, (page: Page) => Promise<unknown>]>([
    [
      "WebAssembly",
      (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly")),
    ],
    ["the engine", gone("**/pagefind/**")],
    ["the engine's WebAssembly file", gone("**/pagefind/wasm*")],
    ["a piece of the index", gone("**/pagefind/index/**")],
  ])("%s, the tables answer and the page says that search is incomplete", async (_, prepare) => {
    await visit(
      "roles/cto/",
      async (page) => {
        await type(page, "run the help desk");
        expect((await titles(page))[0]).toBe("Run the help desk");
        await waitForStatus(page, /incomplete: .* answers come from titles and other names alone/);
        // What nothing is found for may be in what is missing.
        await page.fill("#site-search", "qqzzxx");
        expect(await waitForStatus(page, /Search is incomplete/)).not.toContain("Nothing found");
      },
      {},
      async (page) => void (await prepare(page)),
    );
  });

  it("an engine that hangs is no reason to wait", async () => {
    await visit(
      "search/?q=run+the+help+desk",
      async (page) => {
        await page.waitForSelector(option, { timeout: 2000 });
        expect(await waitForStatus(page, /incomplete/)).toContain("still loading");
      },
      {},
      // Nobody ever answers.
      (page) => page.route("**/pagefind/**", () => {}),
    );
  });

  it("without the tables the engine answers alone", async () => {
    await visit(
      "search/?q=help+desk",
      async (page) => {
        await page.waitForSelector(option);
        expect(await titles(page)).toContain("Run the help desk");
        await waitForStatus(page, /incomplete: .* from the full text alone/);
      },
      {},
      async (page) => void (await gone("**/search/*.json")(page)),
    );
  });

  it("without tables and engine there is the index", async () => {
    await visit(
      "roles/cto/",
      async (page) => {
        await page.locator("#site-search").pressSequentially("help desk");
        await waitForStatus(page, /Search is incomplete: .*The index lists every responsibility/);
        await page.click(".links a");
        await page.waitForURL("**/search/#by-domain");
      },
      {},
      async (page) => {
        await gone("**/search/*.json")(page);
        await gone("**/pagefind/**")(page);
      },
    );
  });

  it("offline, the page says so and keeps what it has", async () => {
    await visit("roles/cto/", async (page) => {
      await Promise.all([
        page.waitForResponse(/tables\.json$/),
        page.locator("#site-search").focus(),
      ]);
      await page.context().setOffline(true);
      await type(page, "run the help desk");
      expect(await waitForStatus(page, /offline/)).toContain("Search is incomplete");
    });
  });

  it("without its own script the form still searches", async () => {
    await visit(
      "search/?q=help+desk",
      async (page) => {
        await waitForStatus(page, /could not be loaded. The index below/);
        expect(await page.locator("#by-domain").isVisible()).toBe(true);
      },
      {},
      async (page) => void (await gone("**/_astro/search-panel*")(page)),
    );
  });

  it("JavaScript, the form leads to the index, and no dead control shows", async () => {
    await visit(
      "",
      async (page) => {
        await page.fill("#home-search", "broken laptop");
        await page.keyboard.press("Enter");
        await page.waitForURL("**/search/?q=broken+laptop");
        expect(await page.locator(".filters").isVisible()).toBe(false);
        expect(await page.locator(".search-panel").isVisible()).toBe(false);
        expect(await page.locator("#a-z dt").count()).toBeGreaterThan(50);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe("what loads when", () => {
  it("nothing but the element before somebody approaches, and the tables then", async () => {
    const asked: string[] = [];
    await visit(
      "roles/cto/",
      async (page) => {
        await page.waitForTimeout(300);
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

describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  it.each([
    ["a popup", "roles/cto/", "#site-search"],
    ["home", "", "#home-search"],
    ["the search page", "search/?kind=responsibility", "#page-search"],
  ])("axe finds nothing with answers open on %s", async (_, address, box) => {
    const found = await visit(
      address,
      async (page) => {
        await type(page, "digital transfromation", box);
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
    ["roles/cto/", "#site-search"],
    ["", "#home-search"],
    ["search/", "#page-search"],
  ])(
    "answers to touch on /%s, with room for a finger and nothing sticking out",
    async (address, box) => {
      await visit(
        address,
        async (page) => {
          await page.tap(box);
          await type(page, "lead digital transformation", box);
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
            .filter({ hasText: "Lead digital transformation" })
            .first();
          await first.tap();
          await page.waitForURL("**/responsibilities/lead-digital-transformation/");
        },
        phone,
      );
    },
  );
});

describe("print", () => {
  it("leaves the box and the answers out", async () => {
    await visit("roles/cto/", async (page) => {
      await type(page, "help desk");
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
      "roles/cto/",
      async (page) => {
        const whole = page.waitForResponse(/\.pf_index$/);
        await type(page, "customer data");
        await whole;
        await page.keyboard.press("ArrowDown");
        await page.waitForTimeout(500);
        expect(await waitForStatus(page, /answers for/)).not.toContain("incomplete");
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
  let folder: string;
  let below: Serving;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "remit-base-"));
    const [content, output] = [join(folder, "content"), join(folder, "site")];
    await cp("content", content, { recursive: true });
    const settings = await readFile(join(content, "site.yaml"), "utf8");
    await writeFile(
      join(content, "site.yaml"),
      settings.replace(/^repository:.*$/m, "repository: https://github.com/acme/remit"),
    );
    const run = await runCommand("build", {
      CONTENT_DIR: content,
      OUT_DIR: output,
      BASE_PATH: "/handbook/",
    });
    if (run.code !== 0) throw new Error(run.output);
    below = await serveSite({ folder: output, base: "/handbook/", port: 0 });
  }, 240_000);
  afterAll(async () => {
    await below?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("finds its files, and its answers lead below the base path", async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const missing: string[] = [];
    page.on("response", (response) => response.status() >= 400 && missing.push(response.url()));
    await page.goto(`${below.url}roles/cto/`);
    const whole = page.waitForResponse(/\.pf_index$/);
    await type(page, "run the help desk");
    await whole;
    expect(await waitForStatus(page, /answer/)).not.toContain("incomplete");
    await page.locator(option).first().click();
    await page.waitForURL("**/handbook/responsibilities/run-the-help-desk/");
    await page.goto(`${below.url}search/?q=shadow+it&kind=term`);
    await page.waitForSelector(option);
    expect(await page.locator(option).first().getAttribute("href")).toBe(
      "/handbook/glossary/shadow-it/",
    );
    expect(missing).toEqual([]);
    await context.close();
  });

  it("suggests what nothing was found for to the repository", async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${below.url}search/?q=qqzzxx`);
    await waitForStatus(page, /Nothing found for “qqzzxx”/);
    const links = await page
      .locator(".links a")
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links).toContain(
      "https://github.com/acme/remit/issues/new?template=suggest-responsibility.yml&title=Responsibility%3A+qqzzxx&query=qqzzxx",
    );
    expect(links).toContain(`${below.url}search/#by-domain`);
    await context.close();
  });
});
