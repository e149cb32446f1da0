import { spell } from "./numbers.ts";
import { defineWords, message } from "./table.ts";

/** The page that decides which role is needed. */
export const decide = defineWords("decide", {
  title: "Which {roleName} do you need?",
  description: message(
    "{number} {questions, plural, one {question} other {questions}} that lead to the {roleName} to begin with, the one to add, and what falls between if one person holds both, each reason with its evidence.",
    (questions: number) => ({ questions, number: spell(questions, "first") }),
  ),
  lead: message(
    "{number} {questions, plural, one {question} other {questions}}. Each answer speaks for {aRoleName} or for nobody, and gives its reason. The {roleName} with the highest count is the one to begin with, where a company can fill a post at all.",
    (questions: number) => ({ questions, number: spell(questions, "first") }),
  ),
  limits:
    "This is a way to sort your own reasons. It does not know your company, and it is no HR advice.",
  needsScript:
    "Answering needs JavaScript, which is not running here. Nothing is hidden: below stand all questions, what each answer speaks for, and every result.",
  numbered: message("{number}. {question}", (number: number, question: string) => ({
    number,
    question,
  })),
  start: "Answer a question: the result stands here.",
  /** What is folded, and how much of it there is. */
  folded: {
    questions: message("{count} questions", (count: number) => ({ count })),
    diagram: "as a drawing",
    results: message("{count} results", (count: number) => ({ count })),
    both: message("{count, plural, one {one pair} other {{count} pairs}}", (count: number) => ({
      count,
    })),
  },
  show: "Show the result",
  clear: "Clear all answers",
  share: "The address of this page keeps your answers. Send it to share the result.",
  weights:
    "A reason counts twice where a source gives the {roleName} the duty or names it as the {roleName}’s aim. It counts once where a source only suggests it, or where the duty answers only part of the question.",
  countsTwice: "counts twice",
  countsOnce: "counts once",
  held: "A post that is there already is not filled a second time: <held>see why</held>.",
  onePost: "Then see <both>who could hold two posts</both>.",
  noPost: "See <none>none yet</none>.",
  countsForNobody: "Does not point to any {roleName}.",
  figure: "How the answers become a result.",
  beginWith: "Begin with {theRole}",
  adds: message("What {theRole} adds as the next post:", (theRole: string) => ({ theRole })),
  comesNext: "Where the answers name nobody else, <next>{theRole}</next> comes next.",
  tie: {
    heading: "Several have the same count",
    text: "That is a tie, and the page says so. The answers cannot decide between them; the lists of what falls <both>between two posts</both> can help.",
  },
  alreadyHeld: {
    heading: "The {roleName} with most is there already",
    text: "Then the answers describe work that already has somebody. Before you hire anybody, settle with that person what is missing: the duty, the time, the money or the say. The {roleName} that comes next among those you do not have follows.",
  },
  none: { heading: "None yet" },
  undecided: {
    heading: "No answer points to {aRoleName}",
    text: "Begin with {theRoles} in mind.",
  },
  both: "A company that can fill one post still has the duties of two. These are the responsibilities to put a name beside first. See also <disputes>how to settle</disputes> what two {roleNames} both claim.",
  twoPosts: message("{first} and {second}", (first: string, second: string) => ({ first, second })),
  gap: message(
    "If {theHolder} holds both, what easily falls between is {theOther}’s:",
    (theHolder: string, theOther: string) => ({ theHolder, theOther }),
  ),
  allOfIt: "All of it: <pairing>who owns what</pairing>",
  /** What pages that list a claim's uses call places of this page. */
  use: {
    question: message("Question {number}", (number: number) => ({ number })),
    first: message("{role} first", (role: string) => ({ role })),
    both: message("One person as {first} and {second}", (first: string, second: string) => ({
      first,
      second,
    })),
    none: "None yet",
    undecided: "No answer yet",
    of: message("Which {roleName} do you need? {what}", (what: string) => ({ what })),
  },
});
