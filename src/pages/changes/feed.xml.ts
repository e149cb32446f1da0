/** The versions as an Atom feed. */
import type { APIRoute } from "astro";
import { loadCatalog } from "../../catalog.ts";
import { formatChangesFeed } from "../../exports/changes-feed.ts";

export const GET: APIRoute = async ({ site }) =>
  new Response(
    formatChangesFeed(await loadCatalog(), site?.origin ?? "", import.meta.env.BASE_URL),
  );
