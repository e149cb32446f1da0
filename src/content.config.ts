import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { recordsLoader } from "./content-loader.ts";
import type { Records } from "./model/catalog/records.ts";
import { readSettings } from "./settings.ts";

const { contentDir } = readSettings();

/** The reader has read and checked everything: these only carry it over. */
export const collections = {
  records: defineCollection({
    loader: recordsLoader(contentDir),
    schema: z.custom<Records | { readonly message: string }>(),
  }),
};
