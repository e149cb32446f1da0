import { clearJudge, hereJudge, says, type Measures } from "./confidence.ts";

/**
 * What may be said of the answers to a query: the first is clearly what was asked for (`clear`); it is a post or a topic
 * beyond the register, and says so (`outside`); nothing is clearly about it, and the first three are the closest
 * (`perhaps`); nothing here is about it (`nothing`); the engine has not been asked yet, and nothing can be said (`open`).
 */
export type AnswerState = "clear" | "outside" | "perhaps" | "nothing" | "open";

/** As many answers show where none is clear. */
export const mostPerhaps = 3;

/**
 * A topic that the register does not cover is told where it comes first, speaks of so much of the query, and something here
 * is about that at all: it is no answer, and to name it does less harm than to leave it out.
 */
const outsideCover = 0.33;

/**
 * Decides what may be said of a ranking by what speaks for its first answer.
 * @param isEarly whether the engine has not been asked yet
 * @param isEmpty whether the query has no word
 */
export function decideState(
  first: Measures | undefined,
  { isEarly, isEmpty }: { readonly isEarly: boolean; readonly isEmpty: boolean },
): AnswerState {
  if (first === undefined) return isEarly && !isEmpty ? "open" : "nothing";
  const { kind } = first;
  if (kind === "elsewhere" && first.cover >= outsideCover && says(hereJudge, first))
    return "outside";
  if (says(clearJudge, first)) return kind === "elsewhere" || kind === "post" ? "outside" : "clear";
  if (isEarly) return "open";
  return says(hereJudge, first) ? "perhaps" : "nothing";
}
