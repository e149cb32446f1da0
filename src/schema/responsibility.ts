import { z } from "astro/zod";
import { evidence } from "./evidence.ts";
import { formerIds, fragmentId, recordId, responsibilityCode } from "./ids.ts";
import { line, lines } from "./text.ts";
import { idsOf, involvementLevels, ownershipStates } from "./vocabulary.ts";

/** How one role takes part. A role that takes no part is left out. */
const involvement = z.strictObject({
  /** The role's id: its file name in content/roles. */
  role: recordId,
  /** accountable, responsible, consulted or informed. */
  level: z.enum(idsOf(involvementLevels)),
  /** Why the role takes part at this level, in one or two sentences. */
  reason: line,
  /** The claims that give the role this part. None: it is editorial judgement, and the page says so. */
  claims: evidence,
  /** Set where the claims do not assign the duty in so many words: one sentence on what is inferred, and from what. */
  inferred: line.optional(),
});

/** One answer to "whose is it?" where more than one role has a part in the answer. */
const position = z.strictObject({
  /** The position's fragment on the page. */
  id: fragmentId,
  /** Ids that it had before. */
  formerly: formerIds,
  /** The roles that hold it or that it speaks for. Leave out where it is only somebody outside the register. */
  roles: z.array(recordId).default([]),
  /** Somebody outside the register whom the position names, such as "the chief executive". */
  outside: line.optional(),
  /** What the position says, in our own words. */
  view: line,
  /** The claims it rests on; none makes it editorial judgement. */
  claims: evidence,
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
  /** R and three digits, given once and never used again. */
  code: responsibilityCode,
  /** The id of a domain in content/domains.yaml. */
  domain: recordId,
  /** sole, joint, contested or unowned. */
  ownership: z.enum(idsOf(ownershipStates)),
  /** One line on what it covers, for search results and lists: no role names. */
  summary: line,
  /** Each role that takes part, with its reason. */
  involvement: z.array(involvement).default([]),
  /** What a reader must know about the ownership or the evidence. Needed for all but sole. */
  note: line.optional(),
  /** Who says it is whose; at least two where ownership is joint or contested. */
  positions: z.array(position).default([]),
  /** Where ownership is not sole: what the answer depends on in a company, as a clause that completes "It depends on …", and a sentence of ours on how. */
  dependsOn: line.optional(),
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
