import { ascent, descent, textWidth } from "./font-metrics.ts";
import { fontSize, lineHeight, type FontWeight } from "./fonts.ts";
import {
  boxAround,
  flattenPath,
  parsePoints,
  parseTranslate,
  shift,
  union,
  type Box,
} from "./path-geometry.ts";

/**
 * Gives jsdom's SVG elements the measurements that Mermaid asks a browser for. Text is measured with
 * the site's own font; everything else follows from attributes, because Mermaid writes them all out.
 */
export function installGeometry(window: Window & typeof globalThis): void {
  const define = (name: string, value: (this: Element) => unknown) => {
    for (const prototype of svgPrototypes(window.document))
      Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  };
  // A real SVGRect has no left and top, and Mermaid moves labels where it finds them.
  define("getBBox", function () {
    return toRect(boxOf(this));
  });
  define("getBoundingClientRect", function () {
    const box = placedBox(this);
    return { ...toRect(box), ...(box ?? { left: 0, top: 0, right: 0, bottom: 0 }) };
  });
  define("getComputedTextLength", function () {
    return lineWidth(this);
  });
  define("getTotalLength", function () {
    return pathLength(this);
  });
  define("getPointAtLength", function () {
    // Only asked for the seats of edge labels, which the clean-up chooses anew.
    return flattenPath(this.getAttribute("d"))[0] ?? { x: 0, y: 0 };
  });
}

/** An element's box in the coordinates of the whole drawing. */
function placedBox(element: Element): Box | undefined {
  let box = boxOf(element);
  for (let node: Element | null = element; node && box; node = node.parentElement)
    box = shift(box, parseTranslate(node.getAttribute("transform")));
  return box;
}

const measuredTags = [
  "svg",
  "g",
  "a",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polygon",
  "polyline",
  "path",
  "text",
  "tspan",
];

function svgPrototypes(document: Document): Set<object> {
  const namespace = "http://www.w3.org/2000/svg";
  return new Set(
    measuredTags.map(
      (tag) => Object.getPrototypeOf(document.createElementNS(namespace, tag)) as object,
    ),
  );
}

function toRect(box: Box | undefined) {
  if (!box) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
}

function numberOf(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? "") || 0;
}

const unmeasured = new Set(["defs", "style", "title", "desc", "marker", "script"]);

/** An element's box in its own coordinates, or undefined where it draws nothing. */
function boxOf(element: Element): Box | undefined {
  const number = (name: string) => numberOf(element, name);
  switch (element.nodeName.toLowerCase()) {
    case "rect": {
      const [left, top] = [number("x"), number("y")];
      return { left, top, right: left + number("width"), bottom: top + number("height") };
    }
    case "circle":
    case "ellipse": {
      const rx = number("r") || number("rx");
      const ry = number("r") || number("ry");
      return shift(
        { left: -rx, top: -ry, right: rx, bottom: ry },
        { x: number("cx"), y: number("cy") },
      );
    }
    case "line":
      return boxAround([
        { x: number("x1"), y: number("y1") },
        { x: number("x2"), y: number("y2") },
      ]);
    case "polygon":
    case "polyline":
      return boxAround(parsePoints(element.getAttribute("points")));
    case "path":
      return boxAround(flattenPath(element.getAttribute("d")));
    case "text":
      return textBox(element);
    case "tspan":
      return lineBox(element);
    default:
      return childrenBox(element);
  }
}

function childrenBox(element: Element): Box | undefined {
  let box: Box | undefined;
  for (const child of element.children) {
    if (unmeasured.has(child.nodeName.toLowerCase())) continue;
    // Mermaid inserts empty rectangles as places for backgrounds that are not drawn.
    if (child.nodeName === "rect" && !child.hasAttribute("width")) continue;
    const childBox = boxOf(child);
    if (childBox)
      box = union(box, shift(childBox, parseTranslate(child.getAttribute("transform"))));
  }
  return box;
}

function pathLength(element: Element): number {
  const points = flattenPath(element.getAttribute("d"));
  return points.reduce((length, point, index) => {
    const previous = points[index - 1] ?? point;
    return length + Math.hypot(point.x - previous.x, point.y - previous.y);
  }, 0);
}

/** Whether an element or one of its ancestors carries one of some classes. */
function isWithin(element: Element, ...names: string[]): boolean {
  for (let node: Element | null = element; node; node = node.parentElement)
    if (names.some((name) => node?.getAttribute("class")?.split(/\s+/).includes(name))) return true;
  return false;
}

/** Group titles are semibold; our style sheet says the same. */
function weightOf(element: Element): FontWeight {
  return isWithin(element, "cluster-label") ? 600 : 400;
}

function lineWidth(element: Element): number {
  const text = (element.textContent ?? "").replace(/\s+/g, " ").trimStart();
  return textWidth(text, weightOf(element));
}

/** The baseline of a line: Mermaid sets `y` and `dy` of each outer tspan in em. */
function baseline(line: Element): number {
  const em = (name: string) => {
    const value = line.getAttribute(name) ?? "";
    return value.endsWith("em")
      ? Number.parseFloat(value) * fontSize
      : Number.parseFloat(value) || 0;
  };
  return em("y") + em("dy");
}

function lineBox(line: Element): Box | undefined {
  const width = lineWidth(line);
  if (width === 0) return undefined;
  // In a browser Mermaid's own style sheet centers the labels of nodes; without that rule every
  // box is off by half its text.
  const anchored = [line, line.parentElement].some(
    (part) => part?.getAttribute("text-anchor") === "middle",
  );
  const left = anchored || isWithin(line, "node", "rough-node") ? -width / 2 : 0;
  const y = baseline(line);
  return { left, top: y - ascent(), right: left + width, bottom: y + descent() };
}

function textBox(text: Element): Box | undefined {
  const lines = text.children.length > 0 ? [...text.children] : [text];
  const box = lines.map(lineBox).reduce(union, undefined);
  if (!box) return undefined;
  // Mermaid sets lines 1.1 em apart and the site sets them wider: make room for that.
  const extra = (lines.length - 1) * (lineHeight - 1.1 * fontSize);
  return {
    left: Math.floor(box.left),
    top: box.top,
    right: Math.ceil(box.right),
    bottom: Math.round(box.bottom + extra),
  };
}
