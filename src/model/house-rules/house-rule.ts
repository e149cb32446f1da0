import type { Records } from "../catalog/records.ts";
import type { Issue } from "../integrity/issue.ts";

/**
 * An editorial rule of this project. Content that breaks one is sound all the same: pages are built from
 * it, and a fork may see things differently.
 */
export interface HouseRule {
  /** What messages call it. */
  readonly id: string;
  /** What the rule asks for, in one sentence. */
  readonly description: string;
  /**
   * What it looks at: each record by itself, or the content as a whole. The latter is looked at only
   * where everything is sound, because of a record that cannot be read others would be blamed for.
   */
  readonly scope: "record" | "content";
  /** Whether a breach is told as advice even where the house rules hold. */
  readonly isAdvice?: true;
  /** Every breach, with file, field and remedy. */
  readonly check: (records: Records) => readonly Issue[];
}

/** A list as the plural of a thing, with the fewest that a record should have. */
export function tooFew(
  file: string,
  field: string,
  count: number,
  least: number,
  what: string,
): Issue[] {
  if (count >= least) return [];
  return [
    {
      file,
      path: [field],
      problem: `expected at least ${least} ${what}, found ${count}`,
      remedy: "Add what is missing",
    },
  ];
}
