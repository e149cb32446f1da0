import type { APIRoute } from "astro";
import { loadCatalog } from "../../catalog.ts";
import { to } from "../../components/address.ts";
import { buildPlanEvidence } from "../../exports/plan-evidence.ts";

/** What speaks for whom, row by row: loaded where two plans are held against each other. */
export const GET: APIRoute = async () => Response.json(buildPlanEvidence(await loadCatalog(), to));
