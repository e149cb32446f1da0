import type { APIRoute, GetStaticPaths } from "astro";
import { loadCatalog } from "../../../../catalog.ts";
import { to } from "../../../../components/address.ts";
import { formatCardSvg } from "../../../../exports/card-svg.ts";
import { getEmbeddedCard } from "../../../../model/pages/card.ts";
import { listEmbeds, type Embed } from "../../../../model/pages/embeds.ts";

/** A record's card as a picture, also under the ids that it had before. */
export const getStaticPaths = (async () =>
  [...listEmbeds(await loadCatalog()).values()].map((embed) => ({
    params: { kind: embed.kind, id: embed.name },
    props: { embed },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ embed: Embed }> = async ({ props: { embed }, site }) => {
  const catalog = await loadCatalog();
  const card = getEmbeddedCard(catalog, embed.kind, embed.id);
  const addressOf = (address: string) => new URL(to.local(address), site).href;
  return new Response(formatCardSvg(card, { site: catalog.site.name, addressOf }), {
    headers: { "content-type": "image/svg+xml" },
  });
};
