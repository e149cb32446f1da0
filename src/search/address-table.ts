import type { Catalog } from "../model/catalog/catalog.ts";
import { listEmbeds } from "../model/pages/embeds.ts";
import { listKeptAddresses } from "../model/pages/kept-addresses.ts";
import { listPageTitles, nameOfAddress } from "../model/pages/page-titles.ts";
import { listPublishedAddresses } from "../model/pages/published-addresses.ts";
import { slugOf } from "../model/views/text.ts";
import type { TargetDraft } from "./draft-targets.ts";
import { isAllFigures } from "./text.ts";

/** The file that the page for missing addresses looks them up in, below the site's root. */
export const addressTablePath = "search/addresses.json";

/** Every address that the site answers, and the names that may stand in one; only a missing page loads it. */
export interface AddressTable {
  /** Address below the site's root → what is there. */
  readonly pages: Readonly<Record<string, string>>;
  /** Second address → where it leads. */
  readonly redirects: Readonly<Record<string, string>>;
  /** A name as an address would spell it → the page that it belongs to, where no address is spelled so. */
  readonly names: Readonly<Record<string, string>>;
}

/** Works out the table. */
export function buildAddressTable(catalog: Catalog, drafts: readonly TargetDraft[]): AddressTable {
  const published = listPublishedAddresses(catalog);
  const kept = listKeptAddresses(catalog, published);
  const titles = listPageTitles(catalog);
  // A card stands in frames of other sites: nobody who reads it there means it by an address.
  const embeds = listEmbeds(catalog);
  const pages = [...published.pages.keys(), ...kept.retiredPages.keys()];
  const own = new Map(drafts.map(({ address, title }) => [address, title]));
  const name = (address: string) => own.get(address) ?? nameOfAddress(titles, address);
  const names = new Map<string, string>();
  const add = (spelled: string, address: string) => {
    if (spelled !== "" && !names.has(spelled)) names.set(spelled, address);
  };
  // A name that two have leads to the one that search would name first.
  for (const draft of drafts.filter(({ title }) => !isAllFigures(title)))
    for (const one of [draft.title, draft.code ?? "", ...draft.names])
      add(slugOf(one), draft.address);
  for (const { id, first, second } of catalog.pairs) {
    const spellings = ({ id: role, abbreviation, title }: typeof first) =>
      new Set([role, slugOf(abbreviation), slugOf(title)]);
    for (const a of spellings(first))
      for (const b of spellings(second)) {
        add(`${a}-${b}`, `/pairings/${id}/`);
        add(`${b}-${a}`, `/pairings/${id}/`);
      }
  }
  return {
    pages: Object.fromEntries(
      pages.filter((page) => !embeds.has(page)).map((page) => [page, name(page)]),
    ),
    redirects: Object.fromEntries(published.redirects),
    names: Object.fromEntries(names),
  };
}
