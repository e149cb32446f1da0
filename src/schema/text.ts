import { z } from "astro/zod";

/** One line of plain text: not empty, no line breaks, no space at its ends. */
export const line = z
  .string()
  .min(1, "expected some text, found none")
  .max(600, "expected at most 600 characters; longer text belongs in the body")
  .refine((text) => text.trim() === text, "expected no space at the beginning or the end")
  .refine((text) => !/[\r\n]/.test(text), "expected one line without line breaks");

/** A list of lines without repetition. */
export const lines = z
  .array(line)
  .refine(
    (all) => new Set(all.map((one) => one.toLowerCase())).size === all.length,
    "expected each entry once; one is there twice",
  );
