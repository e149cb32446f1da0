import type { OurPage } from "../model/pages/our.ts";
import { addresses } from "../routes.ts";
import { organization } from "../words/organization.ts";
import {
  formatHead,
  formatNode,
  formatNodeDetails,
  type DiagramNode,
  type DiagramText,
} from "./mermaid-text.ts";

/**
 * Who holds which role: a person beside each of the person's roles. Where nobody is named, and where the
 * organization does not have a role of the register, a dashed box stands for the gap. Undefined where the
 * content names no role.
 */
export function drawOur({
  name,
  roles,
  missing,
}: Pick<OurPage, "name" | "roles" | "missing">): DiagramText | undefined {
  if (roles.length === 0) return undefined;
  const words = organization.diagram;
  const to = addresses("/");
  const people = new Map<string, DiagramNode>();
  const boxes: DiagramNode[] = [];
  const gaps: DiagramNode[] = [];
  const edges: string[] = [];
  const gap = (label: string, box: DiagramNode) => {
    const node = { id: `gap${gaps.length}`, label, classes: ["muted"] };
    gaps.push(node);
    edges.push(`${node.id} -.- ${box.id}`);
  };
  for (const { title, role, holder } of roles) {
    const box: DiagramNode = {
      id: `role${boxes.length}`,
      label: title,
      ...(role && { href: to.role(role.id) }),
      classes: role ? [`hue-${role.id}`] : [],
    };
    boxes.push(box);
    if (holder === undefined) {
      gap(words.nobody, box);
      continue;
    }
    const person = people.get(holder) ?? {
      id: `person${people.size}`,
      label: holder,
      classes: ["strong"],
    };
    people.set(holder, person);
    edges.push(`${person.id} --- ${box.id}`);
  }
  for (const role of missing) {
    const box = {
      id: `role${boxes.length}`,
      label: role.title,
      href: to.role(role.id),
      classes: ["muted"],
    };
    boxes.push(box);
    gap(words.none, box);
  }
  const title = words.title(name);
  const held = [...people.keys()].map((holder) =>
    words.holds(
      holder,
      roles.filter((one) => one.holder === holder).map((one) => one.title),
    ),
  );
  const description = [
    ...held,
    ...roles
      .filter(({ holder }) => holder === undefined)
      .map((one) => words.nobodyHolds(one.title)),
    ...missing.map((one) => words.missing(one.title)),
  ].join(" ");
  const nodes = [...people.values(), ...gaps, ...boxes];
  return {
    title,
    text: [
      "flowchart LR",
      ...formatHead(title, description),
      ...[...people.values(), ...gaps].map((node) => formatNode(node, ["([", "])"])),
      ...boxes.map((node) => formatNode(node)),
      ...edges,
      ...formatNodeDetails(nodes),
    ].join("\n"),
  };
}
