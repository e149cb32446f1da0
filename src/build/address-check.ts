import { listBarePages } from "../model/catalog/bare-pages.ts";
import { allPairs } from "../model/catalog/pair.ts";
import { isKept, listKeptAddresses } from "../model/pages/kept-addresses.ts";
import { kindOfPage } from "../model/pages/page-kind.ts";
import { listPublishedAddresses } from "../model/pages/published-addresses.ts";
import { optionalSectionIds, type PageKind } from "../model/pages/sections.ts";
import type { Records } from "../model/catalog/records.ts";
import { addresses, paragraphFragment } from "../routes.ts";

const to = addresses("/");

/**
 * The last look at what was built: whether each locked address is a page there, with the fragments that
 * are locked on it. The content's own check says what is gone from the records; this one finds what the
 * site's templates leave out.
 */
export class AddressCheck {
  /** Page → the fragments that have to be on it; a page that was visited is taken out. */
  readonly #expected: Map<string, Set<string>>;
  readonly #sections: Readonly<Record<string, readonly string[]>>;
  readonly #missing: string[] = [];
  /** Pages that only lead on, are given up or have nothing to show, and say so, have no sections. */
  readonly #bare: ReadonlySet<string>;

  constructor(records: Records) {
    const published = listPublishedAddresses(records);
    const kept = listKeptAddresses(records, published);
    const { pages = [], redirects = {}, fragments = [], sections = {} } = records.addressLock ?? {};
    this.#sections = sections;
    const bare = [...listBarePages({ ...records, pairs: allPairs(records) })];
    this.#bare = new Set([
      ...published.redirects.keys(),
      ...kept.retiredPages.keys(),
      ...bare.map((page) => to.pages[page]),
    ]);
    this.#expected = new Map(
      [...pages, ...Object.keys(redirects)].map((page) => [page, new Set<string>()]),
    );
    for (const address of fragments) {
      const [path = "", fragment = ""] = address.split("#");
      const page = published.redirects.get(path) ?? path;
      if (kept.retiredPages.has(path) || page.includes("#")) continue;
      // A page that took the place of a locked one need not be locked yet.
      const all = this.#expected.get(page) ?? new Set();
      if (published.pages.has(page) || isKept(kept, address))
        this.#expected.set(page, all.add(fragment));
    }
  }

  /** @param address the page's, below the site's root */
  visit(address: string, html: string): void {
    const fragments = new Set(this.#expected.get(address));
    this.#expected.delete(address);
    if (!this.#bare.has(address) && address.endsWith("/"))
      for (const section of this.#sectionsOf(kindOfPage(address))) fragments.add(section);
    for (const fragment of fragments)
      if (!html.includes(` id="${fragment}"`)) this.#missing.push(`${address}#${fragment}`);
  }

  /** The locked addresses that were not found, sorted. */
  finish(): string[] {
    return [...this.#missing, ...this.#expected.keys()].sort();
  }

  /** Locked sections that every page of a kind has. */
  #sectionsOf(kind: PageKind): string[] {
    return (this.#sections[kind] ?? []).filter(
      (id) => !optionalSectionIds[kind].includes(id) && !passingPlaces.has(id),
    );
  }
}

/** Places that stand on a page only where its record has something to say there. */
const passingPlaces: ReadonlySet<string> = new Set(["follows", "none", paragraphFragment]);
