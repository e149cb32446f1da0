import { addresses } from "../../routes.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { titleOfPair } from "../catalog/pair.ts";

const to = addresses("/");

/** The titles of records, by the addresses of their pages below the site's root. */
export function listPageTitles(catalog: Catalog): ReadonlyMap<string, string> {
  return new Map([
    ...catalog.roles.map((one) => [to.role(one.id), one.title] as const),
    ...catalog.responsibilities.map((one) => [to.responsibility(one.id), one.title] as const),
    ...catalog.posts.map((one) => [to.post(one.id), one.title] as const),
    ...catalog.terms.map((one) => [to.term(one.id), one.title] as const),
    ...catalog.sources.map((one) => [to.source(one.id), one.title] as const),
    ...catalog.pairs.map((pair) => [to.pairing(pair.id), titleOfPair(catalog, pair)] as const),
    ...catalog.domains.flatMap(
      (one) =>
        [
          [to.domainPage(one.id), one.title],
          [to.domain(one.id), one.title],
        ] as const,
    ),
  ]);
}

/** What a link to an address of the site reads: the title of its record, or else the address itself. */
export function nameOfAddress(titles: ReadonlyMap<string, string>, address: string): string {
  return titles.get(address) ?? titles.get(address.replace(/#.*$/, "")) ?? address;
}
