import type { MatrixGroup, RoleLabel } from "../model/pages/matrix.ts";
import { addresses } from "../routes.ts";
import {
  formatHead,
  formatNode,
  formatNodeDetails,
  nodeBudget,
  type DiagramNode,
  type DiagramText,
} from "./mermaid-text.ts";

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
      label: whole ? domain.title : `${domain.title} (${rows.length})`,
      href: `${to.role(role.id)}#owns-${domain.id}`,
      classes: ["domain"],
    };
    nodes.push(node);
    lines.push(formatNode(node), `role --> ${node.id}`);
    if (!whole) return;
    rows.forEach((row, index) => {
      const leaf: DiagramNode = {
        id: `r${at}x${index}`,
        label: row.ownership === "sole" ? row.title : `${row.title} (${row.ownership})`,
        href: to.responsibility(row.id),
        classes: [row.ownership, `hue-${role.id}`],
      };
      nodes.push(leaf);
      lines.push(formatNode(leaf), `d${at} --> ${leaf.id}`);
    });
  });
  const title = `What the ${role.title} answers for`;
  const description = `${count} responsibilities in ${owned.length} domains: ${owned
    .map((group) => `${group.domain.title}, ${group.rows.length}`)
    .join("; ")}.`;
  return {
    title,
    layout: "elk",
    text: [
      "flowchart LR",
      ...formatHead(title, description),
      formatNode(root, ["([", "])"]),
      ...lines,
      ...formatNodeDetails(nodes),
    ].join("\n"),
  };
}
