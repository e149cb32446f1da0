import { escapeLabel, formatHead } from "../diagrams/mermaid-text.ts";
import { planFiles as words } from "../words/browser/plan-files.ts";
import { nameOwner } from "./owners.ts";
import type { Plan } from "./plan.ts";
import type { PlanPlace } from "./plan-table.ts";
import type { Reference } from "./reference.ts";

/** A plan as a drawing in Mermaid's words: from each owner, and from nobody, to what the plan gives them. */
export function toPlanMermaid(plan: Plan, reference: Reference, place: PlanPlace): string {
  const owners = new Map<string, string>();
  const edges: string[] = [];
  const nodes: string[] = [];
  const nobody = "nobody";
  for (const row of reference.rows) {
    const said = plan.rows.get(row.code)?.owners;
    if (said === undefined) continue;
    const id = row.code.replace(/[^A-Za-z0-9]/g, "_");
    nodes.push(`${id}["${escapeLabel(`${row.code} ${row.title}`)}"]`);
    for (const owner of said) {
      const known = owners.get(owner) ?? `owner${owners.size + 1}`;
      owners.set(owner, known);
      edges.push(`${known} --> ${id}`);
    }
    if (said.length === 0) edges.push(`${nobody} -.- ${id}`);
  }
  const hasGaps = edges.some((edge) => edge.startsWith(nobody));
  return [
    "flowchart LR",
    ...[
      ...formatHead(words.diagram(plan.name), words.diagramDescription),
      ...[...owners].map(
        ([owner, id]) => `${id}(["${escapeLabel(nameOwner(plan, reference, owner))}"])`,
      ),
      ...(hasGaps ? [`${nobody}{{"${escapeLabel(words.nobody)}"}}`] : []),
      ...nodes,
      ...edges,
    ].map((line) => `  ${line}`),
    `%% ${words.open}: ${place.link}`,
    "",
  ].join("\n");
}
