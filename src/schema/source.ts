import { z } from "astro/zod";
import { formerIds, recordId } from "./ids.ts";
import { line, webAddress } from "./text.ts";
import { claimTypes, idsOf, sourceKinds } from "./vocabulary.ts";

/** A date as exactly as it is known: a year, a month or a day, or `undated`. */
const sourceDate = z
  .string()
  .regex(
    /^(undated|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$/,
    "expected YYYY, YYYY-MM, YYYY-MM-DD or undated, in quotes",
  );

/** One thing that the source says. */
const claim = z.strictObject({
  /** The claim's fragment on the source's page, for good. */
  slug: recordId,
  /** Slugs that it had before. */
  formerly: formerIds,
  /** What sort of thing is said. */
  type: z.enum(idsOf(claimTypes)),
  /** The roles it speaks of. */
  roles: z.array(recordId).min(1, "expected at least one role"),
  /** What the source says, in our own words; a page may put it differently, never more strongly. */
  says: line,
});

/** A document that this one follows so closely that the two are not independent. */
const follows = z.strictObject({
  /** Its title. */
  title: line,
  /** Who published it. */
  publisher: line,
  /** When. */
  date: sourceDate,
  /** What sort of document it is. */
  kind: z.enum(idsOf(sourceKinds)),
  /** Where a copy was read. */
  url: webAddress.optional(),
  /** How the two are related, and how that is known. */
  note: line,
});

/** A document that pages cite: a YAML file in content/sources. */
export const sourceSchema = z
  .strictObject({
    /** Its title; where it has none, a description. */
    title: line,
    /** File names that it had before; its claims follow. */
    formerly: formerIds,
    /** What citations print: "Innova 2023". */
    shortTitle: line,
    /** Who published it, or "not stated". */
    publisher: line,
    /** Who wrote it, or "not stated". */
    author: line,
    /** YYYY, YYYY-MM, YYYY-MM-DD or undated, in quotes. */
    date: sourceDate,
    /** What a reader must know about the date. Needed where it is undated. */
    dateNote: line.optional(),
    /** What sort of document it is. */
    kind: z.enum(idsOf(sourceKinds)),
    /** What it is about, and what a reader must know before trusting it. */
    about: line,
    /** Where it was read, if it has an address that lasts. */
    url: webAddress.optional(),
    /** An earlier document that it follows, if it is not independent. */
    follows: follows.optional(),
    /** What it says, in its own order. */
    claims: z.array(claim).min(1, "expected at least one claim"),
  })
  .refine((source) => source.date !== "undated" || source.dateNote !== undefined, {
    path: ["dateNote"],
    message: "expected a note, because the source is undated",
  });
