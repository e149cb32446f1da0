import { z } from "astro/zod";
import { reviewDay } from "./dates.ts";
import { evidence, statement } from "./evidence.ts";
import { formerIds, fragmentId, recordId } from "./ids.ts";
import { line, lines } from "./text.ts";

/** One end of a hand-off. */
const handOffEnd = z.strictObject({
  /** The role at this end; one of the pairing's two. */
  role: recordId,
  /** The responsibility at this end; the role is accountable for it. */
  responsibility: recordId,
});

/** A place where work passes from one role to the other. */
const handOff = z.strictObject({
  /** The hand-off's fragment on the page. */
  id: fragmentId,
  /** Ids that it had before. */
  formerly: formerIds,
  /** What the hand-off is, as a heading. */
  title: line,
  /** Who starts, and in which responsibility. */
  starts: handOffEnd,
  /** Who finishes, and in which responsibility. */
  finishes: handOffEnd,
  /** What passes, in at most four words: the label on the diagram's arrow. */
  passes: line.max(28, "expected at most 28 characters: it labels an arrow"),
  /** How it goes, in one to three sentences. */
  text: line,
  /** The claims behind it; none makes it editorial judgement. */
  claims: evidence,
});

/** One side's view of a tension. */
const view = z.strictObject({
  /** Whose view it is; one of the pairing's two. */
  role: recordId,
  /** The view in a sentence, in our words. */
  text: line,
  /** What else its sources say, which the page folds. */
  more: line.optional(),
  /** The claims behind it. */
  claims: evidence,
});

/** Something the two roles pull on from both ends. */
const tension = z.strictObject({
  /** The tension's fragment on the page. */
  id: fragmentId,
  /** Ids that it had before. */
  formerly: formerIds,
  /** What it is about, as a heading. */
  title: line,
  /** Both views, one for each role. */
  views: z.array(view).length(2, "expected two views, one for each role"),
  /** How to settle it, in one or two sentences. */
  settle: line,
  /** What else there is to say on settling it, which the page folds. */
  settleMore: line.optional(),
  /** The claims behind the way to settle it. */
  settleClaims: evidence,
  /** The responsibilities it is about, first the one whose page tells how to settle it. */
  responsibilities: z.array(recordId).min(1, "expected at least one responsibility"),
});

/** Who leads when something happens. */
const situation = z.strictObject({
  /** The situation's fragment on the page. */
  id: fragmentId,
  /** Ids that it had before. */
  formerly: formerIds,
  /** What happens, as a clause that completes "Who leads when …": "a laptop will not start". */
  when: line,
  /** The desk or team to turn to before the chief, with its article: "the help desk". */
  askFirst: line.optional(),
  /** Who leads; one of the pairing's two. */
  lead: recordId,
  /** What whoever leads does first, where that is all they do: "tells IT what the software holds". */
  firstStep: line.optional(),
  /** Who supports, if anybody. */
  support: z.array(recordId).default([]),
  /** Why, in one or two sentences. */
  why: line,
  /** The responsibilities that decide it, first the one that it is about: its page tells the situation. */
  responsibilities: z.array(recordId).min(1, "expected at least one responsibility"),
  /** The claims behind it; none makes it editorial judgement. */
  claims: evidence,
});

/** A question for somebody who has to tell the two apart, or to choose. */
const question = z.strictObject({
  /** The question's fragment on the page. */
  id: fragmentId,
  /** Ids that it had before. */
  formerly: formerIds,
  /** The question. */
  question: line,
  /** What the answer points to. */
  answer: line,
  /** The claims behind it. */
  claims: evidence,
});

/** Two roles side by side: a file in content/pairings, named after the two roles' ids in their order. */
export const pairingSchema = z.strictObject({
  /** Both roles' short titles joined by "and": "CIO and CTO"; the page asks which of them it is. Any other title heads the page itself. */
  title: line,
  /** The two roles' ids, the one with the lower order first. */
  roles: z.tuple([recordId, recordId]),
  /** The difference in one sentence. */
  difference: line,
  /** The claims behind the difference. */
  differenceClaims: evidence,
  /** When it is next reviewed, where that differs from the whole site. */
  review: reviewDay,
  /** A test in a sentence or two by which to tell whose something is. */
  quickTest: statement.optional(),
  /** Whether one of the two reports to the other, in a sentence or two. */
  reporting: statement.optional(),
  /** Whether an organization needs both, and which first; the body's section "need-both" says more. */
  needBoth: z.array(statement).default([]),
  /** One line for search results and link previews. */
  summary: line,
  /** Other words that people use for the comparison: "cio or cto". */
  aliases: lines.default([]),
  /** Where work passes from one to the other. */
  handOffs: z.array(handOff).default([]),
  /** What they pull on from both ends. */
  tensions: z.array(tension).default([]),
  /** Who leads when … */
  situations: z.array(situation).default([]),
  /** Questions to ask. */
  questions: z.array(question).default([]),
  /** Claims about the pair that nothing else on the page cites. */
  claims: evidence,
});
