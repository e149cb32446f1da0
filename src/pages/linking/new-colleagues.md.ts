import type { APIRoute } from "astro";
import { loadCatalog } from "../../catalog.ts";
import { to } from "../../components/address.ts";
import { buildColleaguePage } from "../../exports/build-colleague-page.ts";
import { formatColleagueMarkdown } from "../../exports/colleague-page.ts";
import { describeLinking } from "../../model/pages/linking.ts";

/** The page for new colleagues as Markdown. */
export const GET: APIRoute = async ({ site }) => {
  const catalog = await loadCatalog();
  const full = (address: string) => new URL(to.local(address), site).href;
  const page = buildColleaguePage(catalog, describeLinking(catalog), full);
  return new Response(formatColleagueMarkdown(page), {
    headers: { "content-type": "text/markdown; charset=utf-8" },
  });
};
