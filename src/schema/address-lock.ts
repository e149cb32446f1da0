import { z } from "astro/zod";
import { codeForm, recordId, responsibilityCode } from "./ids.ts";

/** Lower-case words, or the code of a responsibility. */
const word = `(?:[a-z0-9]+(?:-[a-z0-9]+)*|${codeForm})`;

/** A page's address below the site's root: `/`, `/roles/cio/`. */
const pageAddress = z
  .string()
  .regex(
    new RegExp(`^/(?:${word}/)*$`),
    "expected a page's address with a slash at both ends, such as /roles/cio/",
  );

/** A place on a page: `/pairings/cio-cto/#laptop`. */
const fragmentAddress = z
  .string()
  .regex(
    new RegExp(`^/(?:${word}/)*#${word}$`),
    "expected a page's address and a fragment, such as /pairings/cio-cto/#laptop",
  );

/** A page's address, with a fragment or without one. */
export const placeAddress = z
  .string()
  .regex(
    new RegExp(`^/(?:${word}/)*(?:#${word})?$`),
    "expected an address of the site such as /roles/cio/ or /pairings/cio-cto/#laptop",
  );

/** content/addresses.lock: every address that this content ever published. `npm run lock` writes it. */
export const addressLockSchema = z.strictObject({
  /** The pages. */
  pages: z.array(pageAddress),
  /** Second addresses, each with the page that it led to when it was locked. */
  redirects: z.record(pageAddress, placeAddress),
  /** The codes of responsibilities, each with the id of the record that it was given to. */
  codes: z.record(responsibilityCode, recordId),
  /** Places on pages that records make: claims, situations, tensions, positions, domains … */
  fragments: z.array(fragmentAddress),
  /** The sections that every page of a kind has, or may have, by kind. */
  sections: z.record(z.string().regex(new RegExp(`^${word}$`)), z.array(recordId)),
});
