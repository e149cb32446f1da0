import { z } from "astro/zod";
import { findStrangeCharacter } from "./find-strange-character.ts";
import { findSiteAddressProblem, isWebAddress } from "./web-address.ts";

/** One line of plain text: something to read, no line breaks, no space at its ends, nothing invisible. */
export const line = z
  .string()
  .max(600, "expected at most 600 characters; longer text belongs in the body")
  .refine((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text), "expected some text, found none")
  .refine(
    (text) => text.trim() === text || text.trim() === "",
    "expected no space at the beginning or the end",
  )
  .refine((text) => !/[\t\r\n]/.test(text), "expected one line without line breaks or tabs")
  .superRefine((text, context) => {
    const found = findStrangeCharacter(text);
    if (found === undefined || /[\r\n]/.test(text)) return;
    context.addIssue({
      code: "custom",
      message: `expected characters that readers see, found ${found.name}`,
    });
  });

/** A list of lines without repetition. */
export const lines = z
  .array(line)
  .refine(
    (all) => new Set(all.map((one) => one.toLowerCase())).size === all.length,
    "expected each entry once; one is there twice",
  );

/** An address of the web: never one that runs a script. */
export const webAddress = z
  .string()
  .refine(isWebAddress, "expected a web address such as https://example.org/page/");

/** An address of the web, or an empty text until it is known. */
export const webAddressOrNone = z
  .string()
  .refine(
    (text) => text === "" || isWebAddress(text),
    'expected a web address such as https://example.org, or "" until it is known',
  );

/** The address at which the site itself stands, or an empty text until it is known. */
export const siteAddress = z.string().superRefine((text, context) => {
  const message = text === "" ? undefined : findSiteAddressProblem(text);
  if (message !== undefined)
    context.addIssue({ code: "custom", message: `${message}, or "" until it is known` });
});
