import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { buildCatalog, type Catalog } from "../../src/model/catalog/catalog.ts";
import { allPairs } from "../../src/model/catalog/pair.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { findBrokenReferences, listFiles, readPages, type BuiltPage } from "./built-site.ts";
import { findInvalidHtml } from "./find-invalid-html.ts";

const dist = inject("site");
const origin = inject("origin");
const files = listFiles(dist);
const pages = readPages(dist);
const real = pages.filter((page) => !page.isRedirect);
let catalog: Catalog;

beforeAll(async () => {
  const { records } = await readContent("content");
  if (records === undefined) throw new Error("the content has problems: run npm run check:content");
  catalog = buildCatalog(records);
});

describe("the pages", () => {
  it("are those of the records and no others", () => {
    const expected = [
      "/",
      "/404.html",
      "/about/",
      "/cmo/",
      "/compare/",
      "/decide/",
      "/disputes/",
      "/glossary/",
      "/pairings/",
      "/responsibilities/",
      "/roles/",
      "/search/",
      "/situations/",
      "/sources/",
      ...catalog.roles.map((role) => `/roles/${role.id}/`),
      ...allPairs(catalog).map((pair) => `/pairings/${pair.id}/`),
      ...catalog.responsibilities.map((one) => `/responsibilities/${one.id}/`),
      ...catalog.terms.map((term) => `/glossary/${term.id}/`),
      ...catalog.sources.map((source) => `/sources/${source.id}/`),
    ];
    expect(real.map((page) => page.address).sort()).toEqual(expected.sort());
    expect(real.length).toBeGreaterThan(100);
  });

  it("mark what they are about", () => {
    const marked = real
      .map((page) => page.document.querySelector("main"))
      .map((main) => `${main?.dataset["kind"]}:${main?.dataset["id"]}`)
      .filter((mark) => mark !== "undefined:undefined");
    const expected = [
      ...catalog.roles.map((one) => `role:${one.id}`),
      ...allPairs(catalog).map((one) => `pairing:${one.id}`),
      ...catalog.responsibilities.map((one) => `responsibility:${one.id}`),
      ...catalog.terms.map((one) => `term:${one.id}`),
      ...catalog.sources.map((one) => `source:${one.id}`),
    ];
    expect(marked.sort()).toEqual(expected.sort());
  });

  it("lead from every second address to its page", () => {
    const leads = Object.fromEntries(
      pages
        .filter((page) => page.isRedirect)
        .map((page) => [page.address, page.document.querySelector("a")?.getAttribute("href")]),
    );
    expect(leads).toEqual({
      "/cio/": "/roles/cio/",
      "/cto/": "/roles/cto/",
      "/chief-modernization-officer/": "/roles/chief-modernization-officer/",
      "/roles/chief-information-officer/": "/roles/cio/",
      "/roles/chief-technology-officer/": "/roles/cto/",
      "/roles/chief-marketing-officer/": "/roles/cmo/",
      "/pairings/cto-cio/": "/pairings/cio-cto/",
      "/pairings/cmo-cio/": "/pairings/cio-cmo/",
      "/pairings/cmo-cto/": "/pairings/cto-cmo/",
      "/pairings/chief-modernization-officer-cio/": "/pairings/cio-chief-modernization-officer/",
      "/pairings/chief-modernization-officer-cto/": "/pairings/cto-chief-modernization-officer/",
      "/pairings/chief-modernization-officer-cmo/": "/pairings/cmo-chief-modernization-officer/",
    });
  });

  it("ask which CMO is meant", () => {
    const choices = [...(pageAt("/cmo/").document.querySelectorAll("main .card h2 a") ?? [])];
    expect(choices.map((link) => link.getAttribute("href"))).toEqual([
      "/roles/cmo/",
      "/roles/chief-modernization-officer/",
    ]);
  });

  it("say that a pair nobody wrote about is worked out from the register", () => {
    for (const pair of [
      "cio-chief-modernization-officer",
      "cto-cmo",
      "cmo-chief-modernization-officer",
    ]) {
      expect(pageAt(`/pairings/${pair}/`).document.querySelector(".note")?.textContent).toContain(
        "worked out from the",
      );
    }
    expect(pageAt("/pairings/cio-cto/").document.querySelector(".note")).toBeNull();
  });

  it("lead from roles and written pairings to deciding, settling and who leads when", () => {
    const addresses = [
      ...catalog.roles.map((role) => `/roles/${role.id}/`),
      ...catalog.pairings.map((pairing) => `/pairings/${pairing.id}/`),
    ];
    expect(addresses.length).toBeGreaterThan(6);
    for (const address of addresses) {
      const links = [...pageAt(address).document.querySelectorAll("main a")].map((link) =>
        link.getAttribute("href")?.replace(/[?#].*$/, ""),
      );
      expect(links, address).toEqual(
        expect.arrayContaining(["/decide/", "/disputes/", "/situations/"]),
      );
    }
  });

  it("anchor every claim on its source's page", () => {
    const anchors = catalog.sources.flatMap((source) =>
      [...pageAt(`/sources/${source.id}/`).document.querySelectorAll(".claims > li")].map(
        (item) => `${source.id}/${item.id}`,
      ),
    );
    expect(anchors.sort()).toEqual([...catalog.claims.keys()].sort());
    expect(anchors).toHaveLength(129);
  });
});

describe("every part in a ledger", () => {
  const partsOf = (page: BuiltPage) => [
    ...page.document.querySelectorAll(
      ".ledger td:is(.accountable, .responsible, .consulted, .informed)",
    ),
  ];
  const opens = (cell: Element) =>
    ["details > p", "details > .rests"].every((part) =>
      Boolean(cell.querySelector(part)?.textContent?.trim()),
    );

  it("opens in place to its reason and its claims: register, comparison, roles", () => {
    const whole = real.filter((page) =>
      /^\/(responsibilities|compare|roles\/.+)\/$/.test(page.address),
    );
    expect(whole).toHaveLength(2 + catalog.roles.length);
    const parts = whole.flatMap(partsOf);
    const involved = catalog.responsibilities.flatMap((one) => one.involvement);
    expect(parts).toHaveLength(3 * involved.length);
    expect(parts.filter((cell) => !opens(cell))).toEqual([]);
  });

  it("opens on a pair's page, or there leads to its reason on the responsibility's page", () => {
    const pairs = allPairs(catalog).map((pair) => pageAt(`/pairings/${pair.id}/`));
    const parts = pairs.flatMap(partsOf);
    expect(parts.length).toBeGreaterThan(400);
    const closed = parts.filter((cell) => !opens(cell));
    for (const cell of closed) {
      const link = cell.querySelector("a");
      const [, address = "", part = ""] =
        /^(.+)#(.+)$/.exec(link?.getAttribute("href") ?? "") ?? [];
      expect(pageAt(address).document.getElementById(part)?.matches(".parts > div")).toBe(true);
      expect(link?.getAttribute("aria-label")).toMatch(
        /^(Accountable|Responsible|Consulted|Informed): ./,
      );
    }
    // What both own is what the page is about: those always open.
    const shared = pairs.flatMap((page) => [
      ...page.document.querySelectorAll('[data-group="contested"] td, [data-group="joint"] td'),
    ]);
    expect(shared.length).toBeGreaterThan(50);
    expect(shared.filter((cell) => closed.includes(cell))).toEqual([]);
    const whole = pairs.filter((page) => partsOf(page).every(opens)).map((page) => page.address);
    expect(whole).toHaveLength(4);
  });
});

describe("every page", () => {
  it.each(real.map((page) => [page.address, page] as const))(
    "%s has one h1, a title and a description",
    (_, page) => {
      expect(page.document.querySelectorAll("h1")).toHaveLength(1);
      expect(page.document.title.length).toBeGreaterThan(5);
      const description =
        page.document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";
      expect(description.length).toBeGreaterThan(20);
      expect(page.document.documentElement.lang).toBe("en");
    },
  );

  it("has a title and a description of its own", () => {
    const titles = real.map((page) => page.document.title);
    const descriptions = real.map((page) =>
      page.document.querySelector('meta[name="description"]')?.getAttribute("content"),
    );
    expect(repeated(titles)).toEqual([]);
    expect(repeated(descriptions)).toEqual([]);
  });

  it("names its own address as canonical", () => {
    for (const page of real.filter((one) => one.address !== "/404.html")) {
      const link = page.document.querySelector('link[rel="canonical"]');
      expect(link?.getAttribute("href")).toBe(`${origin}${page.address}`);
    }
  });

  it("refers only to what exists: links, fragments, links in diagrams, scripts, styles", () => {
    expect(findBrokenReferences(pages, files, "/", origin)).toEqual([]);
  });

  it("holds no style attribute, no inline handler and no inline script", () => {
    for (const { address, document } of pages) {
      const inline = [...document.querySelectorAll("*")].filter((element) =>
        element.getAttributeNames().some((name) => name === "style" || name.startsWith("on")),
      );
      expect(
        inline.map((element) => element.outerHTML),
        address,
      ).toEqual([]);
      expect(document.querySelectorAll("script:not([src])"), address).toHaveLength(0);
    }
  });

  it("has one style of its own, which its policy names by hash", () => {
    for (const { address, document } of real) {
      const styles = [...document.querySelectorAll("style")].map((style) => style.textContent);
      expect(styles, address).toHaveLength(1);
      const hash = createHash("sha256")
        .update(styles[0] ?? "")
        .digest("base64");
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute("content");
      expect(policy, address).toContain(`style-src 'self' 'sha256-${hash}';`);
      expect(policy, address).not.toContain("unsafe-inline");
      expect(readFileSync(join(dist, "_headers"), "utf8"), address).toContain(`'sha256-${hash}'`);
    }
  });

  it.each([
    ...[".cards", ".ways", ".legend", ".definition", ".letter", ".domain-index", ".jump"],
    ...[".ledger", ".ledger-controls", ".dispute", ".situation-list", ".dg"],
  ])("brings the style of %s to each page that shows it", (selector) => {
    const shown = real.filter((page) => page.document.querySelector(selector) !== null);
    expect(shown.length).toBeGreaterThan(0);
    const without = shown.filter(
      (page) => !page.document.querySelector("style")?.textContent?.includes(selector),
    );
    expect(without.map((page) => page.address)).toEqual([]);
  });

  it("loads nothing from another origin", () => {
    const loaded = pages.flatMap((page) =>
      [
        ...page.document.querySelectorAll(
          "script[src], link[rel=stylesheet], link[rel=preload], link[rel=icon], img[src], iframe",
        ),
      ].map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? ""),
    );
    expect(loaded.length).toBeGreaterThan(100);
    expect(loaded.filter((address) => !address.startsWith("/"))).toEqual([]);
  });

  it("has no white space before a comma or a period, nor after a bracket", () => {
    const stray = / [.,;:!?)](\s|$)|\( /;
    expect("See the register .").toMatch(stray);
    const texts = real.flatMap((page) =>
      [...page.document.querySelectorAll("p, li, dt, dd, td, th, h1, h2, h3, summary")].map(
        (block) => `${page.address} ${block.textContent?.replace(/\s+/g, " ")}`,
      ),
    );
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => stray.test(text))).toEqual([]);
  });

  it("is valid HTML", async () => {
    expect(await findInvalidHtml(pages)).toEqual([]);
  });
});

describe("a built folder", () => {
  it("lists each canonical page in the sitemap, and no redirect", () => {
    const sitemap = readFileSync(join(dist, "sitemap-0.xml"), "utf8");
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
    const expected = real
      .filter((page) => page.address !== "/404.html")
      .map((page) => `${origin}${page.address}`);
    expect(listed.sort()).toEqual(expected.sort());
  });

  it("points robots to the sitemap", () => {
    expect(readFileSync(join(dist, "robots.txt"), "utf8")).toContain(
      `Sitemap: ${origin}/sitemap-index.xml`,
    );
  });

  it("holds no trace of the bundler's preloading, which fails when it runs", () => {
    const scripts = files.filter((file) => file.endsWith(".js") && !file.startsWith("pagefind/"));
    expect(scripts.length).toBeGreaterThan(0);
    for (const file of scripts) {
      expect(readFileSync(join(dist, file), "utf8")).not.toContain("__VITE_PRELOAD__");
    }
  });
});

describe("the check of HTML", () => {
  it("finds an element where none may be, and two of the same id", async () => {
    const html =
      '<!doctype html><html lang="en"><head><title>t</title></head><body><p id="a"><table id="a"></table></p></body></html>';
    const [page] = real;
    const found = page && (await findInvalidHtml([{ ...page, address: "/bad/", html }]));
    expect(found?.join()).toMatch(/^\/bad\/:1:\d+ .*no-dup-id/);
  });
});

describe("the check of references", () => {
  it("finds a broken link, a missing fragment and a script address", () => {
    const html = `<a href="/nowhere/">a</a><a href="/#gone">b</a><a href="javascript:alert(1)">c</a><a href="/#here" id="here">d</a>`;
    const bad = { ...pageAt("/"), html, document: new JSDOM(html).window.document };
    expect(findBrokenReferences([bad], ["index.html"], "/", origin).map((one) => one.why)).toEqual([
      "no such file",
      "no such fragment",
      "not a web address",
    ]);
  });
});

function pageAt(address: string): BuiltPage {
  const page = pages.find((one) => one.address === address);
  if (page === undefined) throw new Error(`the build has no page at ${address}`);
  return page;
}

function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
