import type { APIRoute } from "astro";
import { addresses } from "../routes.ts";

export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(addresses(import.meta.env.BASE_URL).file("sitemap-index.xml"), site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap.href}\n`);
};
