import Papa from "papaparse";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "../../../src/exports/table-csv.ts";
import { toPlanFragment } from "../../../src/plan/plan-link.ts";
import { toPlanMarkdown } from "../../../src/plan/plan-markdown.ts";
import { toPlanMermaid } from "../../../src/plan/plan-mermaid.ts";
import { toPlanTable, type PlanPlace } from "../../../src/plan/plan-table.ts";
import { readPlanYaml, toPlanYaml } from "../../../src/plan/plan-yaml.ts";
import { isEmptyPlan, isSamePlan, type Plan } from "../../../src/plan/plan.ts";
import { tidyGrid } from "../../../src/plan/read-grid.ts";
import { classifyText, readPlanText } from "../../../src/plan/read-plan-text.ts";
import { runs } from "../properties/hostile.ts";
import { plans } from "./plans.ts";
import { planOf, theater } from "./theater.ts";

const placeOf = (plan: Plan): PlanPlace => ({
  pageOf: ({ id }) => `https://example.org/responsibilities/${id}/`,
  link: `https://example.org/planner/#${toPlanFragment(plan)}`,
});
const csvOf = (plan: Plan) => toCsv(toPlanTable(plan, theater, placeOf(plan)));
const gridOf = (text: string) => tidyGrid(Papa.parse<string[]>(text).data);
const markdownOf = (plan: Plan) => toPlanMarkdown(plan, theater, placeOf(plan), "Playbill");

/** Each format with the way back. */
const formats: Readonly<Record<string, (plan: Plan) => ReturnType<typeof readPlanText>>> = {
  YAML: (plan) => readPlanYaml(toPlanYaml(plan, theater)),
  CSV: (plan) => readPlanText(csvOf(plan), theater, gridOf(csvOf(plan))),
  Markdown: (plan) => readPlanText(markdownOf(plan), theater),
  Mermaid: (plan) => readPlanText(toPlanMermaid(plan, theater, placeOf(plan)), theater),
};

it.each(Object.entries(formats))("%s gives back the plan that it was made of", (_, back) => {
  fc.assert(
    fc.property(plans, (plan) => {
      // A link to an empty plan is a link to the page.
      if (isEmptyPlan(plan)) return;
      const read = back(plan);
      expect(read.issues).toEqual([]);
      expect(isSamePlan(read.plan, plan)).toBe(true);
    }),
    { ...runs, numRuns: 150 },
  );
});

describe("a file that somebody changed by hand", () => {
  const plan = planOf(
    { td: {}, ad: { title: "Intendant" } },
    { R001: ["td"], R003: ["ad"], R004: [] },
  );

  it.each([
    ["CSV", csvOf(plan)],
    ["Markdown", markdownOf(plan)],
  ])("%s counts as it says now", (name, text) => {
    const changed = text
      .replace(/(?<=[|,] ?)Technical Director(?= ?[|,])/, "Intendant")
      .replace("Nobody", "Fire brigade; PM");
    const read = readPlanText(changed, theater, name === "CSV" ? gridOf(changed) : []);
    expect(read.issues).toEqual([expect.stringMatching(/^2 rows of the table say something else/)]);
    expect(read.plan.rows.get("R001")).toEqual({ owners: ["ad"] });
    expect(read.plan.rows.get("R003")).toEqual({ owners: ["ad"] });
    expect(read.plan.rows.get("R004")).toEqual({ owners: ["Fire brigade", "pm"] });
  });
});

describe("YAML", () => {
  it("names each row in a comment, in the order of the register", () => {
    const plan = planOf({ td: {} }, { R003: ["ad"], R001: ["td"] });
    expect(toPlanYaml(plan, theater)).toBe(
      [
        "name: Playbill",
        "roles:",
        "  td: {}",
        "responsibilities:",
        "  # Build the sets",
        "  R001:",
        "    owner: td",
        "  # Choose the season",
        "  R003:",
        "    owner: ad",
        "",
      ].join("\n"),
    );
  });

  it("keeps what stands before a fault, and names its line", () => {
    const { plan, issues } = readPlanYaml(
      "name: Playbill\nroles:\n  td: {}\nresponsibilities: [\n",
    );
    expect(plan.name).toBe("Playbill");
    expect(issues[0]).toMatch(/^The file is no sound YAML: .*line \d+/);
  });

  it("does not let a few lines stand for very many", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let at = 1; at < 9; at += 1)
      lines.push(
        `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join(", ")}]`,
      );
    const { plan, issues } = readPlanYaml(lines.join("\n"));
    expect(isEmptyPlan(plan)).toBe(true);
    expect(issues).toHaveLength(1);
  });

  it("never fails on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(isEmptyPlan(readPlanYaml(text).plan)).toBe(true);
      }),
      runs,
    );
  });
});

it.each([
  ["https://example.org/planner/#plan=1abc", "plan"],
  ["plan=1abc", "plan"],
  ["name: Playbill\nroles:\n", "yaml"],
  ['{"roles": {}}', "yaml"],
  ["Task\tTD\tAD\nBuild\tA\tR", "table"],
])("%j is read as a %s", (text, kind) => {
  expect(classifyText(text)).toBe(kind);
});
