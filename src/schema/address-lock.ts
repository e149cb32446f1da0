import { z } from "astro/zod";
import { recordId, responsibilityCode } from "./ids.ts";

const word = "[a-z0-9]+(?:-[a-z0-9]+)*";

/** A page's address below the site's root: `/`, `/roles/cio/`. */
export const pageAddress = z
  .string()
  .regex(
    new RegExp(`^/(?:${word}/)*$`),
    "expected a page's address with a slash at both ends, such as /roles/cio/",
  );

/** A place on a page: `/pairings/cio-cto/#laptop`. */
export const fragmentAddress = z
  .string()
  .regex(
    new RegExp(`^/(?:${word}/)*#${word}$`),
    "expected a page's address and a fragment, such as /pairings/cio-cto/#laptop",
  );

/** content/addresses.lock: every address that this content ever published. `npm run lock` writes it. */
export const addressLockSchema = z.strictObject({
  /** The pages. */
  pages: z.array(pageAddress),
  /** Second addresses, each with the page that it led to when it was locked. */
  redirects: z.record(pageAddress, pageAddress),
  /** The codes of responsibilities, each with the id of the record that it was given to. */
  codes: z.record(responsibilityCode, recordId),
  /** Places on pages that records make: claims, situations, tensions, positions, domains … */
  fragments: z.array(fragmentAddress),
});
export type AddressLockFields = z.infer<typeof addressLockSchema>;
