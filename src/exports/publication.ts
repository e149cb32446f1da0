import type { Catalog } from "../model/catalog/catalog.ts";
import type { Card } from "../model/pages/card.ts";
import type { Publication } from "./link-texts.ts";

/** What a citation says of where a page stands, beside its title; a page that is no record's has no date. */
export function publicationOf(
  { site, changed }: Pick<Catalog, "site" | "changed">,
  { kind, id }: Pick<Card, "kind" | "id">,
): Publication {
  return {
    site: site.name,
    licence: site.licence.name,
    version: site.version,
    changed: kind && changed.get(`${kind}/${id}`),
  };
}
