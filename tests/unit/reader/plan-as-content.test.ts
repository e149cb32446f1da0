/** What the planner writes is content as it stands. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Issue } from "../../../src/model/integrity/issue.ts";
import { parsePlan } from "../../../src/plan/parse-plan.ts";
import { toPlanYaml } from "../../../src/plan/plan-yaml.ts";
import { isSamePlan } from "../../../src/plan/plan.ts";
import { validate } from "../../../src/reader/validate.ts";
import { parseYaml } from "../../../src/reader/yaml-text.ts";
import { organizationSchema } from "../../../src/schema/organization.ts";
import { theater } from "../plan/theater.ts";
import { plans } from "../plan/plans.ts";
import { runs } from "../properties/hostile.ts";

test("a plan that has a name is an organization's file, and says the same there", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      if (plan.name === "") return;
      const yaml = parseYaml(toPlanYaml(plan, theater), 1);
      expect(yaml.errors).toEqual([]);
      const issues: Issue[] = [];
      const read = validate(
        organizationSchema,
        { file: "organization.yaml", yaml, body: undefined },
        issues,
      );
      expect(issues).toEqual([]);
      const back = parsePlan(read);
      expect(back.issues).toEqual([]);
      expect(isSamePlan(back.plan, plan)).toBe(true);
    }),
    { ...runs, numRuns: 150 },
  );
});
