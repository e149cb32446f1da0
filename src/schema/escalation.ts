import { z } from "astro/zod";
import { recordId } from "./ids.ts";
import { line, lines } from "./text.ts";

/** Whom to turn to next where whoever answers cannot be reached, or does not settle it: one step after another. */
export const escalations = z
  .array(
    z
      .strictObject({
        /** When it is time for this step, as a clause that completes "If …": "nobody answers within ten minutes". */
        when: line.optional(),
        /** The id of the role to turn to. */
        role: recordId.optional(),
        /** In place of a role, the id of a post. */
        post: recordId.optional(),
        /** In place of both, somebody who has no page, as a sentence names them: "the officer on duty". */
        who: line.optional(),
        /** How to reach them, where their own record does not say it or another way holds here. */
        contact: lines.optional(),
      })
      .refine(
        ({ role, post, who }) => [role, post, who].filter((one) => one !== undefined).length === 1,
        {
          path: ["role"],
          message: "expected one of role, post and who (somebody without a page, in words)",
        },
      ),
  )
  .min(1, "expected at least one step; leave the field out where there is none")
  .optional();
