import { z } from "astro/zod";
import { recordId } from "./ids.ts";
import { line, lines } from "./text.ts";

/** content/elsewhere.yaml: topics that people bring and that the register does not cover. The file may be missing. */
export const elsewhereSchema = z
  .array(
    z.strictObject({
      /** The topic's id: its place on the page about the site. */
      id: recordId,
      /** Words and phrases that ask for it. */
      names: lines.min(1, "expected at least one name"),
      /** One sentence on what is not covered. */
      text: line,
      /** Where to turn instead. */
      turnTo: line,
    }),
  )
  .default([]);
