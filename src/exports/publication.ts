import type { Catalog } from "../model/catalog/catalog.ts";
import type { Card } from "../model/pages/card.ts";
import type { Publication } from "./link-texts.ts";

/** What a citation says of where a page stands, beside its title. */
export function publicationOf({ site }: Pick<Catalog, "site">, _card: Card): Publication {
  return { site: site.name, licence: site.licence.name, version: undefined, changed: undefined };
}
