import type { Catalog } from "../model/catalog/catalog.ts";
import { latestOf } from "../model/catalog/record-dates.ts";
import { getLanguage } from "../words/table.ts";

/** A thing as schema.org describes it; whatever shows it adds its name, description and address. */
export type Thing = Readonly<Record<string, unknown>> & { readonly "@type": string };

/** A page by name, with its address in full. */
interface NamedPage {
  readonly title: string;
  readonly url: string;
}

/** A role or a post. */
export function toOccupation(abbreviation: string | undefined): Thing {
  return {
    "@type": "Occupation",
    ...(abbreviation !== undefined && { alternateName: abbreviation }),
  };
}

/** The glossary. */
export function toDefinedTermSet(): Thing {
  return { "@type": "DefinedTermSet", inLanguage: getLanguage() };
}

/**
 * A word of the glossary.
 * @param glossary the glossary's address in full
 */
export function toDefinedTerm(names: readonly string[], glossary: string): Thing {
  return {
    "@type": "DefinedTerm",
    ...(names.length > 0 && { alternateName: names }),
    inDefinedTermSet: glossary,
  };
}

/**
 * The register as data.
 * @param files the addresses of its files in full, with their media types
 */
export function toDataset(
  { site, changed }: Pick<Catalog, "site" | "changed">,
  files: readonly { readonly url: string; readonly type: string }[],
): Thing {
  const day = latestOf(changed.values());
  return {
    "@type": "Dataset",
    inLanguage: getLanguage(),
    ...(site.licence.url !== undefined && { license: site.licence.url }),
    creator: { "@type": "Organization", name: site.name },
    isAccessibleForFree: true,
    ...(site.version !== undefined && { version: site.version }),
    ...(day !== undefined && { dateModified: day }),
    distribution: files.map(({ url, type }) => ({
      "@type": "DataDownload",
      contentUrl: url,
      encodingFormat: type,
    })),
  };
}

/**
 * What a page is about, as JSON-LD that may stand in a script element; "" where it is about nothing. The way to it is
 * marked where the page shows it.
 */
export function formatStructuredData(
  about: Thing | undefined,
  { title, url, description }: NamedPage & { readonly description: string },
): string {
  if (about === undefined) return "";
  // A text of the content could end the script element.
  const json = JSON.stringify({
    "@context": "https://schema.org",
    ...about,
    name: title,
    description,
    url,
  });
  return json.replaceAll("<", "\\u003c");
}
