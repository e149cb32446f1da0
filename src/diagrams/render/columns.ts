import type { FlowEdge, Flowchart } from "./diagram.ts";
import { middleOf, type Box, type Point } from "./geometry.ts";
import { frameHead, frameInset } from "./measure.ts";

/**
 * Groups side by side in the order of the text, each a stack of its nodes: how a flowchart from left
 * to right is drawn whose groups hold every node.
 */
export interface Columns {
  /** The column of each node, counted from the left. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Lines between neighbors in a column; they run straight from one to the other. */
  readonly inner: ReadonlySet<FlowEdge>;
}

/** The columns of a flowchart; undefined where it is to be drawn as a whole. */
export function findColumns({ direction, nodes, groups, edges }: Flowchart): Columns | undefined {
  const isFlat = groups.length > 1 && groups.every(({ groupId }) => groupId === undefined);
  const columnOf = new Map(
    nodes.map(({ id, groupId }) => [id, groups.findIndex((group) => group.id === groupId)]),
  );
  if (direction !== "LR" || !isFlat || [...columnOf.values()].includes(-1)) return undefined;
  // A line to a frame would run to no node.
  if (edges.some(({ from, to }) => !columnOf.has(from) || !columnOf.has(to))) return undefined;
  const stacks = groups.map(({ id }) => nodes.filter(({ groupId }) => groupId === id));
  if (stacks.some((stack) => stack.length === 0)) return undefined;
  const isNeighbor = ({ from, to, label }: FlowEdge) =>
    stacks.some((stack) => {
      const [a, b] = [from, to].map((id) => stack.findIndex((node) => node.id === id));
      return label === "" && a !== undefined && b !== undefined && Math.abs(a - b) === 1;
    });
  const within = edges.filter(({ from, to }) => columnOf.get(from) === columnOf.get(to));
  if (!within.every(isNeighbor)) return undefined;
  return { columnOf, inner: new Set(within) };
}

/** Whether a line runs to a column before its own: it is laid out the other way, or it would turn round everything. */
export function isBackward({ from, to }: FlowEdge, columns: Columns | undefined): boolean {
  return (columns?.columnOf.get(from) ?? 0) > (columns?.columnOf.get(to) ?? 0);
}

/** The frame around a stack of nodes, with room for its title. */
export function frameColumn(boxes: readonly Box[], titleHeight: number): Box {
  const left = Math.min(...boxes.map(({ x }) => x)) - frameInset;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + frameInset;
  const top = Math.min(...boxes.map(({ y }) => y)) - frameHead(titleHeight);
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + frameInset;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The line from one node of a stack to its neighbor. */
export function joinNeighbors(from: Box, to: Box): Point[] {
  const { x } = middleOf(from);
  const [start, end] = from.y < to.y ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  return [
    { x, y: start },
    { x, y: end },
  ];
}
