import type { Shape } from "./diagram.ts";
import { middleOf, type Box, type Point } from "./geometry.ts";
import { hexagonSlope } from "./measure.ts";

/** A node at the end of a line. */
export interface End {
  readonly box: Box;
  readonly shape: Shape;
}

/** The same line, grown at both ends from a node's box to the outline that is drawn in it. */
export function reachOutline(corners: readonly Point[], [start, end]: readonly End[]): Point[] {
  const [first, second] = corners;
  const [last, before] = [corners.at(-1), corners.at(-2)];
  if (!first || !second || !last || !before || !start || !end) return [...corners];
  return [grow(first, second, start), ...corners.slice(1, -1), grow(last, before, end)];
}

/** Moves a line's end on, away from its neighbor, as far as the outline recedes there. */
function grow(point: Point, neighbor: Point, { box, shape }: End): Point {
  const middle = middleOf(box);
  const isLevel = point.y === neighbor.y;
  const aside = isLevel ? Math.abs(point.y - middle.y) : Math.abs(point.x - middle.x);
  const depth = Math.round(recess(shape, box, isLevel, aside));
  if (isLevel) return { x: point.x + Math.sign(middle.x - point.x) * depth, y: point.y };
  return { x: point.x, y: point.y + Math.sign(middle.y - point.y) * depth };
}

/**
 * How far an outline lies within its box, seen from one side.
 * @param fromSide whether it is looked at from the left or right, and not from above or below
 * @param aside distance of the line from the middle of that side
 */
function recess(shape: Shape, { width, height }: Box, fromSide: boolean, aside: number): number {
  const [across, along] = fromSide ? [height / 2, width / 2] : [width / 2, height / 2];
  switch (shape) {
    case "box":
    case "round":
      return 0;
    case "diamond":
      return (along * Math.min(aside, across)) / across;
    case "circle":
      return roundRecess(along, aside);
    case "stadium": {
      const radius = height / 2;
      return fromSide
        ? roundRecess(radius, aside)
        : roundRecess(radius, aside - (width / 2 - radius));
    }
    case "hexagon": {
      const slope = hexagonSlope(height);
      if (fromSide) return (slope * aside) / (height / 2);
      const over = aside - (width / 2 - slope);
      return over <= 0 ? 0 : (height / 2) * Math.min(1, over / slope);
    }
  }
}

/** How far a circle lies within the line that touches it. */
function roundRecess(radius: number, aside: number): number {
  if (aside <= 0) return 0;
  const inside = Math.min(aside, radius);
  return radius - Math.sqrt(radius * radius - inside * inside);
}
