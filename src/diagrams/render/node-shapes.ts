import {
  boxAround,
  flattenPath,
  parsePoints,
  parseTranslate,
  shift,
  union,
  type Box,
  type Point,
} from "./path-geometry.ts";
import {
  childElements,
  element,
  findAll,
  formatNumber,
  hasClass,
  type SvgElement,
} from "./svg-tree.ts";

/** The shapes of a node, without styles, in its own coordinates. */
export function readShapes(group: SvgElement): SvgElement[] {
  return childElements(group).flatMap((child): SvgElement[] => {
    if (hasClass(child, "label") || child.name === "text") return [];
    if (child.name === "g") return readSketch(child);
    const shape = readShape(child);
    return shape ? [shape] : [];
  });
}

/** rough.js draws a shape twice, filled and stroked: one outline is enough. */
function readSketch(group: SvgElement): SvgElement[] {
  const outline = findAll(group, ({ name }) => name === "path")[0];
  if (!outline) return readShapes(group);
  const at = parseTranslate(group.attributes["transform"]);
  const points = flattenPath(outline.attributes["d"]).map(({ x, y }) => ({
    x: x + at.x,
    y: y + at.y,
  }));
  const shape =
    toStadium(points) ?? element("polygon", { class: "dg-s", points: formatPoints(points) });
  return [shape];
}

function readShape(shape: SvgElement): SvgElement | undefined {
  const number = (name: string) => Number(shape.attributes[name] ?? 0);
  const at = parseTranslate(shape.attributes["transform"]);
  switch (shape.name) {
    case "rect":
      if (number("width") === 0) return undefined;
      return element("rect", {
        class: "dg-s",
        x: number("x") + at.x,
        y: number("y") + at.y,
        width: number("width"),
        height: number("height"),
        rx: number("rx") || undefined,
      });
    case "circle":
      return element("circle", {
        class: "dg-s",
        cx: number("cx") + at.x,
        cy: number("cy") + at.y,
        r: number("r"),
      });
    case "polygon": {
      const points = parsePoints(shape.attributes["points"]).map(({ x, y }) => ({
        x: x + at.x,
        y: y + at.y,
      }));
      return element("polygon", { class: "dg-s", points: formatPoints(points) });
    }
    case "path":
      return element("path", {
        class: "dg-s",
        d: shape.attributes["d"],
        transform:
          at.x || at.y ? `translate(${formatNumber(at.x)} ${formatNumber(at.y)})` : undefined,
      });
    default:
      return undefined;
  }
}

function formatPoints(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${formatNumber(x)},${formatNumber(y)}`).join(" ");
}

/** The rectangle with round ends that an outline describes, if it does. */
function toStadium(points: readonly Point[]): SvgElement | undefined {
  const box = boxAround(points);
  if (!box) return undefined;
  const radius = (box.bottom - box.top) / 2;
  const middle = box.top + radius;
  const isOnOutline = ({ x, y }: Point) => {
    const center = Math.min(Math.max(x, box.left + radius), box.right - radius);
    const distance = center === x ? Math.abs(y - middle) : Math.hypot(x - center, y - middle);
    return Math.abs(distance - radius) <= 1;
  };
  if (!points.every(isOnOutline)) return undefined;
  return element("rect", {
    class: "dg-s",
    x: box.left,
    y: box.top,
    width: box.right - box.left,
    height: box.bottom - box.top,
    rx: radius,
  });
}

/** The box around a node's shapes. */
export function shapesBox(shapes: readonly SvgElement[]): Box {
  const box = shapes.map(shapeBox).reduce(union, undefined);
  if (!box) throw new Error("a node of the drawing has no shape");
  return box;
}

function shapeBox({ name, attributes }: SvgElement): Box | undefined {
  const number = (key: string) => Number(attributes[key] ?? 0);
  switch (name) {
    case "rect":
      return {
        left: number("x"),
        top: number("y"),
        right: number("x") + number("width"),
        bottom: number("y") + number("height"),
      };
    case "circle": {
      const r = number("r");
      return shift(
        { left: -r, top: -r, right: r, bottom: r },
        { x: number("cx"), y: number("cy") },
      );
    }
    case "polygon":
      return boxAround(parsePoints(attributes["points"]));
    default: {
      const box = boxAround(flattenPath(attributes["d"]));
      return box && shift(box, parseTranslate(attributes["transform"]));
    }
  }
}
