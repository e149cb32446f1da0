/** One line of a bench's table: what was measured, and its figures by name. */
export interface Row {
  readonly what: string;
  readonly figures: Readonly<Record<string, number | string>>;
}

/** Prints rows as a table and, as the last line, as JSON, so that two versions can be compared in one run. */
export function printReport(bench: string, rows: readonly Row[]): void {
  console.table(Object.fromEntries(rows.map((row) => [row.what, row.figures])));
  console.log(JSON.stringify({ bench, rows }));
}

/** Rounds to so many decimals. */
export function round(value: number, decimals = 0): number {
  return Number(value.toFixed(decimals));
}

/** The middle value of an odd number of them, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
    : (sorted[Math.floor(middle)] ?? NaN);
}
