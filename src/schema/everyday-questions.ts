import { z } from "astro/zod";
import { recordId } from "./ids.ts";
import { forEverydayFolders } from "./kinds.ts";
import { lines } from "./text.ts";

/** A line for each thing that people say. */
const sayings = z
  .string("expected text with a line for each question or phrase")
  .transform((text) => text.split(/\r?\n/).filter((saying) => saying.trim() !== ""))
  .pipe(lines.min(1, "expected at least one line"));

/** What people say, by the id of the record that it asks for. */
const byRecord = z.record(recordId, sayings).default({});

/**
 * content/everyday-questions.yaml: what people ask and say in their own words. The search engine's index
 * learns words from it, and no page shows it. The file may be missing.
 */
export const everydayQuestionsSchema = z.strictObject({
  /** What leads to a record, by its id, in a group for each kind, as in everyday-words.yaml. */
  ...forEverydayFolders(byRecord),
  /** What leads to a page of everyday-words.yaml, by its id there. */
  pages: byRecord,
  /** What leads to a situation, by its pairing's id and its own with a hyphen between them. */
  situations: byRecord,
  /** What asks for a topic of elsewhere.yaml, by its id. */
  elsewhere: byRecord,
});
export type EverydayQuestionsFields = z.infer<typeof everydayQuestionsSchema>;

/** What a content folder without the file has. */
export const noEverydayQuestions: EverydayQuestionsFields = everydayQuestionsSchema.parse({});
