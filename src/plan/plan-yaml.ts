import { parseDocument, stringify } from "yaml";
import { planFileIssues as words } from "../words/browser/plan-import.ts";
import { parsePlan, toShape, type ReadPlan } from "./parse-plan.ts";
import { emptyPlan, type Plan } from "./plan.ts";
import type { Reference } from "./reference.ts";

/** A plan as `organization.yaml` has it, its rows in the order of the register, each with its title as a comment. */
export function toPlanYaml(plan: Plan, reference: Reference): string {
  const place = new Map(reference.rows.map(({ code }, index) => [code, index]));
  const last = reference.rows.length;
  const rows = [...plan.rows].sort(
    ([a], [b]) => (place.get(a) ?? last) - (place.get(b) ?? last) || (a < b ? -1 : 1),
  );
  const document = parseDocument(stringify(toShape({ ...plan, rows: new Map(rows) })));
  const titles = new Map(reference.rows.map(({ code, title }) => [code, title]));
  const list = document.get("responsibilities") as { items?: readonly unknown[] } | undefined;
  for (const pair of list?.items ?? []) {
    const { key } = pair as { key: { value: unknown; commentBefore?: string } };
    const title = titles.get(String(key.value));
    if (title !== undefined) key.commentBefore = ` ${title}`;
  }
  return String(document);
}

/** The most aliases that a file may use: a few could otherwise stand for more than a browser can hold. */
const mostAliases = 100;

/** Reads a plan from YAML or JSON, and keeps of it what can be read. */
export function readPlanYaml(text: string): ReadPlan {
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  const [error] = document.errors;
  try {
    const read = parsePlan(document.toJS({ maxAliasCount: mostAliases }));
    const broken = error === undefined ? [] : [words.broken(firstLine(error.message))];
    return { plan: read.plan, issues: [...broken, ...read.issues] };
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem);
    return { plan: emptyPlan, issues: [words.broken(firstLine(error?.message ?? said))] };
  }
}

function firstLine(text: string): string {
  return text.split("\n")[0]?.replace(/:$/, "") ?? "";
}
