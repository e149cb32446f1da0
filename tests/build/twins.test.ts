import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { listFiles, readPages, type BuiltPage } from "./built-site.ts";
import { addressFinder, listSites, type PlacedSite } from "./published-files.ts";

const reader = new MarkdownIt();

/** A page as Markdown, read as any program would read it. */
function readTwin({ folder }: PlacedSite, address: string) {
  const text = readFileSync(join(folder, address, "index.md"), "utf8");
  const [, fields = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return {
    fields: parse(fields) as Record<string, string>,
    body,
    document: new JSDOM(reader.render(body)).window.document,
  };
}

const words = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();

function headingsOf(root: ParentNode): string[] {
  return [...root.querySelectorAll("h1, h2, h3")]
    .filter((heading) => heading.closest("nav") === null)
    .map((heading) => `${heading.localName} ${words(heading)}`)
    .sort();
}

/** The fragment of the place that a mark within it stands for: a claim's code stands for the claim. */
function fragmentOf(url: URL, { base }: PlacedSite, pageAt: ReadonlyMap<string, Document>): string {
  const page = pageAt.get(url.pathname.replace(base, "/"));
  const mark = page?.getElementById(url.hash.slice(1));
  const place = mark?.matches("li > span:empty") ? mark.parentElement?.id : undefined;
  return place ? `#${place}` : url.hash;
}

/** The pages of the site that links in a text lead to, with their fragments; the page's own places aside. */
function linksOf(
  root: ParentNode,
  page: string,
  site: PlacedSite,
  pageAt: ReadonlyMap<string, Document>,
): string[] {
  const { origin, base } = site;
  const here = new URL(base + page.slice(1), origin);
  const links = [...root.querySelectorAll("a[href]")]
    .filter((link) => link.closest("svg, nav") === null)
    .map((link) => new URL(link.getAttribute("href") ?? "", here))
    .filter((url) => url.origin === origin && url.pathname.endsWith("/"))
    .filter((url) => !url.pathname.startsWith(here.pathname))
    .map((url) => url.pathname + url.search + fragmentOf(url, site, pageAt));
  return [...new Set(links)].sort();
}

const isTwinned = (page: BuiltPage) => !page.isRedirect && page.kind !== undefined;

describe.each(listSites())("the Markdown pages of $name", (site) => {
  const all = readPages(site.folder);
  const pages = all.filter(isTwinned);
  const pageAt = new Map(all.map(({ address, document }) => [address, document]));
  const isThere = addressFinder(site);

  test("are those of records and pairs, and no others", () => {
    expect(pages.length).toBeGreaterThan(20);
    const twins = listFiles(site.folder).filter((file) => file.endsWith("index.md"));
    expect(twins.map((file) => `/${file.replace(/index\.md$/, "")}`)).toEqual(
      pages.map(({ address }) => address).sort(),
    );
  });

  test.each(pages.map((page) => [page.address, page] as const))(
    "%s has the headings and links of its page",
    (address, page) => {
      const { fields, document } = readTwin(site, address);
      const main = page.document.querySelector("main article");
      if (main === null) throw new Error(`${address} has no article`);
      // What a page sums up, and tells on a page of its own in full, is in the one text in full.
      const inFull = pageAt.get(`${address}in-full/`)?.querySelector("main article");
      const lacks = (all: readonly string[], own: readonly string[]) =>
        all.filter((one) => !own.includes(one));
      const hasExactly = (find: (root: ParentNode) => readonly string[]) => {
        const told = find(document);
        expect(lacks(find(main), told)).toEqual([]);
        expect(lacks(told, [...find(main), ...(inFull ? find(inFull) : [])])).toEqual([]);
      };
      hasExactly(headingsOf);
      hasExactly((root) => linksOf(root, address, site, pageAt));
      expect(fields).toMatchObject({
        kind: page.kind,
        id: page.document.querySelector("main")?.getAttribute("data-id"),
        url: page.document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
      });
      expect(page.document.querySelector('link[type="text/markdown"]')?.getAttribute("href")).toBe(
        `${site.base}${address.slice(1)}index.md`,
      );
    },
  );

  test("lead nowhere but to pages that are there", () => {
    const links = pages.flatMap(({ address }) =>
      [...readTwin(site, address).document.querySelectorAll("a[href]")].map(
        (link) => link.getAttribute("href") ?? "",
      ),
    );
    const own = [...new Set(links.filter((link) => link.startsWith(site.origin)))];
    expect(own.length).toBeGreaterThan(50);
    expect(links.filter((link) => !/^[a-z]+:/.test(link))).toEqual([]);
    expect(own.filter((link) => !isThere(link))).toEqual([]);
  });

  test("are all in llms.txt", () => {
    const list = readFileSync(join(site.folder, "llms.txt"), "utf8");
    const listed = [...list.matchAll(/\]\(([^)]+index\.md)\)/g)].map(([, url]) => url);
    expect(listed.sort()).toEqual(
      pages.map(({ address }) => `${site.origin}${site.base}${address.slice(1)}index.md`).sort(),
    );
    expect(listed.every((url) => isThere(url ?? ""))).toBe(true);
  });
});

test("a heading that is not in the Markdown is noticed", () => {
  const page = new JSDOM("<h1>One</h1><h2>Two</h2>").window.document;
  const twin = new JSDOM(reader.render("# One")).window.document;
  expect(headingsOf(twin)).not.toEqual(headingsOf(page));
});
