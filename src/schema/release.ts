import { z } from "astro/zod";
import { placeAddress } from "./address-lock.ts";
import { pastDay } from "./dates.ts";
import { line } from "./text.ts";
import { defineWords } from "../words/table.ts";

/** A version of the content: numbers joined by dots. */
export const version = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,6}){0,3}$/, 'expected numbers joined by dots, such as "1.2", in quotes');

/** What kinds of changes there are, in the order in which a version lists them. */
export const changeKinds = defineWords("changeKinds", {
  added: { label: "Added" },
  changed: { label: "Changed" },
  corrected: { label: "Corrected" },
  retired: { label: "Retired" },
});

/** A kind of change. */
export type ChangeKind = keyof typeof changeKinds;

/** content/changes/<version>.yaml: what a version changed for whoever reads or links. */
export const releaseSchema = z.strictObject({
  /** The day from which the version stands. */
  date: pastDay,
  /** What it is about, in one sentence. */
  summary: line,
  /** What changed, one entry each. */
  changes: z
    .array(
      z.strictObject({
        kind: z.enum(Object.keys(changeKinds) as [ChangeKind, ...ChangeKind[]]),
        /** What is different now, in one sentence. */
        text: line,
        /** The pages, or places on pages, that it concerns. */
        see: z.array(placeAddress).default([]),
      }),
    )
    .min(1, "expected at least one change"),
});

/** What the file of a version holds. */
export type ReleaseFields = z.infer<typeof releaseSchema>;
