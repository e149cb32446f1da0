import { z } from "astro/zod";
import { reviewDay } from "./dates.ts";
import { formerIds, recordId } from "./ids.ts";
import { line, webAddress } from "./text.ts";
import {
  claimTypes,
  formerClaimTypes,
  idsOf,
  readExtents,
  readings,
  sourceKinds,
} from "./vocabulary.ts";

/** A date as exactly as it is known: a year, a month or a day, or `undated`. */
const sourceDate = z
  .string()
  .regex(
    /^(undated|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$/,
    "expected YYYY, YYYY-MM, YYYY-MM-DD or undated, in quotes",
  );

/** What a claim does; a type that has gone is told with the ones that took its place. */
const claimType = z.enum(idsOf(claimTypes), {
  error: ({ input }) => {
    const now = typeof input === "string" ? formerClaimTypes[input] : undefined;
    const all = idsOf(claimTypes).join(", ");
    return now === undefined
      ? `expected one of ${all}`
      : `the type "${String(input)}" is gone: look at what the source's sentence does and write ${now.join(" or ")} (all types: ${all})`;
  },
});

/** One thing that the source says. */
const claim = z.strictObject({
  /** The claim's fragment on the source's page, for good. */
  slug: recordId,
  /** Slugs that it had before. */
  formerly: formerIds,
  /** Its number within the source, given once; with the source's mark it is the citation code. */
  number: z.int().positive(),
  /**
   * What its sentence does, by the one rule of the vocabulary: requires (a law or rule says must), assigns
   * ("is responsible for"), may ("could", "frequently"), aims (purpose, focus), advises ("should"), reports
   * (figures, what people said) or describes.
   */
  type: claimType,
  /** The roles that it speaks of. */
  roles: z.array(recordId).default([]),
  /** The posts outside the register that it speaks of. */
  posts: z.array(recordId).default([]),
  /** Where alone it holds, if not where the source does: the id of a condition, as in responsibilities. */
  condition: recordId.optional(),
  /** What the source says, in our own words; a page may put it differently, never more strongly. */
  says: line,
});

/** How a source was read. */
const reading = z
  .strictObject({
    /** `first` where the document itself was read, `second` where a copy or a report of it was. */
    hand: z.enum(idsOf(readings)),
    /** `whole` or `part`. */
    extent: z.enum(idsOf(readExtents)),
    /** When, as exactly as it is known. */
    on: sourceDate,
    /** What was read instead of the document. Needed for a second-hand reading. */
    note: line.optional(),
  })
  .refine(({ hand, note }) => hand === "first" || note !== undefined, {
    path: ["note"],
    message: "expected a note on what was read instead, because it was read second-hand",
  });

/**
 * What this source follows so closely that the two are not independent: another source of the register by
 * its id, or a document outside it by its title, publisher, date and kind.
 */
const followed = z
  .strictObject({
    /** The source's id; none of the fields of a document then. */
    source: recordId.optional(),
    /** The document's title. */
    title: line.optional(),
    /** Who published it. */
    publisher: line.optional(),
    /** When. */
    date: sourceDate.optional(),
    /** What sort of document it is. */
    kind: z.enum(idsOf(sourceKinds)).optional(),
    /** Where a copy was read. */
    url: webAddress.optional(),
    /** How the two are related, and how that is known. */
    note: line,
  })
  .superRefine(({ source, title, publisher, date, kind, url }, context) => {
    const document = { title, publisher, date, kind };
    for (const [field, value] of Object.entries({ ...document, url }))
      if (source !== undefined && value !== undefined)
        context.addIssue({
          code: "custom",
          path: [field],
          message: "expected nothing beside the source's id: its own page says it",
        });
    for (const [field, value] of Object.entries(document))
      if (source === undefined && value === undefined)
        context.addIssue({
          code: "custom",
          path: [field],
          message: `expected the document's ${field}, or in \`source\` the id of a source of the register`,
        });
  });

/** A document that pages cite: a YAML file in content/sources. */
export const sourceSchema = z
  .strictObject({
    /** Its title; where it has none, a description. */
    title: line,
    /** File names that it had before; its claims follow. */
    formerly: formerIds,
    /** When it is next reviewed, where that differs from the whole site. */
    review: reviewDay,
    /** What citations print: "Innova 2023". */
    shortTitle: line,
    /** What its claims' codes begin with, for good: EXP makes EXP19. */
    mark: z
      .string()
      .regex(/^[A-Z][A-Z0-9]{1,3}$/, "expected 2 to 4 capitals or digits such as EXP"),
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
    /** For whom it holds or speaks, such as "US federal agencies". */
    jurisdiction: line.optional(),
    /** Who was asked, how many and when. Needed of a survey. */
    sample: line.optional(),
    /** Where alone all that it says holds: the id of a condition, as in responsibilities. */
    condition: recordId.optional(),
    /** How it was read. */
    read: reading,
    /** What it is about, and what a reader must know before trusting it. */
    about: line,
    /** Where it was read, if it has an address that lasts. */
    url: webAddress.optional(),
    /** An earlier document that it follows, if it is not independent. */
    follows: followed.optional(),
    /** What it says, in its own order. */
    claims: z.array(claim).min(1, "expected at least one claim"),
  })
  .refine((source) => source.date !== "undated" || source.dateNote !== undefined, {
    path: ["dateNote"],
    message: "expected a note, because the source is undated",
  })
  .refine(
    ({ kind, jurisdiction, sample }) =>
      kind === "survey" ? sample !== undefined : (jurisdiction ?? sample) !== undefined,
    {
      path: ["jurisdiction"],
      message:
        "expected for whom it holds in `jurisdiction`, or of a survey who was asked in `sample`",
    },
  );
