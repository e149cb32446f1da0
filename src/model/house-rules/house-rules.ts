import type { Records } from "../catalog/records.ts";
import type { Issue } from "../integrity/issue.ts";
import { evidenceRules } from "./evidence.ts";
import type { HouseRule } from "./house-rule.ts";
import { sizeRules } from "./sizes.ts";
import { unbackedRules } from "./unbacked.ts";
import { wordRules } from "./words.ts";

/** Every house rule, each by an id of its own. */
export const houseRules: readonly HouseRule[] = [
  ...sizeRules,
  ...evidenceRules,
  ...unbackedRules,
  ...wordRules,
];

/** What the house rules find: what stops a build where they hold, and what is never more than advice. */
export interface HouseFindings {
  readonly breaches: readonly Issue[];
  readonly advice: readonly Issue[];
}

/**
 * Every breach of a house rule, each with the rule's id.
 * @param isSound whether the records are all that the content has, and have no issue
 */
export function checkHouseRules(records: Records, isSound: boolean): HouseFindings {
  const holds = records.site.houseRules;
  const breaches: Issue[] = [];
  const advice: Issue[] = [];
  for (const { id, scope, isAdvice, check } of houseRules) {
    if (scope === "content" && !isSound) continue;
    const found = check(records).map((issue) => ({ ...issue, rule: id }));
    (holds && !isAdvice ? breaches : advice).push(...found);
  }
  return { breaches, advice };
}
