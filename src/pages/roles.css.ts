import type { APIRoute } from "astro";
import { loadCatalog } from "../catalog.ts";
import { formatRoleStyles } from "../exports/role-styles.ts";

export const GET: APIRoute = async () =>
  new Response(formatRoleStyles((await loadCatalog()).roles), {
    headers: { "content-type": "text/css" },
  });
