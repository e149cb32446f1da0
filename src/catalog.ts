import { getEntry } from "astro:content";
import { buildCatalog, type Catalog } from "./model/catalog/catalog.ts";
import type { Records } from "./model/catalog/records.ts";
import { listKeptAddresses, type KeptAddresses } from "./model/pages/kept-addresses.ts";
import { listPublishedAddresses } from "./model/pages/published-addresses.ts";

let known: { readonly records: Records; readonly catalog: Catalog } | undefined;

/**
 * The catalog of all content: the only bridge from Astro's collections to the model.
 * @throws where there never was sound content to show
 */
export async function loadCatalog(): Promise<Catalog> {
  const records = (await getEntry("records", "all"))?.data;
  if (records === undefined || "message" in records) {
    const problems = (await getEntry("records", "problems"))?.data;
    throw new Error(
      problems !== undefined && "message" in problems
        ? problems.message
        : "There is no content to show",
    );
  }
  // While authors write, Astro hands over other records after every change.
  if (known?.records !== records) known = { records, catalog: buildCatalog(records) };
  return known.catalog;
}

let keeping: { readonly catalog: Catalog; readonly kept: KeptAddresses } | undefined;

/** How addresses that were published before go on answering. */
export async function loadKeptAddresses(): Promise<KeptAddresses> {
  const catalog = await loadCatalog();
  if (keeping?.catalog !== catalog)
    keeping = { catalog, kept: listKeptAddresses(catalog, listPublishedAddresses(catalog)) };
  return keeping.kept;
}
