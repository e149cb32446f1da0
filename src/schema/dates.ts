import { z } from "astro/zod";

const day = (example: string) => z.iso.date(`expected a date such as ${example}, in quotes`);

/** A day that something happened. */
export const pastDay = day("2026-11-26");

/**
 * When the record is next reviewed, where that differs from the whole site's `review.next`. A date that has
 * passed is told by `npm run check:content`.
 */
export const reviewDay = day("2027-05-31").optional();

/** From when, and until when, something holds: days that pages print. Nothing reads the clock. */
export const validity = {
  /** The first day on which it holds. */
  validFrom: day("2026-12-01").optional(),
  /** The last day on which it holds; once it has passed, `npm run check:content` tells it. */
  validUntil: day("2027-11-30").optional(),
};

/** content/dates.lock: a line for each record, with the day on which it last changed. `npm run lock` writes it. */
export const dateLockSchema = z.array(
  z
    .string()
    .regex(
      /^[a-z]+\/[a-z0-9-]+ \d{4}-\d{2}-\d{2} [0-9a-f]{12}$/,
      "expected a record, a date and a digest, as `npm run lock` writes them",
    ),
);
