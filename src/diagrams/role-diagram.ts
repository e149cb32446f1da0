import type { RoleLabel } from "../model/catalog/labels.ts";
import type { RowLabel } from "../model/evidence/row-label.ts";
import type { MatrixGroup } from "../model/pages/matrix.ts";
import { addresses, ownsFragment } from "../routes.ts";
import { ownershipStates, standings } from "../schema/vocabulary.ts";
import { diagrams } from "../words/diagrams.ts";
import {
  formatHead,
  formatNode,
  formatNodeDetails,
  nodeBudget,
  type DiagramNode,
  type DiagramText,
} from "./mermaid-text.ts";

const words = diagrams.role;

/**
 * What a role answers for as a tree: the role, its domains, their responsibilities. Where that is
 * more than the node budget the domains stand alone with their counts, each linked to its rows.
 * @param owned the rows that the role is accountable for, by domain
 */
export function drawRole(role: RoleLabel, owned: readonly MatrixGroup[]): DiagramText {
  const to = addresses("/");
  const count = owned.reduce((sum, group) => sum + group.rows.length, 0);
  const whole = 1 + owned.length + count <= nodeBudget;
  const root: DiagramNode = { id: "role", label: role.title, classes: ["role", `hue-${role.id}`] };
  const lines: string[] = [];
  const nodes: DiagramNode[] = [root];
  owned.forEach(({ domain, rows }, at) => {
    const node: DiagramNode = {
      id: `d${at}`,
      label: whole ? domain.title : words.counted(domain.title, rows.length),
      href: `${to.role(role.id)}#${ownsFragment(domain.id)}`,
      classes: ["domain"],
    };
    nodes.push(node);
    lines.push(formatNode(node), `role --> ${node.id}`);
    if (!whole) return;
    rows.forEach((row, index) => {
      const leaf: DiagramNode = {
        id: `r${at}x${index}`,
        label: words.marked(row.title, ...marksOf(role, row)),
        href: to.responsibility(row.id),
        classes: [row.ownership, `hue-${role.id}`],
      };
      nodes.push(leaf);
      lines.push(formatNode(leaf), `d${at} --> ${leaf.id}`);
    });
  });
  const title = words.title(role.title);
  const description = words.description(
    count,
    owned.map((group) => ({ title: group.domain.title, count: group.rows.length })),
  );
  return {
    title,
    text: [
      "flowchart LR",
      ...formatHead(title, description),
      formatNode(root, ["([", "])"]),
      ...lines,
      ...formatNodeDetails(nodes),
    ].join("\n"),
  };
}

/** How sure it is that the role answers for a row, and whether others share or dispute it. */
function marksOf(role: RoleLabel, { owners, ownership }: RowLabel): string[] {
  const own = owners.find((owner) => owner.kind === "role" && owner.id === role.id);
  return [
    ...(own === undefined ? [] : [standings[own.standing].short]),
    ...(ownership === "sole" ? [] : [ownershipStates[ownership].label.toLowerCase()]),
  ];
}
