import { cornerRadius } from "./edge-lines.ts";
import type { Plan, PlanEdge, PlanGraph, PlanNode } from "./planned-layout.ts";
import type { Point } from "./path-geometry.ts";

/** From one rank to the next. */
const rankGap = 40;
/** Between two nodes without children. */
const rowGap = 10;
/** Around a node that has children, so that families stand apart. */
const familyGap = 18;

/** Whether some edges make a tree of two ranks or more: one root, and exactly one way to every other node. */
export function isTree(
  nodeIds: readonly string[],
  edges: readonly Pick<PlanEdge, "from" | "to">[],
): boolean {
  const targets = new Set(edges.map(({ to }) => to));
  const roots = nodeIds.filter((id) => !targets.has(id));
  if (nodeIds.length < 2 || roots.length !== 1 || edges.length !== nodeIds.length - 1) return false;
  const reached = new Set(roots);
  // A set's iteration reaches what is added on the way.
  for (const id of reached) for (const { from, to } of edges) if (from === id) reached.add(to);
  return reached.size === nodeIds.length;
}

/**
 * Places a tree from left to right like an outline: every family begins at the top, level with its
 * parent, so that the root is the first thing that a reader sees, however long the tree is.
 */
export function planTree({ nodes, edges }: PlanGraph): Plan {
  const sizes = new Map(nodes.map((node) => [node.id, node]));
  const childrenOf = (id: string) =>
    edges.filter(({ from }) => from === id).flatMap(({ to }) => sizes.get(to) ?? []);
  const targets = new Set(edges.map(({ to }) => to));
  const root = nodes.find(({ id }) => !targets.has(id));
  if (!root) throw new Error("a tree needs a root");

  const ranks: number[] = [];
  const rankOf = new Map<string, number>();
  const middles = new Map<string, number>();
  /** Places a family below a line and returns where it ends. */
  const place = (node: PlanNode, top: number, rank: number): number => {
    rankOf.set(node.id, rank);
    ranks[rank] = Math.max(ranks[rank] ?? 0, node.width);
    const children = childrenOf(node.id);
    const lead = children[0] ? Math.max(0, (node.height - children[0].height) / 2) : 0;
    let bottom = top + lead;
    for (const [index, child] of children.entries()) {
      const isFamily = childrenOf(child.id).length > 0;
      if (index > 0) bottom += isFamily ? familyGap : rowGap;
      bottom = place(child, bottom, rank + 1);
    }
    const middle = children[0] ? (middles.get(children[0].id) ?? top) : top + node.height / 2;
    middles.set(node.id, middle);
    return Math.max(bottom, middle + node.height / 2);
  };
  place(root, 0, 0);

  const places = new Map<string, Point>(
    nodes.map(({ id }) => [
      id,
      { x: rankMiddle(ranks, rankOf.get(id) ?? 0), y: middles.get(id) ?? 0 },
    ]),
  );
  return {
    nodes: places,
    frames: new Map(),
    routes: edges.map((edge) =>
      buildRoute(
        edge,
        childrenOf(edge.from).map(({ id }) => id),
        places,
        sizes,
      ),
    ),
  };
}

function rankMiddle(ranks: readonly number[], rank: number): number {
  const left = ranks.slice(0, rank).reduce((sum, width) => sum + width + rankGap, 0);
  return left + (ranks[rank] ?? 0) / 2;
}

/**
 * The first child's line is level with its parent. Each other child's line leaves the trunk where the
 * one before it turned off: lines drawn over each other would look thicker than the rest.
 */
function buildRoute(
  { from, to }: PlanEdge,
  siblings: readonly string[],
  places: Map<string, Point>,
  sizes: Map<string, PlanNode>,
): Plan["routes"][number] {
  const origin = { x: 0, y: 0 };
  const [parent, child] = [places.get(from) ?? origin, places.get(to) ?? origin];
  const start = { x: parent.x + (sizes.get(from)?.width ?? 0) / 2, y: parent.y };
  const end = { x: child.x - (sizes.get(to)?.width ?? 0) / 2, y: child.y };
  const turn = end.x - rankGap / 2;
  const before = places.get(siblings[siblings.indexOf(to) - 1] ?? "");
  const label = { x: turn, y: (start.y + end.y) / 2 };
  if (!before) return { points: [start, end], label };
  const leave = Math.max(parent.y, before.y - cornerRadius);
  return { points: [{ x: turn, y: leave }, { x: turn, y: end.y }, end], label };
}
