import type { Measures } from "./confidence.ts";

/** What else speaks for a ranking before the engine is asked. */
export interface Evidence {
  /** Whether names and learned words, each by itself, speak for the same page first. */
  readonly isAgreed: boolean;
  /** Whether a word may be misspelt, which only the engine can tell. */
  readonly isDoubtful: boolean;
}

/**
 * From this lead on the engine changes nothing for the better where names and learned words agree and a name fits so well.
 * Found on the development queries: it settles two thirds of them, and of those none is answered better by the engine.
 */
const [leastLead, leastFit] = [0.1, 0.5];

/** Whether a ranking can stand without the engine: a first answer on which all that is known agrees. */
export function isSettled(
  first: Measures | undefined,
  { isAgreed, isDoubtful }: Evidence,
): boolean {
  if (first === undefined) return false;
  const { exact, lead, fit } = first;
  return exact || (isAgreed && lead >= leastLead && fit >= leastFit && !isDoubtful);
}
