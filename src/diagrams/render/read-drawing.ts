import type { Drawing, DrawnNode, Edge, EdgeLabel, Frame } from "./drawing.ts";
import { isDiagramClass } from "./check-diagram.ts";
import { straighten } from "./edge-lines.ts";
import { ascent, descent } from "./font-metrics.ts";
import { lineHeight } from "./fonts.ts";
import { readShapes, shapesBox } from "./node-shapes.ts";
import { parseTranslate, shift, type Point } from "./path-geometry.ts";
import {
  childElements,
  classesOf,
  element,
  findAll,
  findFirst,
  hasClass,
  textContent,
  type SvgElement,
} from "./svg-tree.ts";

/** Least space above a group's title; Mermaid sets it onto the frame. */
const titleInset = 7;

/** Reads Mermaid's SVG of a flowchart. */
export function readDrawing(svg: SvgElement): Drawing {
  if (findFirst(svg, ({ name }) => name === "foreignObject"))
    throw new Error("the drawing holds HTML, which the site does not allow");
  const drawing: Drawing = {
    title: textOf(svg, "title"),
    description: textOf(svg, "desc"),
    frames: [],
    nodes: [],
    edges: [],
    labels: [],
    markers: readMarkers(svg),
  };
  walk(svg, { x: 0, y: 0 }, undefined, drawing);
  return drawing;
}

function textOf(svg: SvgElement, name: string): string {
  const found = childElements(svg).find((child) => child.name === name);
  return found ? textContent(found).trim() : "";
}

function readMarkers(svg: SvgElement): Map<string, SvgElement> {
  const markers = findAll(svg, ({ name }) => name === "marker");
  return new Map(markers.map((marker) => [marker.attributes["id"] ?? "", marker]));
}

/** Collects everything below an element, adding up the offsets on the way. */
function walk(parent: SvgElement, offset: Point, href: string | undefined, into: Drawing): void {
  for (const child of childElements(parent)) {
    const own = parseTranslate(child.attributes["transform"]);
    const at = { x: offset.x + own.x, y: offset.y + own.y };
    if (hasClass(child, "cluster")) into.frames.push(readFrame(child, at));
    else if (hasClass(child, "flowchart-link")) readEdge(child, at, into.edges);
    else if (hasClass(child, "edgeLabel")) readEdgeLabel(child, at, into.labels);
    else if (hasClass(child, "node") || hasClass(child, "rough-node"))
      into.nodes.push(readNode(child, at, href));
    else if (child.name === "a") walk(child, at, addressOf(child), into);
    else if (child.name === "g") walk(child, at, href, into);
  }
}

function addressOf(link: SvgElement): string {
  const address = link.attributes["href"] ?? link.attributes["xlink:href"];
  if (!address)
    throw new Error(`a link of the drawing has lost its address ("${textContent(link).trim()}")`);
  return address;
}

function numberOf(node: SvgElement, name: string): number {
  return Number(node.attributes[name] ?? 0);
}

function keptClasses(node: SvgElement): string[] {
  return classesOf(node).filter(isDiagramClass);
}

function readFrame(cluster: SvgElement, at: Point): Frame {
  const rect = childElements(cluster).find(({ name }) => name === "rect") ?? element("rect");
  const [left, top] = [numberOf(rect, "x"), numberOf(rect, "y")];
  const corner = {
    left,
    top,
    right: left + numberOf(rect, "width"),
    bottom: top + numberOf(rect, "height"),
  };
  const label = findFirst(cluster, (child) => hasClass(child, "cluster-label"));
  const lines = readLines(label);
  const labelTop = parseTranslate(label?.attributes["transform"]).y + at.y;
  return {
    box: shift(corner, at),
    classes: keptClasses(cluster),
    lines,
    titleY: Math.max(labelTop, top + at.y + titleInset) + labelHeight(lines) / 2,
  };
}

function readEdge(path: SvgElement, at: Point, into: Edge[]): void {
  const classes = classesOf(path);
  if (classes.includes("edge-thickness-invisible") || classes.includes("edge-pattern-invisible"))
    return;
  into.push({
    id: path.attributes["data-id"] ?? "",
    corners: straighten(readPoints(path).map(({ x, y }) => ({ x: x + at.x, y: y + at.y }))),
    d: path.attributes["d"] ?? "",
    dotted: classes.includes("edge-pattern-dotted") || classes.includes("edge-pattern-dashed"),
    thick: classes.includes("edge-thickness-thick"),
    startMarker: markerOf(path, "marker-start"),
    endMarker: markerOf(path, "marker-end"),
  });
}

/** Mermaid keeps the points of the layout in an attribute of the path. */
function readPoints(path: SvgElement): Point[] {
  const encoded = path.attributes["data-points"];
  return encoded === undefined
    ? []
    : (JSON.parse(Buffer.from(encoded, "base64").toString()) as Point[]);
}

function markerOf(path: SvgElement, end: "marker-start" | "marker-end"): string | undefined {
  return /url\(["']?#([^"')]+)/.exec(path.attributes[end] ?? "")?.[1];
}

function readEdgeLabel(group: SvgElement, at: Point, into: EdgeLabel[]): void {
  const label = findFirst(group, (child) => hasClass(child, "label"));
  const lines = readLines(group);
  if (lines.length === 0) return;
  const inner = parseTranslate(label?.attributes["transform"]);
  into.push({
    edgeId: label?.attributes["data-id"] ?? "",
    lines,
    at: { x: at.x + inner.x, y: at.y + inner.y + labelHeight(lines) / 2 },
  });
}

function readNode(group: SvgElement, at: Point, href: string | undefined): DrawnNode {
  const label = childElements(group).find((child) => hasClass(child, "label"));
  const lines = readLines(label);
  const shapes = readShapes(group);
  return {
    at,
    shapes,
    box: shift(shapesBox(shapes), at),
    lines,
    labelY: parseTranslate(label?.attributes["transform"]).y + labelHeight(lines) / 2,
    classes: keptClasses(group),
    href,
  };
}

/** The lines of a label: Mermaid wraps each in a tspan of its own. */
function readLines(label: SvgElement | undefined): string[] {
  if (!label) return [];
  return findAll(label, ({ name }) => name === "text").flatMap((text) => {
    const rows = childElements(text).filter(({ name }) => name === "tspan");
    return (rows.length > 0 ? rows : [text])
      .map((row) => textContent(row).replace(/\s+/g, " ").trim())
      .filter((line) => line !== "");
  });
}

/** Height of a label as the layout measured it; see textBox in svg-geometry.ts. */
function labelHeight(lines: readonly string[]): number {
  return Math.max(0, lines.length - 1) * lineHeight + ascent() + descent();
}
