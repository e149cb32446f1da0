import { z } from "astro/zod";

/** A record's id: its file name without the ending. Lower-case words joined by hyphens, because it is an address for good. */
export const recordId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "expected lower-case words joined by hyphens, such as open-the-house",
  )
  .max(80, "expected at most 80 characters: it is an address")
  .refine(
    (id) => !isReserved(id),
    "expected another name: Windows keeps this one for a device, or JavaScript for itself",
  );

/** Names that no folder may have on Windows, and the one that every JavaScript object has already. */
function isReserved(id: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d|constructor)$/.test(id);
}

/** The id of a part of a record (a hand-off, a tension …): its fragment on the page. */
export const fragmentId = recordId;

/**
 * Ids that a record or a part of one had before: every address that was made of them leads on to where it
 * is now. Leave it out where the id was never another.
 */
export const formerIds = z
  .array(recordId)
  .min(1, "expected at least one former id; leave the field out where there is none")
  .refine((ids) => new Set(ids).size === ids.length, "expected each former id once")
  .optional();

/** A claim: `<source>/<slug>`, such as `innova-2023/roles-blur`. */
export const claimId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
    "expected <source>/<claim>, such as handbook-2026/opening-hours",
  );

/** The form of a code: it is an address, so that nothing else may stand in it. */
export const codeForm = "[A-Z][A-Z0-9]{0,7}-?[0-9]{1,6}";

/** A responsibility's permanent code: capital letters and a number, as site.yaml says under `codes`. */
export const responsibilityCode = z
  .string()
  .regex(
    new RegExp(`^${codeForm}$`),
    "expected a code of capital letters and a number, such as R003 or OPS-12",
  );
