import type { APIRoute, GetStaticPaths } from "astro";
import { loadCatalog } from "../../../catalog.ts";
import { to } from "../../../components/address.ts";
import { addressesOf } from "../../../exports/link-tools.ts";
import { toOEmbed } from "../../../exports/oembed.ts";
import { isEmbedded, listCards, type Card } from "../../../model/pages/card.ts";
import { besidePage } from "../../../routes.ts";

/** What a link to a record becomes elsewhere. */
export const getStaticPaths = (async () =>
  listCards(await loadCatalog())
    .filter(({ kind }) => isEmbedded(kind))
    .map((card) => {
      const [, folder, id] = card.address.split("/");
      return { params: { folder, id }, props: { card } };
    })) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props: { card }, site }) => {
  const catalog = await loadCatalog();
  const place = { origin: site ?? "", base: to.pages.home };
  const full = (address: string) => new URL(address, site).href;
  const addresses = {
    ...addressesOf(card, place),
    home: full(to.pages.home),
    preview: full(besidePage(to.local(card.address), "preview")),
  };
  return Response.json(toOEmbed(card, addresses, catalog.site.name));
};
