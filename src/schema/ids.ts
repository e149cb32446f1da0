import { z } from "astro/zod";

/** A record's id: its file name without the ending. Lower-case words joined by hyphens, because it is an address for good. */
export const recordId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "expected lower-case words joined by hyphens, such as run-the-help-desk",
  );

/** The id of a part of a record (a hand-off, a tension …): its fragment on the page. */
export const fragmentId = recordId;

/** A claim: `<source>/<slug>`, such as `innova-2023/roles-blur`. */
export const claimId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
    "expected <source>/<claim>, such as innova-2023/roles-blur",
  );

/** A responsibility's permanent code: `R` and three digits (four when the thousand is full). */
export const responsibilityCode = z
  .string()
  .regex(/^R\d{3,4}$/, "expected R and three digits, such as R003");
