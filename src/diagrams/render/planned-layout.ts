import type mermaid from "mermaid";
import type { Point } from "./path-geometry.ts";

/** A node that has its size but not yet its place. */
export interface PlanNode {
  id: string;
  width: number;
  height: number;
  /** The group that it belongs to. */
  groupId: string | undefined;
}

/** A group with the size of its title. */
export interface PlanGroup {
  id: string;
  titleWidth: number;
  titleHeight: number;
  /** The group that holds it. */
  groupId: string | undefined;
}

/** An arrow from one node to another, with the size of its label (0 without one). */
export interface PlanEdge {
  from: string;
  to: string;
  labelWidth: number;
  labelHeight: number;
}

/** What there is to place, in the order of the source. */
export interface PlanGraph {
  groups: PlanGroup[];
  nodes: PlanNode[];
  edges: PlanEdge[];
}

/** Where everything goes. Nodes and frames are placed by their middle, as Mermaid does. */
export interface Plan {
  nodes: Map<string, Point>;
  frames: Map<string, { x: number; y: number; width: number; height: number }>;
  /** One for each edge, in their order; the points run from `from` to `to`. */
  routes: { points: Point[]; label: Point }[];
}

type LoaderDefinition = Parameters<typeof mermaid.registerLayoutLoaders>[0][number];
type Render = Awaited<ReturnType<LoaderDefinition["loader"]>>["render"];
type Data = Parameters<Render>[0];
type Helpers = Parameters<Render>[2];
type Cluster = Parameters<Helpers["insertCluster"]>[1];
type Leaf = Parameters<Helpers["insertNode"]>[1];

/** Makes a layout for Mermaid's `registerLayoutLoaders` out of a function that says where things go. */
export function definePlannedLayout(
  name: string,
  plan: (graph: PlanGraph) => Plan,
): LoaderDefinition {
  const render: Render = async (data, svg, helpers) => {
    const drawing = svg.select("g");
    helpers.insertMarkers(drawing, data.markers, data.type, data.diagramId);
    const root = drawing.insert("g").attr("class", "root");
    const layer = (className: string) => root.insert("g").attr("class", className);
    const layers = {
      clusters: layer("clusters"),
      edges: layer("edgePaths"),
      labels: layer("edgeLabels"),
      nodes: layer("nodes"),
    };
    const parts = sortParts(data);

    const inserted = new Map<string, { attr(name: string, value: string): unknown }>();
    for (const node of parts.nodes)
      inserted.set(
        node.id,
        await helpers.insertNode(layers.nodes, node as Leaf, { config: data.config, dir: "LR" }),
      );
    for (const edge of parts.edges)
      if (edge.label) await helpers.insertEdgeLabel(layers.labels, edge);

    const { nodes, frames, routes } = plan(await buildGraph(parts, layers.clusters, helpers));

    for (const group of parts.groups) {
      Object.assign(group, frames.get(group.id));
      await helpers.insertCluster(layers.clusters, group as Cluster);
    }
    for (const node of parts.nodes) {
      const { x, y } = nodes.get(node.id) ?? { x: 0, y: 0 };
      Object.assign(node, { x, y });
      inserted.get(node.id)?.attr("transform", `translate(${x}, ${y})`);
    }
    for (const [index, edge] of parts.edges.entries()) {
      const route = routes[index];
      if (!route) continue;
      Object.assign(edge, {
        points: route.points,
        curve: "linear",
        x: route.label.x,
        y: route.label.y,
      });
      const [start, end] = [edge.start, edge.end].map((id) =>
        parts.nodes.find((node) => node.id === id),
      );
      const paths = helpers.insertEdge(
        layers.edges,
        { ...edge },
        new Map(),
        data.type,
        start,
        end,
        data.diagramId,
        true,
      );
      if (edge.label) helpers.positionEdgeLabel(edge, paths);
    }
  };
  return { name, loader: () => Promise.resolve({ render }) };
}

type Parts = ReturnType<typeof sortParts>;

function sortParts({ nodes, edges }: Data) {
  return {
    // Mermaid lists groups from the last to the first.
    groups: nodes.filter(({ isGroup }) => isGroup).reverse(),
    nodes: nodes.filter(({ isGroup }) => !isGroup),
    edges: edges.filter(
      ({ thickness, pattern }) => thickness !== "invisible" && pattern !== "invisible",
    ),
  };
}

async function buildGraph(
  { groups, nodes, edges }: Parts,
  layer: unknown,
  helpers: Helpers,
): Promise<PlanGraph> {
  const titles = await measureTitles(groups, layer, helpers);
  return {
    groups: groups.map(({ id, parentId }, index) => ({
      id,
      groupId: parentId,
      titleWidth: titles[index]?.width ?? 0,
      titleHeight: titles[index]?.height ?? 0,
    })),
    nodes: nodes.map(({ id, parentId, width = 0, height = 0 }) => ({
      id,
      groupId: parentId,
      width,
      height,
    })),
    edges: edges.map((edge) => {
      // insertEdgeLabel has set the size of the label.
      const { width = 0, height = 0 } = edge as { width?: number; height?: number };
      const size = edge.label
        ? { labelWidth: width, labelHeight: height }
        : { labelWidth: 0, labelHeight: 0 };
      return { from: edge.start ?? "", to: edge.end ?? "", ...size };
    }),
  };
}

/** Sizes of the groups' titles: each group is inserted once to be measured, and removed again. */
async function measureTitles(
  groups: Parts["groups"],
  layer: unknown,
  helpers: Helpers,
): Promise<{ width: number; height: number }[]> {
  const sizes: { width: number; height: number }[] = [];
  for (const group of groups) {
    const trial = { ...group, x: 0, y: 0, width: 1000, height: 100 };
    const { labelBBox } = (await helpers.insertCluster(layer, trial as Cluster)) as {
      labelBBox?: DOMRect;
    };
    sizes.push(labelBBox ?? trial.labelBBox ?? { width: 0, height: 0 });
  }
  (layer as { selectAll(selector: string): { remove(): void } }).selectAll("*").remove();
  return sizes;
}
