import { z } from "astro/zod";
import { reviewDay, validity } from "./dates.ts";
import { escalations } from "./escalation.ts";
import { evidence } from "./evidence.ts";
import { formerIds, fragmentId, recordId, responsibilityCode } from "./ids.ts";
import { line, lines } from "./text.ts";
import { idsOf, involvementLevels, ownershipStates } from "./vocabulary.ts";

/** How one role, or one post outside the register, takes part. Who takes no part is left out. */
const involvement = z
  .strictObject({
    /** The role's id: its file name in content/roles. */
    role: recordId.optional(),
    /** In place of a role, the id of a post: its file name in content/posts. */
    post: recordId.optional(),
    /** accountable, approves, responsible, supports, consulted or informed: the strongest where it has several. */
    level: z.enum(idsOf(involvementLevels)),
    /** Weaker levels that the same role has beside it: `level: accountable` and `also: [responsible]` are a table's "A/R". */
    also: z
      .array(z.enum(idsOf(involvementLevels)))
      .min(1, "expected a level, or no `also`")
      .optional(),
    /** Why it takes part at this level, in one or two sentences. */
    reason: line,
    /** The claims that give it this part. None: it is editorial judgement, and the page says so. */
    claims: evidence,
    /** Where the claims do not give the duty: one sentence on what is inferred, and from what. */
    inferred: line.optional(),
  })
  .refine(({ role, post }) => (role === undefined) !== (post === undefined), {
    path: ["role"],
    message: "expected a role or a post, and not both",
  });

/** One answer to "whose is it?" where more than one role has a part in the answer. */
const position = z.strictObject({
  /** The position's fragment on the page. */
  id: fragmentId,
  /** Ids that it had before. */
  formerly: formerIds,
  /** The roles that hold it or that it speaks for. Leave out where it is only somebody outside the register. */
  roles: z.array(recordId).default([]),
  /** The posts outside the register that hold it or that it speaks for. */
  posts: z.array(recordId).default([]),
  /** Somebody else whom the position names and who has no page, such as "the works council". */
  outside: line.optional(),
  /** What the position says, in our own words. */
  view: line,
  /** The claims it rests on; none makes it editorial judgement. */
  claims: evidence,
});

/** What whoever keeps a register decided for themselves. */
const decision = z.strictObject({
  /** Who decided it. */
  by: line,
  /** When. */
  on: z.iso.date("expected a date such as 2026-11-26, in quotes"),
  /** Where the decision is written down: words, or a link of a kind that site.yaml allows. */
  see: line.optional(),
  ...validity,
});

/** Who answers under a condition, where a claim that is bound to it or a decision says so. */
const conditional = z.strictObject({
  /** The condition's id: one that site.yaml has under `conditions`, or else one of the vocabulary, such as small-company. */
  when: recordId,
  /** The roles that answer there. */
  roles: z.array(recordId).default([]),
  /** The posts that answer there. */
  posts: z.array(recordId).default([]),
  /** What holds there, in one sentence. */
  text: line,
  /** The claims that make it so, each bound to the condition. A register that cites no sources needs none. */
  claims: evidence,
  /** In place of claims: who decided it, when, and where that is written down. */
  decided: decision.optional(),
});

/** What the responsibility does not include, and where that belongs. */
const exclusion = z.strictObject({
  /** What somebody might expect here and does not find. */
  text: line,
  /** The id of the responsibility that covers it, if one does. */
  see: recordId.optional(),
});

/** One thing that somebody answers for: a file in content/responsibilities. */
export const responsibilitySchema = z.strictObject({
  /** A verb and what it is done to: "Run the help desk". */
  title: line,
  /** File names that it had before. */
  formerly: formerIds,
  /** When it is next reviewed, where that differs from the whole site. */
  review: reviewDay,
  ...validity,
  /** Its code, given once and never used again: R and three digits, or as site.yaml says under `codes`. */
  code: responsibilityCode,
  /** The id of a domain in content/domains.yaml. */
  domain: recordId,
  /** sole, joint, contested, outside or unowned. */
  ownership: z.enum(idsOf(ownershipStates)),
  /** One line on what it covers, for search results and lists: no role names. */
  summary: line,
  /** The desk or team to turn to before the chief, with its article: "the help desk". */
  askFirst: line.optional(),
  /** Whom to turn to next, where whoever answers cannot be reached or does not settle it; in place of what their roles say. */
  escalateTo: escalations,
  /** Each role and post that takes part, with its reason. */
  involvement: z.array(involvement).default([]),
  /** What a reader must know about the ownership or the evidence. Needed for all but sole. */
  note: line.optional(),
  /** The claims behind the note, where it tells what sources say. */
  noteClaims: evidence,
  /** Who says it is whose; at least two where ownership is joint or contested. */
  positions: z.array(position).default([]),
  /** Where ownership is not sole: what the answer depends on in a company, as a clause that completes "It depends on …", and a sentence of ours on how. */
  dependsOn: line.optional(),
  /** Who answers where something else holds: in a small company, outside office hours. */
  conditions: z.array(conditional).default([]),
  /** Set where whoever keeps the register decided it: the accountable part is then theirs to give. */
  decided: decision.optional(),
  /** What it covers, as short lines. */
  covers: lines.default([]),
  /** What it does not cover, and who has that. */
  excludes: z.array(exclusion).default([]),
  /** The words that people really use: tools by name, symptoms, job titles, verbs. */
  aliases: lines.default([]),
  /** Claims that are about the responsibility as a whole and back no single involvement or position. */
  claims: evidence,
  /** The ids of responsibilities that a reader may have meant instead, or needs next. */
  related: z.array(recordId).default([]),
});
