import type { APIRoute, GetStaticPaths } from "astro";
import { loadCatalog } from "../../catalog.ts";
import { to } from "../../components/address.ts";
import { describeLinkTools, formatLinkFile } from "../../exports/link-tools.ts";
import { publicationOf } from "../../exports/publication.ts";
import type { Card } from "../../model/pages/card.ts";
import { listCardPaths } from "../../model/pages/page-cards.ts";

/** What to paste of each page that others can link to. */
export const getStaticPaths = (async () =>
  listCardPaths(await loadCatalog())) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props: { card }, site }) => {
  const place = { origin: site ?? "", base: to.pages.home };
  const tools = describeLinkTools(card, place, publicationOf(await loadCatalog(), card));
  return new Response(formatLinkFile(tools), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};
