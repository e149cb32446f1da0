/**
 * A new ranking for a list that somebody points at: what is on screen keeps its place, and what
 * is new follows in the order of the ranking.
 */
export function mergeStable(shown: readonly string[], ranked: readonly string[]): string[] {
  return [...new Set([...shown, ...ranked])];
}
