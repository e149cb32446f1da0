import type { APIRoute, GetStaticPaths } from "astro";
import { loadCatalog } from "../../../catalog.ts";
import { to } from "../../../components/address.ts";
import { toCslJson } from "../../../exports/csl-json.ts";
import { publicationOf } from "../../../exports/publication.ts";
import { listCards, type Card } from "../../../model/pages/card.ts";

/** Each record as an entry for reference managers. */
export const getStaticPaths = (async () =>
  listCards(await loadCatalog()).map((card) => ({
    params: paramsOf(card),
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props: { card }, site }) => {
  const address = new URL(to.local(card.address), site).href;
  return Response.json(toCslJson(card, address, publicationOf(await loadCatalog(), card)));
};

function paramsOf({ address }: Card) {
  const [, folder = "", id = ""] = address.split("/");
  return { folder, id };
}
