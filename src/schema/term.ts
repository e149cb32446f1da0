import { z } from "astro/zod";
import { reviewDay } from "./dates.ts";
import { evidence } from "./evidence.ts";
import { formerIds, recordId } from "./ids.ts";
import { line, lines } from "./text.ts";

/** A word of the field: a file in content/terms. The definition is its body, two to five sentences. */
export const termSchema = z.strictObject({
  /** The term as a heading: "Shadow IT". */
  title: line,
  /** File names that it had before. */
  formerly: formerIds,
  /** When it is next reviewed, where that differs from the whole site. */
  review: reviewDay,
  /** Its usual abbreviation, if it has one: "BYOD". */
  abbreviation: line.optional(),
  /** The definition in one line, for lists and search results. */
  summary: line,
  /** Other spellings, synonyms and ways to ask for it. */
  aliases: lines.default([]),
  /** The ids of related terms. */
  related: z.array(recordId).default([]),
  /** The ids of responsibilities in which the term matters. */
  responsibilities: z.array(recordId).default([]),
  /** Claims that use or define the term and that its body does not cite. */
  claims: evidence,
});
