import { addresses } from "../../routes.ts";
import { inFull as words } from "../../words/in-full.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { titleOfPair } from "../catalog/pair.ts";

const to = addresses("/");

/** The titles of records, by the addresses of their pages below the site's root. */
export function listPageTitles(catalog: Catalog): ReadonlyMap<string, string> {
  return new Map([
    ...catalog.roles.flatMap(
      (one) =>
        [
          [to.role(one.id), one.title],
          [to.roleInFull(one.id), words.title(one.title)],
        ] as const,
    ),
    ...catalog.responsibilities.flatMap(
      (one) =>
        [
          [to.responsibility(one.id), one.title],
          [to.responsibilityInFull(one.id), words.title(one.title)],
        ] as const,
    ),
    ...catalog.posts.map((one) => [to.post(one.id), one.title] as const),
    ...catalog.terms.map((one) => [to.term(one.id), one.title] as const),
    ...catalog.sources.map((one) => [to.source(one.id), one.title] as const),
    ...catalog.pairs.flatMap((pair) => {
      const title = titleOfPair(catalog, pair);
      return [
        [to.pairing(pair.id), title],
        [to.pairingInFull(pair.id), words.title(title)],
      ] as const;
    }),
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
