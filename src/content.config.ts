import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { file, glob } from "astro/loaders";
import { parse } from "yaml";
import { decisionSchema } from "./schema/decision.ts";
import { pairingSchema } from "./schema/pairing.ts";
import { responsibilitySchema } from "./schema/responsibility.ts";
import { roleSchema } from "./schema/role.ts";
import { domainsSchema, siteSchema } from "./schema/site.ts";
import { sourceSchema } from "./schema/source.ts";
import { termSchema } from "./schema/term.ts";

const folder = process.env["CONTENT_DIR"] || "content";

const prose = (name: string) => glob({ base: `${folder}/${name}`, pattern: "*.mdx" });

export const collections = {
  site: defineCollection({
    loader: file(`${folder}/site.yaml`, { parser: (text) => ({ site: parse(text) }) }),
    schema: siteSchema,
  }),
  domains: defineCollection({
    // The order of the list is the order of the register; a collection alone does not keep it.
    loader: file(`${folder}/domains.yaml`, {
      parser: (text) =>
        (parse(text) as Record<string, unknown>[]).map((domain, place) => ({ ...domain, place })),
    }),
    schema: domainsSchema.element.extend({ place: z.int() }),
  }),
  // A pattern, because the file may be missing.
  decision: defineCollection({
    loader: glob({ base: folder, pattern: "decision.yaml" }),
    schema: decisionSchema,
  }),
  roles: defineCollection({ loader: prose("roles"), schema: roleSchema }),
  pairings: defineCollection({ loader: prose("pairings"), schema: pairingSchema }),
  responsibilities: defineCollection({
    loader: prose("responsibilities"),
    schema: responsibilitySchema,
  }),
  terms: defineCollection({ loader: prose("terms"), schema: termSchema }),
  sources: defineCollection({
    loader: glob({ base: `${folder}/sources`, pattern: "*.yaml" }),
    schema: sourceSchema,
  }),
};
