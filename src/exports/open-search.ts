import type { Catalog } from "../model/catalog/catalog.ts";
import { addresses } from "../routes.ts";
import { escapeHtml } from "./escape-html.ts";

/** Below the site's root. */
export const openSearchPath = "opensearch.xml";
/** A browser's list of search engines shows no more letters of a name. */
const longestName = 16;

/**
 * The site's search as a browser can add it, in OpenSearch: from then on a keyword in the address bar asks the register.
 * @param origin `https://example.org`
 * @param base the path below which the site stands, with a slash at both ends
 */
export function formatOpenSearch(
  { site }: Pick<Catalog, "site">,
  origin: string,
  base: string,
): string {
  const to = addresses(base);
  const at = (address: string) => escapeHtml(new URL(address, origin).href);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(shorten(site.name))}</ShortName>
  <Description>${escapeHtml(site.description)}</Description>
  <Url type="text/html" template="${at(to.pages.search)}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${at(to.file(openSearchPath))}"/>
  <Image width="32" height="32" type="image/x-icon">${at(to.file("favicon.ico"))}</Image>
  <InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;
}

/** As many whole words of a name as fit, or the beginning of the first. */
function shorten(name: string): string {
  if (name.length <= longestName) return name;
  return name
    .slice(0, longestName + 1)
    .replace(/\s+\S*$/, "")
    .slice(0, longestName);
}
