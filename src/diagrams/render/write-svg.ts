import type { Head } from "./diagram.ts";
import type { Drawing, DrawnLabel, DrawnLine, DrawnNode, DrawnTitle, Frame } from "./drawing.ts";
import { ascent, descent, lineHeight, textWidth } from "./font-metrics.ts";
import type { Point } from "./geometry.ts";
import { hexagonSlope, type TextBlock } from "./measure.ts";

/** How far an arrowhead reaches beyond its line, in pixels. */
const headReach = 4;
/** Radius of the rounded corners of lines, in pixels. */
const cornerRadius = 6;
/** Arrowheads in a square of 8 pixels, whose middle is the line's end. */
const headShapes: Readonly<Record<Exclude<Head, "none">, string>> = {
  point: '<path d="M0 0L8 4L0 8z"/>',
  circle: '<circle cx="4" cy="4" r="4"/>',
  cross: '<path d="M1 0L4 3L7 0L8 1L5 4L8 7L7 8L4 5L1 8L0 7L3 4L0 1z"/>',
};

/**
 * A drawing as SVG: classes instead of styles, real links, a title and a description.
 * @param id prefixes every id in it
 * @param base what stands before links within the site; empty at the root
 */
export function writeSvg(drawing: Drawing, id: string, base: string): string {
  const { width, height } = drawing.size;
  const heads = new Set(drawing.lines.flatMap(({ startHead, endHead }) => [startHead, endHead]));
  return tag(
    "svg",
    {
      class: "dg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "graphics-document document",
      "aria-roledescription": "diagram",
      "aria-labelledby": `${id}-t`,
      "aria-describedby": `${id}-d`,
    },
    tag("title", { id: `${id}-t` }, escape(drawing.title)),
    tag("desc", { id: `${id}-d` }, escape(drawing.description)),
    writeMarkers(heads, id),
    ...drawing.frames.map(writeFrame),
    ...drawing.lifelines.map(writeLifeline),
    ...drawing.lines.map((line) => writeLine(line, id)),
    ...drawing.texts.map((text) => {
      if (text.kind === "title") return writeTitle(text);
      return text.kind === "label" ? writeLabel(text) : writeNode(text, base);
    }),
  );
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes without a value are left out. */
function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(
      ([key, value]) =>
        ` ${key}="${escape(typeof value === "number" ? format(value) : String(value))}"`,
    )
    .join("");
  const content = children.join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function escape(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** A number with at most one decimal, and never minus zero. */
function format(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a coordinate of the drawing is ${value}`);
  return String(Math.round(value * 10) / 10 + 0);
}

function writeMarkers(heads: ReadonlySet<Head>, id: string): string {
  const markers = Object.entries(headShapes)
    .filter(([name]) => heads.has(name as Head))
    .map(([name, shape]) =>
      tag(
        "marker",
        {
          id: `${id}-${name}`,
          class: "dg-m",
          viewBox: "0 0 8 8",
          refX: 4,
          refY: 4,
          markerWidth: 8,
          markerHeight: 8,
          markerUnits: "userSpaceOnUse",
          orient: "auto-start-reverse",
        },
        shape,
      ),
    );
  return markers.length === 0 ? "" : tag("defs", {}, ...markers);
}

function writeFrame({ x, y, width, height, classes }: Frame): string {
  const rect = tag("rect", { class: "dg-s", x, y, width, height });
  return tag("g", { class: ["dg-g", ...classes].join(" ") }, rect);
}

function writeLifeline([from, to]: readonly [Point, Point]): string {
  return tag("path", { class: "dg-life", d: `M${at(from)}L${at(to)}` });
}

function writeLine({ corners, stroke, startHead, endHead }: DrawnLine, id: string): string {
  const url = (head: Head) => (head === "none" ? undefined : `url(#${id}-${head})`);
  const classes = { solid: "", dotted: " dg-dot", thick: " dg-thick", invisible: "" };
  return tag("path", {
    class: `dg-e${classes[stroke]}`,
    d: roundedPath(corners, startHead !== "none", endHead !== "none"),
    "marker-start": url(startHead),
    "marker-end": url(endHead),
  });
}

/** A path through corners, rounded, and a little shorter at each end that carries an arrowhead. */
function roundedPath(corners: readonly Point[], hasStart: boolean, hasEnd: boolean): string {
  const points = [...corners];
  shorten(points, 0, 1, hasStart);
  shorten(points, points.length - 1, points.length - 2, hasEnd);
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      const radius = Math.min(
        cornerRadius,
        distance(before, point) / 2,
        distance(after, point) / 2,
      );
      if (radius < 0.5) return `L${at(point)}`;
      return `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`;
    })
    .join("");
}

function shorten(points: Point[], end: number, neighbor: number, hasHead: boolean): void {
  const [a, b] = [points[end], points[neighbor]];
  if (hasHead && a && b) points[end] = towards(a, b, Math.min(headReach, distance(a, b)));
}

function at({ x, y }: Point): string {
  return `${format(x)} ${format(y)}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point at some distance from one point on the way to another. */
function towards(from: Point, to: Point, length: number): Point {
  const share = length / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function writeNode(node: DrawnNode, base: string): string {
  const { href, middle, classes } = node;
  const address = href?.startsWith("/") ? base + href : href;
  const attributes = {
    class: ["dg-n", ...classes].join(" "),
    href: address,
    transform: `translate(${at(middle)})`,
  };
  return tag(href === undefined ? "g" : "a", attributes, writeShape(node), writeText(node.text));
}

/** The outline around the node's middle. */
function writeShape({ shape, box: { width, height } }: DrawnNode): string {
  const [x, y] = [-width / 2, -height / 2];
  const polygon = (points: readonly (readonly [number, number])[]) =>
    tag("polygon", {
      class: "dg-s",
      points: points.map((point) => point.map(format).join(",")).join(" "),
    });
  switch (shape) {
    case "box":
      return tag("rect", { class: "dg-s", x, y, width, height });
    case "round":
      return tag("rect", { class: "dg-s", x, y, width, height, rx: 10 });
    case "stadium":
      return tag("rect", { class: "dg-s", x, y, width, height, rx: height / 2 });
    case "circle":
      return tag("circle", { class: "dg-s", cx: 0, cy: 0, r: width / 2 });
    case "diamond":
      return polygon([
        [0, y],
        [-x, 0],
        [0, -y],
        [x, 0],
      ]);
    case "hexagon": {
      const slope = hexagonSlope(height);
      return polygon([
        [x + slope, y],
        [-x - slope, y],
        [-x, 0],
        [-x - slope, -y],
        [x + slope, -y],
        [x, 0],
      ]);
    }
  }
}

/** A label hides the line below it. */
function writeLabel({ text, middle, isFramed }: DrawnLabel): string {
  const [width, height] = [text.width + 8, text.height + 2];
  const rect = tag("rect", { x: -width / 2, y: -height / 2, width, height });
  const attributes = {
    class: isFramed ? "dg-l dg-in" : "dg-l",
    transform: `translate(${at(middle)})`,
  };
  return tag("g", attributes, rect, writeText(text));
}

function writeTitle({ text, middle }: DrawnTitle): string {
  const x = middle.x - text.width / 2;
  const y = middle.y + firstBaseline(text);
  return tag("text", { class: "dg-t", x, y }, writeLines(text, x, 0));
}

/** Lines of text around the middle of a node or label. */
function writeText(text: TextBlock): string {
  // A space at a line's end counts when the line is centered: half its width goes onto x.
  return tag("text", { y: firstBaseline(text) }, writeLines(text, 0, textWidth(" ") / 2));
}

/** The first line's baseline, counted from the middle of the text. */
function firstBaseline({ lines }: TextBlock): number {
  return -((lines.length - 1) * lineHeight) / 2 + (ascent() - descent()) / 2;
}

/** A space stands after every line but the last: names and copied text read "IT operations and", not "operationsand". */
function writeLines({ lines }: TextBlock, x: number, spaceHalf: number): string {
  if (lines.length === 1) return tag("tspan", {}, escape(lines[0] ?? ""));
  return lines
    .map((line, index) => {
      const isLast = index === lines.length - 1;
      const attributes = {
        x: x + (isLast ? 0 : spaceHalf),
        dy: index === 0 ? undefined : lineHeight,
      };
      return tag("tspan", attributes, escape(line));
    })
    .join(" ");
}
