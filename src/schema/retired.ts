import { z } from "astro/zod";
import { placeAddress } from "./address-lock.ts";
import { line } from "./text.ts";

/** An address that nothing took the place of. */
const retirement = z.strictObject({
  /** The address as it was published: of a page, or of a place on a page. */
  address: placeAddress,
  /** Why it is there no more, in one sentence for whoever followed a link to it. */
  because: line,
  /** Where to go instead: a page of the site, or a place on one. */
  see: placeAddress,
});

/**
 * content/retired.yaml: published addresses that are given up. Each goes on to say so, and keeps its code.
 * What was part of a retired record is retired with it: a source's claims, a role's pairs.
 */
export const retiredSchema = z
  .array(retirement)
  .min(1, "expected at least one address; remove the file where there is none");
