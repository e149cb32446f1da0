import { z } from "astro/zod";
import { reviewDay, validity } from "./dates.ts";
import { evidence, statement } from "./evidence.ts";
import { formerIds, fragmentId, recordId } from "./ids.ts";
import { line, lines } from "./text.ts";

/** "This or that?": how the post differs from another, for people who are asked to choose. */
const choice = z
  .strictObject({
    /** The choice's fragment on the page. */
    id: fragmentId,
    /** Ids that it had before. */
    formerly: formerIds,
    /** The roles on the other side. */
    roles: z.array(recordId).default([]),
    /** The posts on the other side. */
    posts: z.array(recordId).default([]),
    /** The question as people ask it: "CISO or CIO?" */
    question: line,
    /** The answer, sentence by sentence. */
    statements: z.array(statement).min(1, "expected at least one statement"),
  })
  .refine(({ roles, posts }) => roles.length + posts.length > 0, {
    path: ["roles"],
    message: "expected a role or a post on the other side",
  });

/** A post that is not one of the register's roles and that its answers touch: a file in content/posts. */
export const postSchema = z.strictObject({
  /** The title in full: "Chief Information Security Officer". */
  title: line,
  /** File names that it had before. */
  formerly: formerIds,
  /** When it is next reviewed, where that differs from the whole site. */
  review: reviewDay,
  ...validity,
  /** Its abbreviations; posts and roles may share one, and its short address then asks which is meant. */
  abbreviations: z
    .array(z.string().regex(/^[A-Z][A-Za-z0-9&]{1,9}$/, "expected an abbreviation such as CISO"))
    .refine((all) => new Set(all).size === all.length, "expected each abbreviation once")
    .default([]),
  /** One line on what the post is. */
  summary: line,
  /** How to reach it: mail addresses, numbers, words, or links of a kind that site.yaml allows. */
  contact: lines.optional(),
  /** Other titles and words that people use for it. */
  aliases: lines.default([]),
  /** What it usually answers for. */
  answersFor: z.array(statement).default([]),
  /** How it differs from a role or post that it is confused with. */
  choices: z.array(choice).default([]),
  /** Claims about the post as a whole. */
  claims: evidence,
  /** The ids of posts that a reader may have meant instead. */
  related: z.array(recordId).default([]),
});
