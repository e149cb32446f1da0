import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { buildCatalog, type Catalog } from "../../src/model/catalog/catalog.ts";
import { allPairs } from "../../src/model/catalog/pair.ts";
import { longAddresses, reversedPairs, shortAddresses } from "../../src/model/catalog/redirects.ts";
import { formatIssues } from "../../src/model/integrity/issue.ts";
import { largestComparison } from "../../src/model/pages/compare.ts";
import { isResponsibilityInFull, listPairInFull } from "../../src/model/pages/in-full.ts";
import { listEmbeds } from "../../src/model/pages/embeds.ts";
import { listKeptAddresses } from "../../src/model/pages/kept-addresses.ts";
import { listPublishedAddresses } from "../../src/model/pages/published-addresses.ts";
import { isRegisterSplit } from "../../src/model/pages/register.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { addresses } from "../../src/routes.ts";
import { findBrokenReferences, listFiles, readPages, type BuiltPage } from "./built-site.ts";
import { findEmptyParts } from "./find-empty-parts.ts";
import { findInvalidHtml } from "./find-invalid-html.ts";

/** The page of an address, in a function that knows the pages of a site. */
export type PageAt = (address: string) => BuiltPage;

/** The page of an address. */
export function pageFinder(pages: readonly BuiltPage[]): PageAt {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  return (address) => {
    const page = byAddress.get(address);
    if (page === undefined) throw new Error(`the build has no page at ${address}`);
    return page;
  };
}

/** Reads a folder of content that has to be sound. */
export async function readCatalog(folder: string): Promise<Catalog> {
  const { records, issues } = await readContent(folder);
  if (records === undefined) throw new Error(formatIssues(issues, folder));
  return buildCatalog(records);
}

/** The pages that stand by themselves. */
function ownPages(catalog: Catalog): string[] {
  const cells = catalog.roles.length * catalog.responsibilities.length;
  return [
    ...["/", "/404.html", "/about/", "/compare/", "/disputes/", "/glossary/", "/pairings/"],
    ...["/responsibilities/", "/roles/", "/search/", "/search/a-z/", "/situations/", "/sources/"],
    ...["/posts/", "/method/", "/linking/", "/data/", "/planner/"],
    ...(catalog.organization ? ["/our/"] : []),
    ...(catalog.releases.length > 0 ? ["/changes/"] : []),
    ...(catalog.decision && cells <= largestComparison ? ["/decide/"] : []),
  ];
}

/** The pages of records by the mark that their `main` bears: kind and id. */
function recordPages(catalog: Catalog): ReadonlyMap<string, string> {
  const of = (kind: string, folder: string, all: readonly { readonly id: string }[]) =>
    all.map(({ id }) => [`${kind}:${id}`, `/${folder}/${id}/`] as const);
  return new Map([
    ...of("role", "roles", catalog.roles),
    ...of("pairing", "pairings", allPairs(catalog)),
    ...of("responsibility", "responsibilities", catalog.responsibilities),
    ...of("post", "posts", catalog.posts),
    ...of("term", "glossary", catalog.terms),
    ...of("source", "sources", catalog.sources),
  ]);
}

/**
 * Holds what is true of the site of any sound content, and of ours, which keeps the house rules, that
 * every page says something of its own for lists of results.
 */
export async function describeSite(folder: string, contentDir: string): Promise<void> {
  const catalog = await readCatalog(contentDir);
  const { retiredPages } = listKeptAddresses(catalog, listPublishedAddresses(catalog));
  const origin = inject("origin");
  const files = listFiles(folder);
  const pages = readPages(folder);
  const real = pages.filter((page) => !page.isRedirect);
  const embeds = listEmbeds(catalog);
  // A page that only some sites have is not built where it would be bare.
  const built = new Set(pages.map(({ address }) => address));
  const bare = new Set(
    [...catalog.barePages]
      .map((page) => addresses("/").pages[page])
      .filter((address) => built.has(address)),
  );
  const canonical = real.filter(
    ({ address }) =>
      address !== "/404.html" &&
      !retiredPages.has(address) &&
      !embeds.has(address) &&
      !bare.has(address),
  );
  const pageAt = pageFinder(pages);
  const marks = recordPages(catalog);
  const short = shortAddresses(catalog);

  describe("the pages", () => {
    it.each([...marks])("of %s is there, and is marked as its own", (mark, address) => {
      const main = pageAt(address).document.querySelector("main");
      expect(`${main?.dataset["kind"]}:${main?.dataset["id"]}`).toBe(mark);
    });

    it("are those of the records, those that stand by themselves and no others", () => {
      const expected = [
        ...ownPages(catalog),
        ...short.filter(({ holders }) => holders.length > 1).map(({ slug }) => `/${slug}/`),
        ...(isRegisterSplit(catalog)
          ? [...new Set(catalog.responsibilities.map((one) => one.domain))].map(
              (domain) => `/responsibilities/domain/${domain}/`,
            )
          : []),
        ...marks.values(),
        ...embeds.keys(),
        ...catalog.roles.map(({ id }) => `/roles/${id}/in-full/`),
        ...catalog.pairings
          .filter((pairing) => listPairInFull(pairing).length > 0)
          .map(({ id }) => `/pairings/${id}/in-full/`),
        ...catalog.responsibilities
          .filter(isResponsibilityInFull)
          .map(({ id }) => `/responsibilities/${id}/in-full/`),
        ...retiredPages.keys(),
      ];
      expect(real.map((page) => page.address).sort()).toEqual(expected.sort());
    });

    it("are marked only where they are a record's", () => {
      const marked = real
        .map((page) => page.document.querySelector("main"))
        .filter((main) => main?.dataset["kind"] !== undefined)
        .map((main) => `${main?.dataset["kind"]}:${main?.dataset["id"]}`);
      expect(marked.sort()).toEqual([...marks.keys()].sort());
    });

    it("are led to by every second address", () => {
      const leads = pages
        .filter((page) => page.isRedirect)
        .map((page) => [page.address, page.document.querySelector("a")?.getAttribute("href")]);
      const expected = [
        ...short
          .filter(({ holders }) => holders.length === 1)
          .flatMap(({ slug, holders }) =>
            holders.map((one) => [`/${slug}/`, `/${one.kind}s/${one.id}/`]),
          ),
        ...longAddresses(catalog.roles).map(({ slug, role }) => [
          `/roles/${slug}/`,
          `/roles/${role}/`,
        ]),
        ...reversedPairs(allPairs(catalog)).map(({ slug, pair }) => [
          `/pairings/${slug}/`,
          `/pairings/${pair}/`,
        ]),
      ];
      for (const one of expected) expect(leads).toContainEqual(one);
    });

    it("for which the content has nothing say so, and nothing else leads to them", () => {
      const leads = real
        .filter(({ address }) => !bare.has(address))
        .flatMap(({ address, document }) =>
          [...document.querySelectorAll("a[href]")]
            .map((link) => link.getAttribute("href")?.replace(/[?#].*$/, "") ?? "")
            .filter((href) => bare.has(href))
            .map((href) => `${address} → ${href}`),
        );
      expect(leads).toEqual([]);
      for (const address of bare) {
        const { document } = pageAt(address);
        expect(document.querySelector("main .lead")?.textContent, address).toMatch(/\S/);
        expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe(
          "noindex",
        );
      }
    });

    it("leave no heading, list or menu empty", () => {
      expect(
        real.flatMap(({ address, document }) =>
          findEmptyParts(document).map((part) => `${address} ${part}`),
        ),
      ).toEqual([]);
    });

    it("of what is given up say why and where to go, and ask not to be listed", () => {
      for (const [address, { because, see }] of retiredPages) {
        const { document } = pageAt(address);
        const main = document.querySelector("main");
        expect(main?.textContent, address).toContain(because);
        expect(main?.querySelector(`a[href="${see}"]`), address).not.toBeNull();
        expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe(
          "noindex",
        );
      }
    });

    it("say which of several roles or posts an abbreviation may mean", () => {
      for (const { slug, holders } of short.filter((one) => one.holders.length > 1)) {
        const choices = [...pageAt(`/${slug}/`).document.querySelectorAll("main .card h2 a")];
        expect(choices.map((link) => link.getAttribute("href"))).toEqual(
          holders.map(({ kind, id }) => `/${kind}s/${id}/`),
        );
      }
    });

    it("of pairs say whether somebody wrote them", () => {
      for (const { id } of allPairs(catalog)) {
        const note = pageAt(`/pairings/${id}/`).document.querySelector(".page-head .note");
        expect(note === null, id).toBe(catalog.pairingById.has(id));
      }
    });

    it("anchor every claim on its source's page", () => {
      const anchors = catalog.sources.flatMap((source) =>
        [...pageAt(`/sources/${source.id}/`).document.querySelectorAll(".claims > li")].map(
          (item) => `${source.id}/${item.id}`,
        ),
      );
      expect(anchors.sort()).toEqual([...catalog.claims.keys()].sort());
    });
  });

  describe("every page", () => {
    it.each(real.map((page) => [page.address, page] as const))(
      "%s has one h1, a title, a description and ids of its own",
      (_, { document }) => {
        expect(document.querySelectorAll("h1")).toHaveLength(1);
        expect(document.querySelector("h1")?.textContent).toMatch(/\S/);
        expect(document.title.length).toBeGreaterThan(5);
        const description =
          document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";
        expect(description).toMatch(/\S/);
        expect(document.documentElement.lang).toMatch(/^[a-z]{2}/);
        expect(repeated([...document.querySelectorAll("[id]")].map(({ id }) => id))).toEqual([]);
      },
    );

    it.skipIf(!catalog.site.houseRules)("has a title and a description of its own", () => {
      // A page to embed is in no list of results: it is called what its record is called.
      const listed = real.filter(({ address }) => !embeds.has(address));
      const descriptions = listed.map(
        ({ document }) =>
          document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "",
      );
      expect(repeated(listed.map((page) => page.document.title))).toEqual([]);
      expect(repeated(descriptions)).toEqual([]);
      expect(descriptions.filter((description) => description.length <= 20)).toEqual([]);
    });

    it("names its own address as canonical", () => {
      for (const page of canonical) {
        const link = page.document.querySelector('link[rel="canonical"]');
        expect(link?.getAttribute("href")).toBe(`${origin}${page.address}`);
      }
    });

    it("refers only to what exists: links, fragments, links in diagrams, scripts, styles", () => {
      expect(findBrokenReferences(pages, files, "/", origin, catalog.site.linkSchemes)).toEqual([]);
    });

    it.skipIf(catalog.responsibilities.length === 0)(
      "has a place of its own for each row, and each code leads to its record",
      () => {
        const codes = new Map(catalog.responsibilities.map(({ id, code }) => [code, id]));
        const rows = real.flatMap((page) =>
          // A sheet to fill in by hand is for paper: a row of the planner has an address of its own. A table of prose is
          // text of its author's, as a list there is.
          [
            ...page.document.querySelectorAll("main table:not(.worksheet, .prose-table) tbody tr"),
          ].map((row) => ({
            page,
            row,
          })),
        );
        expect(rows.length).toBeGreaterThan(catalog.responsibilities.length);
        expect(rows.filter(({ row }) => row.id === "").map(({ page }) => page.address)).toEqual([]);
        const shown = real.flatMap((page) => [...page.document.querySelectorAll("main .code")]);
        expect(shown.length).toBeGreaterThan(catalog.responsibilities.length);
        for (const mark of shown) {
          // Before it may stand that its link lasts.
          const link = mark.querySelector("a") ?? mark;
          const [code = ""] =
            /[A-Z][A-Z0-9]*-?\d+(?=\/?$)/.exec(link.textContent?.trim() ?? "") ?? [];
          expect(link.getAttribute("href"), code).toBe(`/${code}/`);
          const leads = pageAt(`/${code}/`).document.querySelector("a")?.getAttribute("href");
          expect(leads).toBe(`/responsibilities/${codes.get(code)}/`);
        }
      },
    );

    it("holds no style attribute, no inline handler and no inline script", () => {
      for (const { address, document } of pages) {
        const inline = [...document.querySelectorAll("*")].filter((element) =>
          element.getAttributeNames().some((name) => name === "style" || name.startsWith("on")),
        );
        expect(
          inline.map((element) => element.outerHTML),
          address,
        ).toEqual([]);
        // Data is no script: nothing runs it.
        const program = 'script:not([src]):not([type="application/ld+json"])';
        expect(document.querySelectorAll(program), address).toHaveLength(0);
      }
    });

    it("has one style of its own, which its policy names by hash", () => {
      const headers = readFileSync(join(folder, "_headers"), "utf8");
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
        expect(headers, address).toContain(`'sha256-${hash}'`);
      }
    });

    it("waits for no other style: what paper asks for comes for print alone", () => {
      // A card to embed is printed with the page around it.
      for (const { address, document } of real.filter(
        (one) => !one.address.startsWith("/embed/"),
      )) {
        const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')];
        expect(
          sheets.map((sheet) => sheet.getAttribute("media")),
          address,
        ).toEqual(["print"]);
      }
      expect(files.filter((file) => file.endsWith(".css"))).toHaveLength(1);
    });

    it("loads nothing from another origin", () => {
      const loaded = pages.flatMap((page) =>
        [
          ...page.document.querySelectorAll(
            "script[src], link[rel=stylesheet], link[rel=preload], link[rel=icon], img[src], iframe",
          ),
        ].map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? ""),
      );
      expect(loaded.length).toBeGreaterThan(pages.length);
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
      expect(texts.length).toBeGreaterThan(real.length);
      expect(texts.filter((text) => stray.test(text))).toEqual([]);
    });

    it("is valid HTML", async () => {
      expect(await findInvalidHtml(pages)).toEqual([]);
    });
  });

  describe("the folder", () => {
    it("lists each canonical page in the sitemap, and no redirect", () => {
      const sitemap = readFileSync(join(folder, "sitemap-0.xml"), "utf8");
      const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
      const expected = canonical.map((page) => `${origin}${page.address}`);
      expect(listed.sort()).toEqual(expected.sort());
    });

    it("points robots to the sitemap", () => {
      expect(readFileSync(join(folder, "robots.txt"), "utf8")).toContain(
        `Sitemap: ${origin}/sitemap-index.xml`,
      );
    });

    it("holds no trace of the bundler's preloading, which fails when it runs", () => {
      const scripts = files.filter((file) => file.endsWith(".js") && !file.startsWith("pagefind/"));
      expect(scripts.length).toBeGreaterThan(0);
      for (const file of scripts) {
        expect(readFileSync(join(folder, file), "utf8")).not.toContain("__VITE_PRELOAD__");
      }
    });
  });
}

function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
