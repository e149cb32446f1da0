import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { parseLinkFile } from "../../src/elements/link-texts/parse-link-file.ts";
import { readPages, type BuiltPage } from "../build/built-site.ts";
import { findViolations } from "./axe.ts";
import { openSite } from "./visit.ts";

const origin = inject("origin");
const site = openSite("site");
const pages = readPages(inject("site")).filter(({ isRedirect }) => !isRedirect);
const published = new Set(pages.map(({ address }) => `${origin}${address}`));

/** The largest page of each kind of record that can be linked to, with what it offers to paste. */
const linkable = new Map(
  pages
    .filter(({ document }) => document.querySelector("link-texts") !== null)
    .sort((a, b) => a.html.length - b.html.length)
    .map((page) => [page.document.querySelector("main")?.dataset["kind"] ?? page.address, page]),
);

/** The texts that a page offers in the file beside it, by format. */
function textsOf(page: BuiltPage | undefined): ReadonlyMap<string, string> {
  const link = page?.document.querySelector("link-texts a")?.getAttribute("href") ?? "";
  const file = readFileSync(join(inject("site"), link), "utf8");
  return new Map(parseLinkFile(file).map(({ format, text }) => [format, text]));
}

describe("the texts to paste", () => {
  it("are there on a page of each kind of record", () => {
    expect([...linkable.keys()]).toEqual(
      expect.arrayContaining(["role", "pairing", "responsibility", "post", "term", "source"]),
    );
  });

  it.each([...linkable])("of a page of the kind %s are what its buttons copy", async (_, page) => {
    const texts = textsOf(page);
    expect(texts.size).toBeGreaterThanOrEqual(4);
    const permissions = ["clipboard-read", "clipboard-write"];
    await site.visit(page.address.slice(1), { permissions }, async (opened) => {
      await opened.locator("details:has(> link-texts) > summary").click();
      for (const [format, text] of texts) {
        await opened.getByRole("button", { name: `Copy: ${format}`, exact: true }).click();
        await expect
          .poll(() => opened.locator("link-texts [role=status]").textContent())
          .toContain(`${format}: copied`);
        expect(await opened.evaluate(() => navigator.clipboard.readText()), format).toBe(text);
      }
    });
  });

  it.each([...linkable])("of a page of the kind %s lead to pages that are there", (_, page) => {
    const texts = [...textsOf(page).values()];
    const addresses = texts.flatMap((text) => text.match(/https:\/\/[^\s"<>()]+/g) ?? []);
    expect(addresses.length).toBeGreaterThanOrEqual(texts.length);
    for (const address of addresses)
      expect(published.has(address.replace(/card\.svg$/, "")), address).toBe(true);
  });

  it("as HTML paste as a link into a document", async () => {
    const [, page] = [...linkable][0] ?? [];
    const permissions = ["clipboard-read", "clipboard-write"];
    await site.visit(page?.address.slice(1) ?? "", { permissions }, async (opened) => {
      await opened.locator("details:has(> link-texts) > summary").click();
      await opened.getByRole("button", { name: "Copy: HTML", exact: true }).click();
      const html = async () =>
        opened.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          return (await item?.getType("text/html"))?.text();
        });
      await expect.poll(html).toContain(`href="${origin}${page?.address}"`);
    });
  });

  it("are selected where the browser does not let the page copy", async () => {
    const [, page] = [...linkable][0] ?? [];
    await site.visit(
      page?.address.slice(1) ?? "",
      {},
      async (opened) => {
        await opened.locator("details:has(> link-texts) > summary").click();
        await opened.getByRole("button", { name: "Copy: Citation", exact: true }).click();
        await expect
          .poll(() => opened.evaluate(() => getSelection()?.toString().trim()))
          .toBe(textsOf(page).get("Citation"));
      },
      (opened) =>
        opened.addInitScript(() => {
          Object.defineProperty(navigator, "clipboard", { value: undefined });
        }),
    );
  });

  it("are read without script, and no button is there that does nothing", async () => {
    const [, page] = [...linkable][0] ?? [];
    await site.visit(page?.address.slice(1) ?? "", { javaScriptEnabled: false }, async (opened) => {
      await opened.locator("details:has(> link-texts) > summary").click();
      expect(await opened.locator("link-texts button").count()).toBe(0);
      await opened.locator("link-texts a").first().click();
      const shown = (await opened.locator("body").innerText()).replace(/\s+/g, " ");
      const texts = textsOf(page);
      expect(texts.size).toBeGreaterThanOrEqual(4);
      for (const text of texts.values()) expect(shown).toContain(text);
    });
  });
});

describe("the links of places", () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const copied = (opened: Page) => opened.evaluate(() => navigator.clipboard.readText());
  /** A link within the place that it leads to, with what kind of place that is; each is found where it should be. */
  const marks = [
    { what: "a heading", kind: "role", mark: "section > h2 > a.self" },
    { what: "a section that is folded", kind: "role", mark: "section > a.self" },
    { what: "a row", kind: "pairing", mark: ".side-by-side tbody th a.self" },
    { what: "a situation", kind: "pairing", mark: ".situations tbody th a.self" },
    { what: "a situation among all", kind: "/situations/", mark: ".situation-list h3 a.self" },
    { what: "a claim", kind: "source", mark: '.claims > li a[href^="#"]' },
  ];

  it.each(marks)("copy the full address of $what, and lead there", async ({ kind, mark }) => {
    const page = linkable.get(kind);
    const address = page?.address ?? "";
    await site.visit(address.slice(1), { permissions }, async (opened) => {
      // What marks places comes when somebody points at the page.
      await opened.mouse.move(200, 300);
      const link = opened.locator(mark).first();
      const fragment = (await link.getAttribute("href")) ?? "";
      // Some of the links are there before what copies them.
      await expect
        .poll(async () => {
          await link.click();
          return copied(opened);
        })
        .toBe(`${origin}${address}${fragment}`);
      await expect
        .poll(() => opened.locator("main small[role=status]").first().textContent())
        .toContain("Link copied");
      expect(await opened.evaluate(() => location.hash)).toBe(fragment);
      expect(page?.document.getElementById(fragment.slice(1))).not.toBeNull();
    });
  });

  it("are named for those who hear them, and are no stops of the Tab key", async () => {
    await site.visit(linkable.get("pairing")?.address.slice(1) ?? "", {}, async (opened) => {
      await opened.mouse.move(200, 300);
      await opened.locator("main a.self:empty").first().waitFor();
      const found = await opened.locator("main a.self").evaluateAll((links) =>
        links.map((link) => ({
          name: link.getAttribute("aria-label") ?? link.textContent?.trim() ?? "",
          stop: (link as HTMLAnchorElement).tabIndex >= 0,
        })),
      );
      expect(found.length).toBeGreaterThan(8);
      expect(found.filter(({ name, stop }) => name === "" || stop)).toEqual([]);
      expect(await findViolations(opened)).toEqual([]);
    });
  });

  it("come without moving anything", async () => {
    const address = linkable.get("pairing")?.address.slice(1) ?? "";
    const heightOf = (opened: Page) =>
      opened.locator("main").evaluate(async (main) => {
        await document.fonts.ready;
        return main.getBoundingClientRect().height;
      });
    for (const width of [360, 1280]) {
      const viewport = { width, height: 800 };
      await site.visit(address, { viewport }, async (opened) => {
        const before = await heightOf(opened);
        await opened.mouse.move(200, 300);
        await opened.locator("main a.self:empty").first().waitFor();
        expect(await heightOf(opened)).toBe(before);
      });
    }
  });

  it("are all there for the keyboard, in the texts to paste", async () => {
    const page = linkable.get("pairing");
    await site.visit(page?.address.slice(1) ?? "", { permissions }, async (opened) => {
      await opened.locator("details:has(> link-texts) > summary").click();
      const choice = opened.getByRole("combobox", { name: "Link to" });
      const row = await opened.locator(".situations tbody tr").first().getAttribute("id");
      await choice.selectOption({ value: `#${row}` });
      const address = `${origin}${page?.address}#${row}`;
      for (const format of ["Link", "Markdown", "HTML", "Citation"]) {
        await opened.getByRole("button", { name: `Copy: ${format}`, exact: true }).click();
        await expect.poll(() => copied(opened), { message: format }).toContain(address);
      }
      await choice.selectOption({ label: "The whole page" });
      await opened.getByRole("button", { name: "Copy: Link", exact: true }).click();
      await expect.poll(() => copied(opened)).toBe(`${origin}${page?.address}`);
    });
  });

  it("that are codes lead to their responsibility", async () => {
    await site.visit("responsibilities/", {}, async (opened) => {
      const code = opened.locator(".ledger tbody a.code").first();
      const title = await opened
        .locator(".ledger tbody tr:not(.domain) th > a")
        .first()
        .textContent();
      await code.click();
      await expect.poll(() => opened.locator("h1").textContent()).toBe(title);
    });
  });
});

describe("the address that never changes", () => {
  const page = linkable.get("responsibility");
  const address = page?.address.slice(1) ?? "";
  const said = page?.document.querySelector(".kicker .code a")?.textContent?.trim() ?? "";
  const permissions = ["clipboard-read", "clipboard-write"];

  it("is told in full in the first screen of a phone, and leads to the page", async () => {
    expect(said).toMatch(new RegExp(`^${origin}/[A-Z]+[0-9-]+/$`));
    const given = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } };
    await site.visit(address, given, async (opened) => {
      const link = opened.locator(".kicker .code a");
      expect((await link.boundingBox())?.y).toBeLessThan(400);
      await link.click();
      await expect.poll(() => new URL(opened.url()).pathname).toBe(page?.address);
    });
  });

  it("is copied with one key", async () => {
    await site.visit(address, { permissions }, async (opened) => {
      await opened.locator(".kicker .code a").focus();
      await opened.keyboard.press("Enter");
      await expect.poll(() => opened.evaluate(() => navigator.clipboard.readText())).toBe(said);
      await expect
        .poll(() => opened.locator(".kicker small[role=status]").textContent())
        .toContain("Link copied");
      expect(new URL(opened.url()).pathname).toBe(page?.address);
    });
  });

  it("is selected where the browser does not let the page copy", async () => {
    await site.visit(
      address,
      {},
      async (opened) => {
        await opened.locator(".kicker .code a").click();
        await expect
          .poll(() => opened.evaluate(() => getSelection()?.toString().trim()))
          .toBe(said);
      },
      (opened) =>
        opened.addInitScript(() => {
          Object.defineProperty(navigator, "clipboard", { value: undefined });
        }),
    );
  });
});

describe("the page for new colleagues", () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const file = readFileSync(join(inject("site"), "linking", "new-colleagues.md"), "utf8");
  const fragments = new Map(
    pages.map(({ address, document }) => [
      `${origin}${address}`,
      new Set([...document.querySelectorAll("[id]")].map(({ id }) => id)),
    ]),
  );

  /** The links of a text that lead to no page, or to no place on it. */
  const findDead = (text: string) =>
    [...text.matchAll(/\]\((https:[^)]+)\)|href="(https:[^"]+)"/g)]
      .map(([, markdown, html]) => markdown ?? html ?? "")
      .filter((address) => {
        const [page = "", fragment] = address.split("#");
        const there = fragments.get(page);
        return there === undefined || (fragment !== undefined && !there.has(fragment));
      });

  it("finds a dead link, so that the next can", () => {
    expect(findDead(`[a](${origin}/nowhere/) [b](${origin}/#nowhere) [c](${origin}/)`)).toEqual([
      `${origin}/nowhere/`,
      `${origin}/#nowhere`,
    ]);
  });

  it("copied whole is the file that stands there without script, and holds only live links", async () => {
    await site.visit("linking/", { permissions }, async (page) => {
      await page.getByRole("button", { name: "Copy as Markdown", exact: true }).click();
      const status = page.locator("colleague-page [role=status]");
      await expect.poll(() => status.textContent()).toContain("Copied");
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toBe(file);
      expect(text.match(/\]\(/g)?.length).toBeGreaterThan(10);
      expect(findDead(text)).toEqual([]);
    });
  });

  it("pastes as headings and links into a document", async () => {
    await site.visit("linking/", { permissions }, async (page) => {
      await page.getByRole("button", { name: "Copy for a document", exact: true }).click();
      const html = async () =>
        page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          return (await item?.getType("text/html"))?.text();
        });
      await expect.poll(html).toContain("<h2>");
      expect(findDead((await html()) ?? "")).toEqual([]);
    });
  });

  it("holds only what is ticked", async () => {
    await site.visit("linking/", { permissions }, async (page) => {
      await page.getByRole("button", { name: "Tick none", exact: true }).click();
      const item = page.locator("colleague-page li").nth(5);
      await item.getByRole("checkbox").check();
      await page.getByRole("button", { name: "Copy as HTML", exact: true }).click();
      const text = async () => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(text).toContain(await item.locator("a").textContent());
      expect((await text()).match(/<li>/g)).toHaveLength(1);
      expect((await text()).match(/<h2>/g)).toHaveLength(1);
    });
  });

  it("is accessible, and stands there whole without script", async () => {
    await site.visit("linking/", {}, async (page) => {
      expect(await findViolations(page)).toEqual([]);
    });
    await site.visit("linking/", { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("colleague-page li a").count()).toBe(file.match(/^- /gm)?.length);
      expect(await page.locator("colleague-page button").count()).toBe(0);
    });
  });
});

/** A page of another origin, which shows what it is given in its query. */
let host: Server;
beforeAll(async () => {
  host = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://host.example");
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="en"><title>Host</title><style>:root{color-scheme:light dark}</style><main><h1>Host</h1>${searchParams.get("html") ?? ""}</main>`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", () => resolve()));
});
afterAll(() => host.close());

const embedded = ["role", "pairing", "responsibility"].map((kind) => {
  const page = linkable.get(kind);
  const texts = textsOf(page);
  return { kind, page, frame: texts.get("Frame") ?? "", picture: texts.get("Picture") ?? "" };
});

/** Opens a page of another origin that holds some HTML of the site's. */
async function embed<T>(
  html: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await site.browser.newContext(options);
  try {
    const page = await context.newPage();
    const local = html.replaceAll(`${origin}/`, site.url);
    const { port } = host.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/?html=${encodeURIComponent(local)}`, {
      waitUntil: "networkidle",
    });
    return await look(page);
  } finally {
    await context.close();
  }
}

const views = (["light", "dark"] as const).flatMap((colorScheme) =>
  [320, 640].map((width) => ({ colorScheme, width })),
);

describe.each(embedded)("the card of a $kind", ({ page, frame, picture }) => {
  const address = `${origin}${page?.address}`;

  it.each(views)("reads in a frame of $width px, $colorScheme", async ({ colorScheme, width }) => {
    const html = frame.replace(/width="\d+"/, `width="${width}"`);
    const viewport = { width: 700, height: 800 };
    await embed(html, { colorScheme, viewport }, async (opened) => {
      const content = opened.frameLocator("iframe");
      expect(await content.locator("h1 a").isVisible()).toBe(true);
      const inner = opened.frames()[1];
      if (inner === undefined) throw new Error("there is no frame");
      const { overflow, ground } = await inner.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - innerWidth,
        ground: getComputedStyle(document.body).backgroundColor,
      }));
      expect(overflow).toBeLessThanOrEqual(0);
      expect(ground === "rgb(255, 255, 255)").toBe(colorScheme === "light");
    });
  });

  it.each(["light", "dark"] as const)("is accessible, %s", async (colorScheme) => {
    const card = /src="([^"]+)"/.exec(frame)?.[1]?.replace(`${origin}/`, "") ?? "";
    // Axe cannot run where no script may: it looks at the same page with its policy lifted.
    const options = { colorScheme, bypassCSP: true };
    await site.visit(card, options, async (opened) => {
      expect(await findViolations(opened)).toEqual([]);
    });
  });

  it("shows the scheme that its host names at the address's end", async () => {
    const groundOf = (html: string) =>
      embed(html, { colorScheme: "light" }, async (opened) =>
        opened.frames()[1]?.evaluate(() => getComputedStyle(document.body).backgroundColor),
      );
    const dark = await groundOf(frame.replace(/(src="[^"]+)"/, '$1#dark"'));
    expect(dark).not.toBe(await groundOf(frame));
    expect(dark).toMatch(/^rgb\((\d|[1-5]\d), /);
  });

  it("opens the page in a tab of its own, out of the sandbox, with script", async () => {
    await embed(frame, {}, async (opened) => {
      // The links name the address that the site is published at; here it stands elsewhere.
      await opened.context().route(`${origin}/**`, async (route) => {
        const response = await fetch(route.request().url().replace(`${origin}/`, site.url));
        await route.fulfill({
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: Buffer.from(await response.arrayBuffer()),
        });
      });
      const coming = opened.context().waitForEvent("page");
      await opened.frameLocator("iframe").locator("h1 a").click();
      const tab = await coming;
      await tab.waitForLoadState();
      expect(await tab.evaluate(() => location.href)).toBe(address);
      await expect
        .poll(() => tab.evaluate(() => customElements.get("link-texts") !== undefined))
        .toBe(true);
    });
  });

  it("still reads where the host allows nothing, its address printed in it", async () => {
    const html = frame.replace(/sandbox="[^"]*"/, 'sandbox=""');
    await embed(html, {}, async (opened) => {
      const text = await opened.frameLocator("iframe").locator("main").innerText();
      expect(text).toContain(address.replace("https://", ""));
    });
  });

  it.each(views)("shows as a picture, $width px, $colorScheme", async ({ colorScheme, width }) => {
    const html = picture.replace(/width="\d+"/, `width="${width}"`);
    await embed(html, { colorScheme }, async (opened) => {
      const image = await opened.locator("img").evaluate((element) => {
        const { complete, naturalWidth, naturalHeight } = element as HTMLImageElement;
        return { complete, naturalWidth, naturalHeight };
      });
      expect(image).toMatchObject({ complete: true, naturalWidth: 640 });
      expect(image.naturalHeight).toBeGreaterThan(100);
      expect(await findViolations(opened)).toEqual([]);
    });
  });

  it.each(["DejaVu Sans", "serif", "monospace", "system-ui"])(
    "keeps its text within the picture in the font %s",
    async (font) => {
      const image = /src="([^"]+)"/.exec(picture)?.[1]?.replace(`${origin}/`, "") ?? "";
      await site.visit(image, { bypassCSP: true }, async (opened) => {
        const beyond = await opened.evaluate((family) => {
          const root = document.documentElement as unknown as SVGSVGElement;
          root.style.fontFamily = family;
          const edge = root.viewBox.baseVal.width;
          return [...root.querySelectorAll("text")]
            .map((one) => {
              const { x, width } = one.getBBox();
              return { text: one.textContent, end: x + width };
            })
            .filter(({ end }) => end > edge);
        }, font);
        expect(beyond).toEqual([]);
      });
    },
  );
});

describe("a page that is no card", () => {
  it("is refused in a frame of another site", async () => {
    const html = `<iframe src="${origin}/roles/" title="Roles"></iframe>`;
    await embed(html, {}, async (opened) => {
      expect(await opened.frames()[1]?.locator("h1").count()).toBe(0);
    });
  });
});
