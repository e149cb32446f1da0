import type { ElkExtendedEdge, ElkNode, LayoutOptions } from "elkjs/lib/elk-api.js";
import { findColumns, isBackward, type Columns } from "./columns.ts";
import type { Flowchart, FlowEdge, FlowGroup, FlowNode, Shape } from "./diagram.ts";
import type { Size } from "./geometry.ts";
import {
  frameHead,
  frameInset,
  longestWord,
  measureShape,
  wrapLabel,
  type TextBlock,
} from "./measure.ts";

/** How wide the text of a box, and that of a line, may be, in pixels. */
export interface TextWidths {
  readonly node: number;
  readonly line: number;
  /** How many nodes stand beside each other at most; what is left stands in a row of its own. */
  readonly perRow?: number;
}

/** A flowchart whose texts are broken into lines. */
export interface MeasuredFlowchart {
  readonly chart: Flowchart;
  /** How many nodes stand beside each other at most; undefined: as many as there are. */
  readonly perRow: number | undefined;
  /** The least width of a box. */
  readonly boxWidth: number;
  readonly nodes: ReadonlyMap<FlowNode, TextBlock>;
  readonly groups: ReadonlyMap<FlowGroup, TextBlock>;
  readonly edges: ReadonlyMap<FlowEdge, TextBlock>;
}

/** Words up to so many pixels are never broken. */
const widestWord = 158;
/** Room around the drawing, for strokes and focus outlines. */
const margin = 6;

/**
 * Breaks a flowchart's texts into lines.
 * @throws MissingGlyph for a character that the font does not have
 */
export function measureFlowchart(chart: Flowchart, widths: TextWidths): MeasuredFlowchart {
  const wrap = <Part extends { readonly label: string }>(parts: readonly Part[], width: number) =>
    new Map(parts.map((part) => [part, wrapLabel(part.label, fitWords(part.label, width))]));
  const nodes = wrap(chart.nodes, widths.node);
  const titleWidth = findColumns(chart) ? widths.node : 2 * widths.node;
  const groups = chart.groups.map(
    (group) => [group, wrapLabel(group.label, fitWords(group.label, titleWidth), 600)] as const,
  );
  // Boxes below each other are of one width; side by side each is as wide as it must be.
  const isLevel = chart.direction === "LR" || chart.direction === "RL";
  const boxes = [...nodes].filter(([{ shape }]) => isLevel && isBox(shape));
  return {
    chart,
    perRow: widths.perRow,
    boxWidth: Math.max(
      0,
      ...boxes.map(([{ shape }, text]) => measureShape(shape, text).width),
      ...(findColumns(chart) ? groups.map(([, title]) => 2 * Math.ceil(title.width / 2)) : []),
    ),
    nodes,
    groups: new Map(groups),
    edges: wrap(
      chart.edges.filter(({ label }) => label !== ""),
      widths.line,
    ),
  };
}

/** A width in which no word has to be broken that is not longer than the widest text may be. */
function fitWords(label: string, width: number): number {
  const longest = Math.ceil(longestWord(label));
  return longest > widestWord ? width : Math.max(width, longest);
}

function isBox(shape: Shape): boolean {
  return shape === "box" || shape === "round" || shape === "stadium";
}

const directions = { TB: "DOWN", BT: "UP", LR: "RIGHT", RL: "LEFT" } as const;

/** Distances in pixels, and ELK's choices: https://eclipse.dev/elk/reference/options.html. */
const layoutOptions: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.json.shapeCoords": "ROOT",
  "elk.json.edgeCoords": "ROOT",
  "elk.separateConnectedComponents": "false",
  "elk.spacing.nodeNode": "14",
  "elk.spacing.edgeNode": "12",
  "elk.spacing.edgeEdge": "10",
  "elk.spacing.edgeLabel": "4",
  "elk.spacing.labelNode": "6",
  "elk.spacing.nodeSelfLoop": "12",
  "elk.layered.spacing.nodeNodeBetweenLayers": "28",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
  "elk.layered.mergeEdges": "true",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  // Lines that pass something pass below it.
  "elk.layered.considerModelOrder.longEdgeStrategy": "DUMMY_NODE_UNDER",
  "elk.layered.crossingMinimization.forceNodeModelOrder": "true",
  "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
  "elk.layered.nodePlacement.bk.edgeStraightening": "IMPROVE_STRAIGHTNESS",
};

/** Tells ELK's layers apart; nothing of a drawing is so wide. */
const columnDistance = 10_000;

/** Columns are laid out without their frames, which take their room between the nodes. */
const columnOptions: LayoutOptions = {
  // A layer for each column: it is told by where a node stands before.
  "elk.layered.layering.strategy": "INTERACTIVE",
  // Lines run both ways: joined, nobody could tell which comes and which goes.
  "elk.layered.mergeEdges": "false",
  "elk.spacing.nodeNode": "16",
  "elk.spacing.edgeNode": String(frameInset + 10),
  "elk.layered.spacing.nodeNodeBetweenLayers": String(2 * frameInset + 32),
  "elk.layered.spacing.edgeNodeBetweenLayers": String(frameInset + 14),
};

/** What ELK is to place. */
export function buildGraph({
  chart,
  perRow,
  boxWidth,
  nodes,
  groups,
  edges,
}: MeasuredFlowchart): ElkNode {
  const columns = findColumns(chart);
  const buildNode = (node: FlowNode, text: TextBlock): ElkNode => {
    const { width, height } = measureShape(node.shape, text);
    const column = columns?.columnOf.get(node.id);
    return {
      id: node.id,
      width: isBox(node.shape) ? Math.max(width, boxWidth) : width,
      height,
      ...(column !== undefined && { x: column * columnDistance, y: 0 }),
    };
  };
  const buildGroup = (group: FlowGroup, title: TextBlock): ElkNode => ({
    id: group.id,
    layoutOptions: {
      "elk.padding": formatPadding(frameInset, frameHead(title.height)),
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      "elk.nodeSize.minimum": `(${title.width + 2 * frameInset},${title.height + 3 * frameInset})`,
    },
    children: buildChildren(group.id),
  });
  const buildChildren = (groupId: string | undefined): ElkNode[] => [
    ...[...groups].filter(([group]) => group.groupId === groupId).map((one) => buildGroup(...one)),
    ...[...nodes].filter(([node]) => node.groupId === groupId).map((one) => buildNode(...one)),
  ];
  const titleHeight = Math.max(0, ...[...groups.values()].map(({ height }) => height));
  return {
    id: "",
    layoutOptions: {
      ...layoutOptions,
      "elk.direction": directions[chart.direction],
      "elk.padding": columns
        ? formatPadding(margin + frameInset, margin + frameHead(titleHeight))
        : formatPadding(margin, margin),
      ...(columns && columnOptions),
      ...(perRow !== undefined && {
        "elk.layered.layering.strategy": "COFFMAN_GRAHAM",
        "elk.layered.layering.coffmanGraham.layerBound": String(perRow),
      }),
    },
    children: columns
      ? [...[...nodes].map((one) => buildNode(...one)), ...buildColumnLabels(chart, edges, columns)]
      : buildChildren(undefined),
    edges: chart.edges.flatMap((edge, index): ElkExtendedEdge[] => {
      if (columns?.inner.has(edge)) return [];
      const label = edges.get(edge);
      const [from, to] = isBackward(edge, columns) ? [edge.to, edge.from] : [edge.from, edge.to];
      const id = `edge ${index}`;
      if (!label) return [{ id, sources: [from], targets: [to] }];
      const layoutOptions = { "elk.edgeLabels.inline": "true" };
      const labels = [{ text: "label", ...labelSize(label), layoutOptions }];
      if (!columns) return [{ id, sources: [from], targets: [to], labels }];
      return [
        { id, sources: [from], targets: [`label ${index}`] },
        { id: `${id} on`, sources: [`label ${index}`], targets: [to] },
      ];
    }),
  };
}

/**
 * Labels of lines between columns, as nodes in a layer of their own behind the column where the line
 * begins: as labels they would push nodes out of their columns.
 */
function buildColumnLabels(
  { edges: lines }: Flowchart,
  labels: ReadonlyMap<FlowEdge, TextBlock>,
  { columnOf }: Columns,
): ElkNode[] {
  return lines.flatMap((edge, index) => {
    const label = labels.get(edge);
    const [a = 0, b = 0] = [columnOf.get(edge.from), columnOf.get(edge.to)];
    const x = (Math.min(a, b) + 0.5) * columnDistance;
    return label ? [{ id: `label ${index}`, ...labelSize(label), x, y: 0 }] : [];
  });
}

function labelSize({ width, height }: TextBlock): Size {
  return { width: 2 * Math.ceil(width / 2) + 8, height: height + 2 };
}

/** The same graph, in whatever order suits ELK. */
export function freeOrder(graph: ElkNode): ElkNode {
  const ordered = Object.entries(graph.layoutOptions ?? {});
  const free = ordered.filter(([name]) => !/considerModelOrder|forceNodeModelOrder/.test(name));
  return { ...graph, layoutOptions: Object.fromEntries(free) };
}

function formatPadding(around: number, top: number): string {
  return `[top=${top},left=${around},bottom=${around},right=${around}]`;
}
