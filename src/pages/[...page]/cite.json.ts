import type { APIRoute, GetStaticPaths } from "astro";
import { loadCatalog } from "../../catalog.ts";
import { to } from "../../components/address.ts";
import { toCslJson } from "../../exports/csl-json.ts";
import { publicationOf } from "../../exports/publication.ts";
import type { Card } from "../../model/pages/card.ts";
import { listCardPaths } from "../../model/pages/page-cards.ts";

/** Each page that can be cited as an entry for reference managers. */
export const getStaticPaths = (async () =>
  listCardPaths(await loadCatalog())) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props: { card }, site }) => {
  const address = new URL(to.local(card.address), site).href;
  return Response.json(toCslJson(card, address, publicationOf(await loadCatalog(), card)));
};
