import { z } from "astro/zod";
import { evidence, statement } from "./evidence.ts";
import { formerIds, fragmentId, recordId } from "./ids.ts";
import { line } from "./text.ts";

/** What an answer says for a role. */
const reason = z.strictObject({
  /** The role that the answer speaks for. */
  role: recordId,
  /** 2 where it speaks strongly for the role, such as by its definition; 1 where it only suggests it. */
  weight: z.literal([1, 2], "expected 1 or 2"),
  /** Why, in one or two sentences. */
  text: line,
  /** The claims behind it, each about this role. */
  claims: evidence,
});

/** One answer to a question. One without a reason, such as "not sure", counts for nobody. */
const answer = z.strictObject({
  /** What stands in the address: `?customers=internal`. It never changes. */
  id: fragmentId,
  /** Ids that it had before. */
  formerly: formerIds,
  /** The answer as the form prints it. */
  label: line.max(90, "expected at most 90 characters: it labels a button"),
  /** The answer in two or three words that stand by themselves, for a box of the diagram. */
  short: line.max(28, "expected at most 28 characters: it stands in a box"),
  /** Which roles it speaks for, and why. */
  reasons: z.array(reason).default([]),
  /** The posts that the company has already, if the answer says so. */
  has: z.array(recordId).default([]),
  /** How many posts the company can fill, if the answer says so; with `none` the result is none yet. */
  posts: z.enum(["none", "one", "two"]).optional(),
  /** What to tell whoever answers so, whatever the result is. */
  remark: statement.optional(),
});

/** One question. */
const question = z.strictObject({
  /** The parameter in the address. It never changes. */
  id: fragmentId,
  /** Ids that it had before. */
  formerly: formerIds,
  /** The question. */
  question: line,
  /** The claims in which a source asks it or draws the line; none makes it our own question. */
  claims: evidence,
  /** The answers, "not sure" among them. */
  answers: z
    .array(answer)
    .min(2, "expected two to four answers")
    .max(4, "expected two to four answers"),
});

/** What the page says where a role is the one to begin with, or the one to add. */
const outcome = z.strictObject({
  /** The role. */
  role: recordId,
  /** What the role is for, where it comes first. */
  why: z.array(statement).min(1, "expected at least one statement"),
  /** What a reader must know before acting on it. */
  remark: statement.optional(),
  /** What the role would add where another comes first. */
  adds: statement,
  /** The role to add next where the answers name no other. */
  then: recordId,
});

/** One person for two posts. */
const pair = z.strictObject({
  /** The two roles, the one with the lower order first. */
  roles: z.tuple([recordId, recordId]),
  /** Who could hold both. */
  holder: z.array(statement).min(1, "expected at least one statement"),
  /** Responsibilities of only one of the two that are easily left undone by the other. */
  between: z.array(recordId).min(1, "expected at least one responsibility"),
});

/** content/decision.yaml: from answers to the role that a company needs first. The file may be missing. */
export const decisionSchema = z.strictObject({
  /** The questions, in their order. */
  questions: z
    .array(question)
    .min(1, "expected one to eight questions")
    .max(8, "expected one to eight questions"),
  /** The roles that can be the result, in the order of the roles. */
  outcomes: z.array(outcome).min(2, "expected at least two roles"),
  /** Pairs of them that one person might hold; of any other the page tells what the register says. */
  pairs: z.array(pair).default([]),
  /** What to do where the company can fill no post yet. Needed where an answer says so. */
  none: z
    .strictObject({
      /** Why none, and what to do instead. */
      why: z.array(statement).min(1, "expected at least one statement"),
    })
    .optional(),
  /** Where to begin when no answer speaks for anybody. */
  undecided: z.strictObject({
    /** The roles to begin with. */
    roles: z.array(recordId).min(1, "expected at least one role"),
    /** Why them. */
    text: line,
    /** The claims behind it. */
    claims: evidence,
  }),
});
