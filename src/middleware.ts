/** Gives each page the fragments that it had before, whatever made the page. */
import type { MiddlewareHandler } from "astro";
import { loadCatalog, loadKeptAddresses } from "./catalog.ts";
import { to } from "./components/address.ts";
import { addKeptFragments } from "./exports/kept-fragments.ts";
import { listPageTitles, nameOfAddress } from "./model/pages/page-titles.ts";

export const onRequest: MiddlewareHandler = async (context, next) => {
  const response = await next();
  const { fragments } = await loadKeptAddresses();
  const kept = fragments.get(context.url.pathname.replace(to.pages.home, "/"));
  if (kept === undefined || !response.headers.get("content-type")?.startsWith("text/html"))
    return response;
  const titles = listPageTitles(await loadCatalog());
  const html = addKeptFragments(await response.text(), kept, (address) => ({
    href: to.local(address),
    name: nameOfAddress(titles, address),
  }));
  return new Response(html, response);
};
