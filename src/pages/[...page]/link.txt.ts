import type { APIRoute, GetStaticPaths } from "astro";
import { loadCatalog } from "../../catalog.ts";
import { to } from "../../components/address.ts";
import { describeLinkTools, formatLinkFile } from "../../exports/link-tools.ts";
import { publicationOf } from "../../exports/publication.ts";
import { listCards, type Card } from "../../model/pages/card.ts";
import { listPageCards } from "../../model/pages/page-cards.ts";

/** What to paste of each page that others can link to. */
export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  return [...listCards(catalog), ...listPageCards(catalog)].map((card) => ({
    params: { page: card.address.slice(1, -1) },
    props: { card },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props: { card }, site }) => {
  const place = { origin: site ?? "", base: to.pages.home };
  const tools = describeLinkTools(card, place, publicationOf(await loadCatalog(), card));
  return new Response(formatLinkFile(tools), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};
