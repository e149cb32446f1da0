import type { Drawing, DrawnNode, Edge, EdgeLabel, Frame } from "./drawing.ts";
import { boxAt, roundedPath, seatLabel } from "./edge-lines.ts";
import { ascent, descent, textWidth } from "./font-metrics.ts";
import { fontSize, lineHeight } from "./fonts.ts";
import {
  boxAround,
  flattenPath,
  isInside,
  shift,
  union,
  type Box,
  type Point,
} from "./path-geometry.ts";
import {
  childElements,
  element,
  formatNumber,
  textNode,
  type SvgChild,
  type SvgElement,
} from "./svg-tree.ts";

/** How far an arrowhead stands before the end of its line. */
const arrowGap = 4;
/** Room around the drawing, for strokes and focus outlines. */
const margin = 6;
const titleInset = 14;

/** An edge label with its final place. */
interface SeatedLabel extends EdgeLabel {
  size: { width: number; height: number };
}

/** Builds the site's SVG: classes instead of styles, real links, a title and a description. */
export function writeDrawing(drawing: Drawing, id: string): SvgElement {
  const paths = new Map(drawing.edges.map((edge) => [edge.id, edgePath(edge)]));
  const labels = seatLabels(drawing);
  const titles = new Map(
    drawing.frames.map((frame) => [frame, placeTitle(frame, [...paths.values()])]),
  );
  const extent = measureExtent(drawing, paths, labels, titles);
  const move = { x: margin - extent.left, y: margin - extent.top };

  const body = [
    ...drawing.frames.map((frame) => writeFrame(frame)),
    ...drawing.edges.map((edge) => writeEdge(edge, paths.get(edge.id) ?? "", id)),
    ...labels.map((label) => writeLabel(label, drawing.frames)),
    ...writeContents(drawing, titles),
  ];
  const width = Math.ceil(extent.right - extent.left) + 2 * margin;
  const height = Math.ceil(extent.bottom - extent.top) + 2 * margin;
  return element(
    "svg",
    {
      class: "dg",
      viewBox: [-move.x, -move.y, width, height].map(Math.floor).join(" "),
      width,
      height,
      role: "graphics-document document",
      "aria-roledescription": "diagram",
      "aria-labelledby": `${id}-t`,
      "aria-describedby": `${id}-d`,
    },
    [
      element("title", { id: `${id}-t` }, [textNode(drawing.title)]),
      element("desc", { id: `${id}-d` }, [textNode(drawing.description)]),
      ...writeMarkers(drawing, id),
      ...body,
    ],
  );
}

function edgePath(edge: Edge): string {
  if (!edge.corners) return edge.d;
  return roundedPath(edge.corners, edge.startMarker ? arrowGap : 0, edge.endMarker ? arrowGap : 0);
}

function labelSize(lines: readonly string[]): { width: number; height: number } {
  return {
    width: Math.ceil(Math.max(...lines.map((line) => textWidth(line)))) + 8,
    height: (lines.length - 1) * lineHeight + ascent() + descent() + 2,
  };
}

/** Gives labels their places one after the other, so that they keep clear of each other too. */
function seatLabels({ labels, edges, nodes, frames }: Drawing): SeatedLabel[] {
  const boxes = nodes.map(({ box }) => box);
  return labels.map((label) => {
    const size = labelSize(label.lines);
    const corners = edges.find(({ id }) => id === label.edgeId)?.corners;
    const lines = edges.flatMap((edge) =>
      edge.corners && edge.id !== label.edgeId ? [edge.corners] : [],
    );
    const seat =
      corners && seatLabel(corners, size, { boxes, frames: frames.map(({ box }) => box), lines });
    const at = seat ?? label.at;
    boxes.push(boxAt(at, size));
    return { ...label, at, size };
  });
}

/** Left end of a group's title: at the start, in the middle or at the end, wherever no line crosses it. */
function placeTitle({ box, lines, titleY }: Frame, paths: readonly string[]): Point {
  const width = titleWidth(lines);
  const starts = [
    box.left + titleInset,
    (box.left + box.right - width) / 2,
    box.right - titleInset - width,
  ].filter((x) => x >= box.left);
  const crossings = (x: number) => {
    const area = {
      left: x - 4,
      right: x + width + 4,
      top: titleY - fontSize,
      bottom: titleY + fontSize,
    };
    return paths.filter((path) => crosses(path, area)).length;
  };
  const fallback = starts[0] ?? box.left;
  const x = starts.reduce(
    (best, next) => (crossings(next) < crossings(best) ? next : best),
    fallback,
  );
  return { x, y: titleY };
}

function titleWidth(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, 600)));
}

function crosses(path: string, area: Box): boolean {
  const points = flattenPath(path);
  return points.some((to, index) => {
    const from = points[index - 1];
    if (!from) return false;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
    return Array.from({ length: steps + 1 }, (_, step) => step / Math.max(1, steps)).some(
      (share) => {
        const x = from.x + (to.x - from.x) * share;
        const y = from.y + (to.y - from.y) * share;
        return x > area.left && x < area.right && y > area.top && y < area.bottom;
      },
    );
  });
}

function measureExtent(
  { frames, nodes }: Drawing,
  paths: Map<string, string>,
  labels: readonly SeatedLabel[],
  titles: Map<Frame, Point>,
): Box {
  const boxes = [
    ...frames.map(({ box }) => box),
    ...nodes.map(({ box }) => box),
    ...[...paths.values()].map((path) => boxAround(flattenPath(path))),
    ...labels.map(({ at, size }) => boxAt(at, size)),
    ...[...titles].map(([{ lines }, { x, y }]) =>
      shift(
        boxAt({ x: titleWidth(lines) / 2, y: 0 }, { width: titleWidth(lines), height: lineHeight }),
        { x, y },
      ),
    ),
  ];
  const extent = boxes.reduce(union, undefined);
  if (!extent) throw new Error("the drawing is empty");
  return { ...extent, left: Math.floor(extent.left), top: Math.floor(extent.top) };
}

function translate({ x, y }: Point): string | undefined {
  const [dx, dy] = [formatNumber(x), formatNumber(y)];
  return dx === "0" && dy === "0" ? undefined : `translate(${dx} ${dy})`;
}

function writeFrame({ box, classes }: Frame): SvgElement {
  const rect = element("rect", {
    class: "dg-s",
    x: box.left,
    y: box.top,
    width: box.right - box.left,
    height: box.bottom - box.top,
  });
  return element("g", { class: ["dg-g", ...classes].join(" ") }, [rect]);
}

function writeEdge(edge: Edge, d: string, id: string): SvgElement {
  const url = (marker: string | undefined) =>
    marker === undefined ? undefined : `url(#${markerId(id, marker)})`;
  return element("path", {
    class: ["dg-e", edge.dotted ? "dg-dot" : "", edge.thick ? "dg-thick" : ""]
      .filter(Boolean)
      .join(" "),
    d,
    "marker-start": url(edge.startMarker),
    "marker-end": url(edge.endMarker),
  });
}

/** `diagram_flowchart-v2-pointEnd` becomes `<id>-pointEnd`. */
function markerId(id: string, marker: string): string {
  return `${id}-${marker.replace(/^.*flowchart-v2-/, "").replace(/[^\w-]/g, "")}`;
}

function writeMarkers({ edges, markers }: Drawing, id: string): SvgElement[] {
  const used = new Set(edges.flatMap(({ startMarker, endMarker }) => [startMarker, endMarker]));
  const written = [...markers]
    .filter(([name]) => used.has(name))
    .map(([name, marker]) => {
      const { viewBox, refX, refY, markerWidth, markerHeight, orient, markerUnits } =
        marker.attributes;
      const shapes = childElements(marker).map(({ name: tag, attributes }) => {
        const { d, points, cx, cy, r } = attributes;
        return element(tag, { d, points, cx, cy, r });
      });
      return element(
        "marker",
        {
          id: markerId(id, name),
          class: "dg-m",
          viewBox,
          refX,
          refY,
          markerWidth,
          markerHeight,
          orient,
          markerUnits,
        },
        shapes,
      );
    });
  return written.length === 0 ? [] : [element("defs", {}, written)];
}

function writeLabel({ lines, at, size }: SeatedLabel, frames: readonly Frame[]): SvgElement {
  const inside = frames.some(({ box }) => isInside(boxAt(at, size), box));
  return element("g", { class: inside ? "dg-l dg-in" : "dg-l", transform: translate(at) }, [
    element("rect", {
      x: -size.width / 2,
      y: -size.height / 2,
      width: size.width,
      height: size.height,
    }),
    writeText(lines, 0),
  ]);
}

/** Each group's title with its nodes after it, so that the text reads in that order. */
function writeContents({ frames, nodes }: Drawing, titles: Map<Frame, Point>): SvgElement[] {
  const rest = new Set(nodes);
  const inner = [...frames].sort((a, b) => area(a.box) - area(b.box));
  const homes = new Map<Frame, DrawnNode[]>(frames.map((frame) => [frame, []]));
  for (const node of nodes) {
    const home = inner.find(({ box }) => isInside(node.box, box));
    if (!home) continue;
    homes.get(home)?.push(node);
    rest.delete(node);
  }
  const ordered = [...frames].sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top);
  return [
    ...[...rest].map(writeNode),
    ...ordered.flatMap((frame) => [
      ...writeTitle(frame, titles.get(frame)),
      ...(homes.get(frame) ?? []).map(writeNode),
    ]),
  ];
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

function writeTitle({ lines }: Frame, at: Point | undefined): SvgElement[] {
  if (!at || lines.length === 0) return [];
  return [
    element(
      "text",
      { class: "dg-t", x: at.x, y: firstBaseline(lines, at.y) },
      writeLines(lines, at.x, 0),
    ),
  ];
}

function writeNode({ at, shapes, lines, labelY, classes, href }: DrawnNode): SvgElement {
  const label = lines.length === 0 ? [] : [writeText(lines, labelY)];
  const attributes = { class: ["dg-n", ...classes].join(" "), href, transform: translate(at) };
  return element(href === undefined ? "g" : "a", attributes, [...shapes, ...label]);
}

/** Lines of text around a point on the vertical middle axis. */
function writeText(lines: readonly string[], middle: number): SvgElement {
  // A space at a line's end counts when the line is centered: half its width goes onto x.
  const spaceHalf = textWidth(" ") / 2;
  return element("text", { y: firstBaseline(lines, middle) }, writeLines(lines, 0, spaceHalf));
}

function firstBaseline(lines: readonly string[], middle: number): number {
  return middle - ((lines.length - 1) * lineHeight) / 2 + (ascent() - descent()) / 2;
}

/** A space stands after every line but the last: names and copied text read "IT operations and", not "operationsand". */
function writeLines(lines: readonly string[], x: number, spaceHalf: number): SvgChild[] {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return [element("tspan", {}, [textNode(only)])];
  return lines.flatMap((line, index): SvgChild[] => {
    const isLast = index === lines.length - 1;
    const tspan = element(
      "tspan",
      { x: x + (isLast ? 0 : spaceHalf), dy: index === 0 ? undefined : lineHeight },
      [textNode(line)],
    );
    return isLast ? [tspan] : [tspan, textNode(" ")];
  });
}
