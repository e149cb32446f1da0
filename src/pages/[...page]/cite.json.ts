import type { APIRoute, GetStaticPaths } from "astro";
import { loadCatalog } from "../../catalog.ts";
import { to } from "../../components/address.ts";
import { toCslJson } from "../../exports/csl-json.ts";
import { publicationOf } from "../../exports/publication.ts";
import { listCards, type Card } from "../../model/pages/card.ts";
import { listPageCards } from "../../model/pages/page-cards.ts";

/** Each page that can be cited as an entry for reference managers. */
export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  return [...listCards(catalog), ...listPageCards(catalog)].map((card) => ({
    params: { page: card.address.slice(1, -1) },
    props: { card },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props: { card }, site }) => {
  const address = new URL(to.local(card.address), site).href;
  return Response.json(toCslJson(card, address, publicationOf(await loadCatalog(), card)));
};
