import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { JSDOM } from "jsdom";

/** A page of a built site. */
export interface BuiltPage {
  /** The address below the site's root: `/roles/cio/`. */
  readonly address: string;
  readonly html: string;
  readonly document: Document;
  /** Whether the page only leads to another. */
  readonly isRedirect: boolean;
  /** The kind of the record that the page is of; undefined where it is of none. */
  readonly kind: string | undefined;
}

/** Every file of a folder, as paths with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
}

/** Reads every page of a built site; a page is parsed when its document is asked for. */
export function readPages(folder: string): BuiltPage[] {
  return listFiles(folder)
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      let document: Document | undefined;
      return {
        address: `/${file.replace(/index\.html$/, "")}`,
        html,
        // Most tests look at a few of hundreds of pages, and to parse one takes as long as to read thirty.
        get document() {
          return (document ??= new JSDOM(html).window.document);
        },
        isRedirect: html.includes('<meta http-equiv="refresh"'),
        kind: /<main\b[^>]*\bdata-kind="([^"]*)"/.exec(html)?.[1],
      };
    });
}

/**
 * The largest page of each kind, as addresses without a slash at the beginning: of the pages of records
 * one, by the record's kind, and every other page that is not one, by its address.
 */
export function chooseLargestPages(pages: readonly BuiltPage[]): Map<string, string> {
  return chooseFirstPages(pages.toSorted((a, b) => b.html.length - a.html.length));
}

/** The smallest page of each kind, as `chooseLargestPages` has the largest. */
export function chooseSmallestPages(pages: readonly BuiltPage[]): Map<string, string> {
  return chooseFirstPages(pages.toSorted((a, b) => a.html.length - b.html.length));
}

function chooseFirstPages(pages: readonly BuiltPage[]): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const page of pages) {
    const [part] = /^\/embed\/|\/in-full\/$/.exec(page.address) ?? [];
    const kind = page.kind ?? part ?? page.address;
    if (!page.isRedirect && !chosen.has(kind)) chosen.set(kind, page.address.slice(1));
  }
  return chosen;
}

/** A reference from a page that leads nowhere on the site. */
export interface BrokenReference {
  readonly from: string;
  readonly reference: string;
  readonly why: string;
}

const attributes = ["href", "src", "action", "xlink:href"];

/**
 * Follows every reference of every page: links, fragments, links in diagrams, scripts, styles,
 * images, forms and redirects.
 * @param base the path below which the site is meant to stand, with slashes at both ends
 * @param schemes kinds of link that the site allows beside those to web pages
 */
export function findBrokenReferences(
  pages: readonly BuiltPage[],
  files: readonly string[],
  base: string,
  origin: string,
  schemes: readonly string[] = [],
): BrokenReference[] {
  const known = new Set(files.map((file) => `${base}${file.replace(/index\.html$/, "")}`));
  const ids = new Map(
    pages.map((page) => [
      `${base}${page.address.slice(1)}`,
      new Set([...page.document.querySelectorAll("[id]")].map((element) => element.id)),
    ]),
  );
  return pages.flatMap((page) => {
    const here = `${origin}${base}${page.address.slice(1)}`;
    return referencesOf(page).flatMap((reference) => {
      const broken = (why: string) => [{ from: page.address, reference, why }];
      const target = URL.parse(reference, here);
      if (target === null) return broken("no address");
      if (schemes.includes(target.protocol.slice(0, -1))) return [];
      if (!/^https?:$/.test(target.protocol)) return broken("not a web address");
      if (target.origin !== origin) return [];
      if (!known.has(target.pathname)) return broken("no such file");
      const fragment = decodeURIComponent(target.hash.slice(1));
      if (fragment && !ids.get(target.pathname)?.has(fragment)) return broken("no such fragment");
      return [];
    });
  });
}

function referencesOf({ document }: BuiltPage): string[] {
  const found = attributes.flatMap((name) =>
    [...document.querySelectorAll(`[${name.replace(":", "\\:")}]`)].map(
      (element) => element.getAttribute(name) ?? "",
    ),
  );
  const refresh = document.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content");
  return refresh ? [...found, refresh.replace(/^.*url=/, "")] : found;
}
