import { z } from "astro/zod";
import { claimId } from "./ids.ts";

/**
 * The claims that a statement rests on. Leave it out, or leave it empty, where the statement is
 * editorial judgement: the page then says so.
 */
export const evidence = z
  .array(claimId)
  .refine((ids) => new Set(ids).size === ids.length, "expected each claim once")
  .default([]);
