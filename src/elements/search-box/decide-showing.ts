import type { AnswerState } from "../../search/answer-state.ts";
import { isStopWord, tokenize } from "../../search/text.ts";

/** What is known of the current query at a moment. */
export interface Moment {
  readonly state: AnswerState;
  /** How many results there are. */
  readonly count: number;
  /** Whether the first result is one by its name, which the full text never overrules. */
  readonly isExact: boolean;
  /** Whether nothing matches, and the results are only spelt like the query. */
  readonly isNearest: boolean;
  /** Whether no better ranking comes: the engine has answered, or cannot. */
  readonly isFinal: boolean;
  /** Whether the reader has waited for the engine as long as anybody should. */
  readonly hasWaited: boolean;
  /** Whether a word is being typed. */
  readonly isTyping: boolean;
}

/**
 * What to show of it: nothing yet, so that what stands stays (`hold`); the first result, which more follow (`first`); the
 * closest so far (`closest`); all (`all`).
 */
export type Showing = "hold" | "first" | "closest" | "all";

/**
 * Decides what of a query's results shows at a moment. What shows is never moved afterwards, so a ranking that may still
 * change is held back; and what is said of a word that is being typed may be wrong a letter later.
 */
export function decideShowing(moment: Moment): Showing {
  if (!moment.isFinal) {
    if (moment.count === 0) return "hold";
    if (moment.isExact) return "first";
    return moment.hasWaited ? "closest" : "hold";
  }
  return moment.isTyping && isVerdict(moment) ? "hold" : "all";
}

/** Whether the results say that the register does not have what was asked for. */
function isVerdict({ count, isNearest, state }: Moment): boolean {
  return count === 0 || isNearest || state === "nothing" || state === "perhaps";
}

/** Letters of a word that begins so many others that nothing can be said of it for a while. */
const shortBeginning = 2;

/** How long typing rests before something is said of the word at its end; in milliseconds. */
const rests = { none: 0, usual: 700, short: 3000 } as const;

/**
 * How long to wait, in milliseconds, until the query can be taken to be whole: one with a mark at its end is, and one that
 * is grammar alone, such as "who owns the", hardly ever.
 */
export function restAfter(query: string): number {
  if (/[?!.]\s*$/.test(query)) return rests.none;
  if (tokenize(query).every(isStopWord)) return rests.short;
  const [last = ""] = /[\p{L}\p{N}'’-]+$/u.exec(query) ?? [];
  return last !== "" && last.length <= shortBeginning ? rests.short : rests.usual;
}
