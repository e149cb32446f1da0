import type { ELK, ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api.js";
import { findColumns, frameColumn, isBackward, joinNeighbors } from "./columns.ts";
import type { Flowchart, FlowNode } from "./diagram.ts";
import type { Drawing, DrawnLabel, DrawnLine, DrawnNode, DrawnTitle, Frame } from "./drawing.ts";
import {
  buildGraph,
  freeOrder,
  measureFlowchart,
  type MeasuredFlowchart,
  type TextWidths,
} from "./elk-graph.ts";
import { isInside, middleOf, overlaps, type Box, type Point } from "./geometry.ts";
import { parseLine } from "./label-text.ts";
import { frameInset, type TextBlock } from "./measure.ts";
import { reachOutline } from "./outline.ts";

/** A drawing up to this width stands beside text, and on a phone without scrolling; in pixels. */
export const narrowWidth = 336;
/** Tried one after the other: the first that make a narrow drawing are taken, else the last. */
const textWidths: readonly TextWidths[] = [
  { node: 112, line: 84 },
  { node: 96, line: 72 },
  { node: 84, line: 60 },
  { node: 112, line: 84, perRow: 2 },
  { node: 96, line: 72, perRow: 2 },
  { node: 158, line: 132 },
];

/** A flowchart that cannot be placed. */
export class LayoutError extends Error {}

/**
 * Places a flowchart, as narrow as a phone where that can be had.
 * @throws MissingGlyph for a character that the font does not have; LayoutError
 */
export async function placeFlowchart(chart: Flowchart): Promise<Drawing> {
  let drawing: Drawing | undefined;
  for (const widths of textWidths) {
    const isLast = widths === textWidths.at(-1);
    // What is half as wide again will not become narrow by shorter lines.
    if (!isLast && widths.perRow === undefined && drawing && drawing.size.width > 1.5 * narrowWidth)
      continue;
    drawing = await place(measureFlowchart(chart, widths));
    if (drawing.size.width <= narrowWidth) break;
  }
  if (!drawing) throw new Error("a flowchart has no widths to be placed with");
  return drawing;
}

let loading: Promise<ELK> | undefined;

async function loadElk(): Promise<ELK> {
  const { default: Elk } = await import("elkjs/lib/elk.bundled.js");
  return new Elk();
}

async function place(measured: MeasuredFlowchart): Promise<Drawing> {
  loading ??= loadElk();
  const elk = await loading;
  // ELK cannot keep the order of the text in every graph, and then fails altogether.
  const root = await elk
    .layout(buildGraph(measured))
    .catch(() => elk.layout(freeOrder(buildGraph(measured))))
    .catch((error: unknown) => {
      throw new LayoutError(error instanceof Error ? error.message : String(error));
    });
  return readLayout(measured, root);
}

/** ELK's places as a drawing; halves of pixels are rounded away, alike on both sides of a line. */
function readLayout({ chart, nodes, groups, edges }: MeasuredFlowchart, root: ElkNode): Drawing {
  const columns = findColumns(chart);
  const boxes = new Map(listNodes(root).map((node) => [node.id, toBox(node)]));
  const boxOf = (id: string): Box => {
    const box = boxes.get(id);
    if (!box) throw new Error(`the layout has no place for "${id}"`);
    return box;
  };
  for (const [group, title] of columns ? groups : []) {
    const inside = chart.nodes.filter(({ groupId }) => groupId === group.id);
    boxes.set(
      group.id,
      frameColumn(
        inside.map(({ id }) => boxOf(id)),
        title.height,
      ),
    );
  }
  const routes = new Map((root.edges ?? []).map((edge) => [edge.id, edge]));
  const shapes = new Map(chart.nodes.map(({ id, shape }) => [id, shape]));
  const lines: DrawnLine[] = [];
  const labels: DrawnLabel[] = [];
  const frames = chart.groups.map((group): Frame => ({
    ...boxOf(group.id),
    classes: group.classes,
  }));
  chart.edges.forEach((edge, index) => {
    if (edge.stroke === "invisible") return;
    const route = [`edge ${index}`, `edge ${index} on`].flatMap((id) => routes.get(id) ?? []);
    const routed = columns?.inner.has(edge)
      ? joinNeighbors(boxOf(edge.from), boxOf(edge.to))
      : toCorners(route);
    const corners = isBackward(edge, columns) ? routed.reverse() : routed;
    const ends = [edge.from, edge.to].map((id) => ({
      box: boxOf(id),
      shape: shapes.get(id) ?? "box",
    }));
    const { stroke, startHead, endHead } = edge;
    lines.push({ corners: reachOutline(corners, ends), stroke, startHead, endHead });
    const text = edges.get(edge);
    const label = boxes.get(`label ${index}`) ?? route[0]?.labels?.[0];
    if (!text || !label) return;
    const box = toBox(label);
    const isFramed = frames.some((frame) => isInside(box, frame));
    labels.push({ kind: "label", text, middle: middleOf(box), isFramed });
  });
  const titles = new Map(
    [...groups].map(([group, text]) => [group.id, placeTitle(boxOf(group.id), text, lines)]),
  );
  const drawn = new Map(
    [...nodes].map(([node, text]): [FlowNode, DrawnNode] => {
      const { shape, classes, href, id } = node;
      const box = boxOf(id);
      return [node, { kind: "node", box, shape, text, middle: middleOf(box), classes, href }];
    }),
  );
  return {
    title: parseLine(chart.title),
    description: parseLine(chart.description),
    size: { width: Math.ceil(root.width ?? 0), height: Math.ceil(root.height ?? 0) },
    frames,
    lifelines: [],
    lines,
    texts: [...orderTexts(chart, undefined, titles, drawn), ...labels],
  };
}

/** Nodes outside groups, then each group's title with what stands in it: so the text is read. */
function orderTexts(
  chart: Flowchart,
  groupId: string | undefined,
  titles: ReadonlyMap<string, DrawnTitle>,
  drawn: ReadonlyMap<FlowNode, DrawnNode>,
): (DrawnTitle | DrawnNode)[] {
  return [
    ...[...drawn].filter(([node]) => node.groupId === groupId).map(([, node]) => node),
    ...chart.groups
      .filter((group) => group.groupId === groupId)
      .flatMap((group) => {
        const title = titles.get(group.id);
        return [...(title ? [title] : []), ...orderTexts(chart, group.id, titles, drawn)];
      }),
  ];
}

/** A title stands at the left end of its frame's head, or wherever in it no line passes. */
function placeTitle(frame: Box, text: TextBlock, lines: readonly DrawnLine[]): DrawnTitle {
  const y = frame.y + frameInset - 3;
  const right = frame.x + frame.width - frameInset - text.width;
  const places = [frame.x + frameInset, Math.round((frame.x + frameInset + right) / 2), right];
  const crossings = (x: number) =>
    lines.filter(({ corners }) => passes(corners, { ...text, x, y })).length;
  const best = places.reduce((a, b) => (crossings(b) < crossings(a) ? b : a));
  return { kind: "title", text, middle: { x: best + text.width / 2, y: y + text.height / 2 } };
}

function passes(corners: readonly Point[], box: Box): boolean {
  return corners.some((to, index) => {
    const from = corners[index - 1];
    if (!from) return false;
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const piece = { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
    return overlaps(piece, box, 4);
  });
}

function listNodes(node: ElkNode): ElkNode[] {
  return (node.children ?? []).flatMap((child) => [child, ...listNodes(child)]);
}

function toBox({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box {
  const [left, top] = [Math.round(x), Math.round(y)];
  return {
    x: left,
    y: top,
    width: Math.round(x + width) - left,
    height: Math.round(y + height) - top,
  };
}

/** Where a line turns, and its ends. */
function toCorners(pieces: readonly ElkExtendedEdge[]): Point[] {
  const points = pieces
    .flatMap(({ sections = [] }) => sections)
    .flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint])
    .map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    const isLevel = before.y === point.y && point.y === after.y;
    const isUpright = before.x === point.x && point.x === after.x;
    return !isLevel && !isUpright;
  });
}
