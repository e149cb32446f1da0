import type { Catalog } from "../model/catalog/catalog.ts";
import { latestOf } from "../model/catalog/record-dates.ts";
import type { Card } from "../model/pages/card.ts";
import type { Publication } from "./link-texts.ts";

/**
 * What a citation says of where a page stands, beside its title. A page that is no record's is made of all of
 * them, and changes with the last.
 */
export function publicationOf(
  { site, changed }: Pick<Catalog, "site" | "changed">,
  { kind, id }: Pick<Card, "kind" | "id">,
): Publication {
  return {
    site: site.name,
    licence: site.licence.name,
    version: site.version,
    changed: kind === undefined ? latestOf(changed.values()) : changed.get(`${kind}/${id}`),
  };
}
