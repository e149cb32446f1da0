/** A new ranking for a list that stands: what is on screen keeps its place, and what is new follows in the ranking's order. */
export function mergeStable(shown: readonly string[], ranked: readonly string[]): string[] {
  return [...new Set([...shown, ...ranked])];
}
