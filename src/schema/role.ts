import { z } from "astro/zod";
import { reviewDay, validity } from "./dates.ts";
import { escalations } from "./escalation.ts";
import { evidence, point, statement } from "./evidence.ts";
import { formerIds, recordId } from "./ids.ts";
import { line, lines } from "./text.ts";
import { glanceRows, idsOf, roleForms, type GlanceRow } from "./vocabulary.ts";

/** One at-a-glance cell. */
const glanceCell = z.strictObject({
  /** A phrase or a short sentence: it stands in a table beside the other roles' cells. */
  text: line,
  /** The claims it rests on; none makes it editorial judgement. */
  claims: evidence,
});

/** Something that people bring to this role, and that is its to answer for. */
const brought = z.strictObject({
  /** What they bring, in a few words of theirs: "A broken laptop, a lost password". */
  what: line,
  /** The id of the responsibility that it belongs to; the role is accountable for it. */
  responsibility: recordId,
});

/** How it works with another role, or with somebody outside the register. */
const companion = z
  .strictObject({
    /** The other role's id. */
    role: recordId.optional(),
    /** In place of a role, who else: "Finance, purchasing and human resources". */
    who: line.optional(),
    /** One or two sentences on it. */
    text: line,
    /** The claims behind it; none makes it editorial judgement. */
    claims: evidence,
  })
  .refine(({ role, who }) => (role === undefined) !== (who === undefined), {
    path: ["role"],
    message: "expected role (the id of a role) or who (somebody else, in words), and not both",
  });

/** Something that people bring to this role and that another role answers for. */
const notOwned = z.strictObject({
  /** What they bring, in a few words of theirs: "A fault in what we sell". */
  what: line.optional(),
  /** The id of the responsibility; the page works out who answers for it. */
  responsibility: recordId,
  /** Why people expect it here, in one or two sentences of ours. */
  because: line,
  /** What sources say about it. */
  says: line.optional(),
  /** The claims behind `says`. */
  claims: evidence,
});

/** Who holds the role for a part of the time. */
const shift = z.strictObject({
  /** When, in a few words: "nights", "July and August". */
  when: line,
  /** Who holds it then: a name. */
  holder: line,
  /** Who stands in for them. */
  deputy: line.optional(),
  /** How to reach them then, beside the role's own `contact`. */
  contact: lines.optional(),
});

/** A chief of something: a file in content/roles. */
export const roleSchema = z.strictObject({
  /** The title in full: "Chief Information Officer". */
  title: line,
  /** File names that it had before; pairs, short addresses and parts follow. */
  formerly: formerIds,
  /** When it is next reviewed, where that differs from the whole site. */
  review: reviewDay,
  ...validity,
  /** The usual abbreviation in capitals: "CIO". It makes a short address; roles may share one. */
  abbreviation: z
    .string()
    .regex(
      /^[A-Z][A-Za-z0-9&]{1,9}$/,
      "expected 2 to 10 letters from A to Z or digits, the first a capital, such as HR",
    ),
  /**
   * What short labels print: the abbreviation, or more where the abbreviation alone is ambiguous. A sentence says "the charge
   * nurse" of "Charge nurse" and leaves "Charge Nurse" as it is, so write in upper case each word of a title whose first one
   * needs it: "French Teacher".
   */
  shortTitle: line,
  /** The role's place among the roles: 1 comes first. No two roles share one. */
  order: z.int().positive(),
  /**
   * The hue that follows the role through tables, cards and diagrams, in degrees (0–359) of OKLCH. Left out, the
   * site chooses one that differs from the other roles' for everybody's eyes.
   */
  hue: z.int().min(0).max(359).optional(),
  /**
   * Whether it is a post, a team, or a person by name; left out, a post. Sentences say "the CIO", "the Distribution
   * team" (also where the title is "Distribution") and "Ben Okoro". A team whose title ends in a word in small letters,
   * such as "Box office", is named by it alone.
   */
  kind: z.enum(idsOf(roleForms)).optional(),
  /** Who holds it: a name. */
  holder: line.optional(),
  /** Who stands in for the holder. */
  deputy: line.optional(),
  /** In place of `holder`, where it is somebody else by the hour: who holds it when, each with a way to reach them. */
  shifts: z
    .array(shift)
    .min(2, "expected at least two shifts; whoever always holds it stands in `holder`")
    .optional(),
  /** How to reach them: mail addresses, numbers, words, or links of a kind that site.yaml allows. */
  contact: lines.optional(),
  /** Where to ask in front of everybody: a channel's name, or a link. */
  channel: line.optional(),
  /** Whom to turn to next, where an answer of this role cannot be had from it. */
  escalateTo: escalations,
  /** The id of the role or the post that it reports to here; `reportsTo` tells what sources say of others. */
  superior: recordId.optional(),
  /** Where hardly anybody holds the title: the id of the role or the post that has the duty elsewhere. */
  elsewhere: recordId.optional(),
  /** What the role is for, in one sentence. */
  purpose: line,
  /** The claims behind the purpose. */
  purposeClaims: evidence,
  /** One line for search results and link previews. */
  summary: line,
  /** What the role is for and how it differs from the others: a paragraph to copy into another document. */
  paragraph: statement.optional(),
  /** What people rightly bring to it. */
  bring: z.array(brought).default([]),
  /** Other titles and words that people use for the role. */
  aliases: lines.default([]),
  /**
   * The at-a-glance rows, the same for every role, and those that site.yaml has under `glance`, by their ids; one that is
   * left out is not shown.
   */
  glance: z
    .object(
      Object.fromEntries(
        Object.keys(glanceRows).map((row) => [row, glanceCell.optional()]),
      ) as Record<GlanceRow, ReturnType<typeof glanceCell.optional>>,
    )
    .catchall(glanceCell)
    .default({}),
  /** To whom the role reports: figures with their sample and year, law, or that no source states it. */
  reportsTo: z.array(statement).default([]),
  /** Whether an organization needs the role, and when. */
  whetherToHaveOne: z.array(statement).default([]),
  /** What the role does all day, line by line; the body's section "day" says it in full. */
  week: z.array(point).default([]),
  /** What people get wrong: what they say, and what is so; the body's section "misread" says more. */
  misread: z.array(point).default([]),
  /** What it takes; the body's section "skills" says more. */
  skills: z.array(point).default([]),
  /** How it works with the others; the body's section "works-with" says more. */
  others: z.array(companion).default([]),
  /** What the sources disagree on; the body's section "disagreements" says more. */
  disagreements: z.array(point).default([]),
  /** What to know and to ask before meeting somebody who is new in the role. */
  firstMeeting: lines.default([]),
  /** What the role does not own, though people may think so. */
  notOwned: z.array(notOwned).default([]),
  /** Claims about the role as a whole that its prose does not cite. */
  claims: evidence,
});
