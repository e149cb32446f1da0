import { toCsv } from "../exports/table-csv.ts";
import { toPlanMarkdown } from "../plan/plan-markdown.ts";
import { toPlanMermaid } from "../plan/plan-mermaid.ts";
import { toPlanTable } from "../plan/plan-table.ts";
import { toPlanYaml } from "../plan/plan-yaml.ts";
import { planner as words } from "../words/browser/planner.ts";
import type { PlannerState } from "./planner-state.ts";
import { saveFile } from "./save-file.ts";

/** The formats in which a plan can be taken away. */
export type PlanFormat = keyof typeof words.keep.formats;

const endings = { yaml: "yaml", csv: "csv", markdown: "md", mermaid: "mmd" } as const;

/**
 * Gives the reader the plan as a file.
 * @returns its name
 */
export function writePlanFile(state: PlannerState, format: PlanFormat): string {
  const plan = state.plan.value;
  const { reference, place, site } = state;
  const write: Readonly<Record<PlanFormat, () => string>> = {
    yaml: () => toPlanYaml(plan, reference),
    // Spreadsheets take a file without the mark for another encoding.
    csv: () => `\uFEFF${toCsv(toPlanTable(plan, reference, place))}`,
    markdown: () => toPlanMarkdown(plan, reference, place, site),
    mermaid: () => toPlanMermaid(plan, reference, place),
  };
  return saveFile(`${words.keep.file}.${endings[format]}`, write[format]());
}
