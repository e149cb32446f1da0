import type { Catalog } from "../model/catalog/catalog.ts";
import type { LinkingPage } from "../model/pages/linking.ts";
import { linkingPage as words } from "../words/linking-page.ts";
import { addresses } from "../routes.ts";
import type { ColleaguePage } from "./colleague-page.ts";

/**
 * The page for new colleagues with everything on it.
 * @param full the full address of an address below the site's root
 */
export function buildColleaguePage(
  { site }: Pick<Catalog, "site">,
  { groups }: Pick<LinkingPage, "groups">,
  full: (address: string) => string,
): ColleaguePage {
  const { title, lead, from } = words.colleagues;
  return {
    title,
    lead,
    groups: groups.map((group) => ({
      title: group.title,
      items: group.items.map(({ title: name, address, text }) => ({
        title: name,
        address: full(address),
        text,
      })),
    })),
    from: from(site.name, site.licence.name, full(addresses("/").pages.linking)),
  };
}
