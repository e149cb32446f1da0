import type { Ranked } from "./planner.ts";
import type { Query } from "./read-query.ts";
import type { SearchIndex } from "./read-tables.ts";

/**
 * What may be said of the answers to a query: the first is clearly what was asked for (`clear`); it is a post or a topic
 * beyond the register, and says so (`outside`); nothing is clearly about it, and the first three are the closest
 * (`perhaps`); nothing here is about it (`nothing`); the engine has not been asked yet, and nothing can be said (`open`).
 */
export type AnswerState = "clear" | "outside" | "perhaps" | "nothing" | "open";

/** As many answers show where none is clear. */
export const mostPerhaps = 3;

/** From this fit on the first answer is clear; below the other nothing is about the query. */
const [clearFit, someFit] = [0.5, 0.25];

/**
 * Decides what may be said of a ranking.
 * @param isEarly whether the engine has not been asked yet
 */
export function decideState(
  ranked: readonly Ranked[],
  index: SearchIndex,
  query: Query,
  isEarly: boolean,
): AnswerState {
  const [first] = ranked;
  if (first === undefined) return isEarly && query.words.length > 0 ? "open" : "nothing";
  if (!first.exact && first.fit < clearFit) {
    if (isEarly) return "open";
    return first.fit < someFit ? "nothing" : "perhaps";
  }
  const kind = index.targets[first.target]?.kind;
  return kind === "elsewhere" || kind === "post" ? "outside" : "clear";
}
