import { z } from "astro/zod";
import { recordId } from "./ids.ts";
import { forEverydayFolders } from "./kinds.ts";
import { line, lines } from "./text.ts";

/** One lower-case word: what a group of words with the same meaning is made of. */
const word = z
  .string()
  .regex(/^\p{Ll}[\p{Ll}\p{N}]*$/u, "expected one lower-case word without spaces or hyphens");

/** Words and phrases with commas between them; the first count most. */
const phrases = z
  .string("expected words and phrases with commas between them")
  .transform((text) => text.split(",").map((phrase) => phrase.trim()))
  .pipe(lines.min(1, "expected at least one phrase"));

/** Phrases by the id of their record. */
const byRecord = z.record(recordId, phrases).default({});

/** A page that stands by itself and that people ask for in their own words. */
const page = z.strictObject({
  /** What search calls the page; it never changes. */
  id: recordId,
  /** The page's address on this site, with a slash at both ends. */
  address: z
    .string()
    .regex(/^\/([a-z0-9-]+\/)*$/, "expected an address such as /responsibilities/"),
  /** The title of the result. */
  title: line,
  /** One line on what the page holds. */
  summary: line,
  /** The words and phrases that ask for it. */
  phrases,
});

/** content/everyday-words.yaml: words that search understands and no page shows. The file may be missing. */
export const everydayWordsSchema = z.strictObject({
  /** Groups of words that say much the same; a query with one of them also looks for the others. */
  sameMeaning: z.array(z.array(word).min(2, "expected at least two words")).default([]),
  /**
   * Verbs, symptoms, tools, documents and job titles that lead to a record, by its id, in a group for
   * each kind: `responsibilities`, `roles` … Pairs of roles have words whether they are written or not.
   */
  ...forEverydayFolders(byRecord),
  /** Pages that stand by themselves. */
  pages: z.array(page).default([]),
});
export type EverydayWordsFields = z.infer<typeof everydayWordsSchema>;

/** What a content folder without the file has. */
export const noEverydayWords: EverydayWordsFields = everydayWordsSchema.parse({});
