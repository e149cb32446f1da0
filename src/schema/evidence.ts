import { z } from "astro/zod";
import { claimId } from "./ids.ts";
import { line } from "./text.ts";

/**
 * The claims that a statement rests on. Leave it out, or leave it empty, where the statement is
 * editorial judgement: the page then says so.
 */
export const evidence = z
  .array(claimId)
  .refine((ids) => new Set(ids).size === ids.length, "expected each claim once")
  .default([]);

/** A line of a list: a few words that a reader looks for, and a sentence on them. */
export const point = z.strictObject({
  /** What it is about, in a few words: "Keeping things running". */
  what: line,
  /** One sentence on it. */
  text: line,
  /** The claims behind it; none makes it editorial judgement. */
  claims: evidence,
});

/** A sentence or two, with what they rest on. */
export const statement = z.strictObject({
  /** What the page says. */
  text: line,
  /** The claims behind it; none makes it editorial judgement. */
  claims: evidence,
});
