export interface Point {
  x: number;
  y: number;
}

/** A rectangle by its two corners. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest box around two boxes; a missing one counts as nothing. */
export function union(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (!a || !b) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The smallest box around some points, or undefined where there are none. */
export function boxAround(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

export function shift(box: Box, by: Point): Box {
  return {
    left: box.left + by.x,
    top: box.top + by.y,
    right: box.right + by.x,
    bottom: box.bottom + by.y,
  };
}

/** Whether two boxes overlap once the first has grown by a margin. */
export function overlaps(a: Box, b: Box, margin = 0): boolean {
  return (
    a.left < b.right + margin &&
    a.right > b.left - margin &&
    a.top < b.bottom + margin &&
    a.bottom > b.top - margin
  );
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

export function parsePoints(attribute: string | null | undefined): Point[] {
  const numbers = (attribute ?? "")
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => ({
    x: numbers[2 * index] ?? 0,
    y: numbers[2 * index + 1] ?? 0,
  }));
}

/** The offset of a `translate(x, y)`, which is the only transform in a flowchart. */
export function parseTranslate(transform: string | null | undefined): Point {
  const match = /translate\(\s*([-\d.e]+)(?:[\s,]+([-\d.e]+))?\s*\)/.exec(transform ?? "");
  return { x: Number(match?.[1] ?? 0), y: Number(match?.[2] ?? 0) };
}

const curveSteps = 16;
const argumentCounts: Record<string, number> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** The points along a path's outline, curves cut into short straight pieces. */
export function flattenPath(d: string | null | undefined): Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  let control = at;
  for (const [, letter = "", rest = ""] of (d ?? "").matchAll(
    /([a-zA-Z])([^a-zA-Z]*(?:e[-+]?\d+[^a-zA-Z]*)*)/g,
  )) {
    const command = letter.toUpperCase();
    const count = argumentCounts[command];
    if (count === undefined) throw new Error(`unknown path command ${letter}`);
    if (count === 0) {
      at = start;
      points.push(at);
      continue;
    }
    const numbers = (rest.match(/[-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const origin = () => (letter === command ? { x: 0, y: 0 } : at);
    for (let index = 0; index + count <= numbers.length; index += count) {
      const args = numbers.slice(index, index + count);
      const pair = (offset: number): Point => ({
        x: origin().x + (args[offset] ?? 0),
        y: origin().y + (args[offset + 1] ?? 0),
      });
      const from = at;
      if (command === "H") at = { x: origin().x + (args[0] ?? 0), y: at.y };
      else if (command === "V") at = { x: at.x, y: origin().y + (args[0] ?? 0) };
      else at = pair(count - 2);
      if (command === "M" && index === 0) start = at;

      if (command === "C" || command === "S") {
        const first = command === "C" ? absolute(args, 0, letter, from) : mirror(control, from);
        const second = absolute(args, count - 4, letter, from);
        points.push(...curve([from, first, second, at]));
        control = second;
      } else if (command === "Q" || command === "T") {
        const middle = command === "Q" ? absolute(args, 0, letter, from) : mirror(control, from);
        points.push(...curve([from, middle, at]));
        control = middle;
      } else if (command === "A") {
        points.push(...arc(from, at, args));
        control = at;
      } else {
        points.push(at);
        control = at;
      }
    }
  }
  return points;
}

function absolute(args: readonly number[], offset: number, letter: string, from: Point): Point {
  const relative = letter === letter.toLowerCase();
  return {
    x: (relative ? from.x : 0) + (args[offset] ?? 0),
    y: (relative ? from.y : 0) + (args[offset + 1] ?? 0),
  };
}

function mirror(control: Point, at: Point): Point {
  return { x: 2 * at.x - control.x, y: 2 * at.y - control.y };
}

/** Points of a Bézier curve by de Casteljau's construction. */
function curve(controls: readonly Point[]): Point[] {
  return Array.from({ length: curveSteps }, (_, step) => {
    const t = (step + 1) / curveSteps;
    let level = [...controls];
    while (level.length > 1)
      level = level.slice(1).map((next, index) => {
        const previous = level[index] ?? next;
        return {
          x: previous.x + (next.x - previous.x) * t,
          y: previous.y + (next.y - previous.y) * t,
        };
      });
    return level[0] ?? { x: 0, y: 0 };
  });
}

/** Points of an elliptical arc that is not rotated; Mermaid's shapes have no others. See SVG 2, appendix B.2.4. */
function arc(from: Point, to: Point, args: readonly number[]): Point[] {
  let [rx = 0, ry = 0] = args;
  const [, , , large, sweep] = args;
  if (rx === 0 || ry === 0) return [to];
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const excess = (half.x / rx) ** 2 + (half.y / ry) ** 2;
  if (excess > 1) {
    rx *= Math.sqrt(excess);
    ry *= Math.sqrt(excess);
  }
  const denominator = rx ** 2 * half.y ** 2 + ry ** 2 * half.x ** 2;
  const factor =
    Math.sqrt(Math.max(0, (rx ** 2 * ry ** 2 - denominator) / denominator)) *
    (large === sweep ? -1 : 1);
  const center = { x: (factor * rx * half.y) / ry, y: (-factor * ry * half.x) / rx };
  const startAngle = Math.atan2((half.y - center.y) / ry, (half.x - center.x) / rx);
  let turn = Math.atan2((-half.y - center.y) / ry, (-half.x - center.x) / rx) - startAngle;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  const middle = { x: center.x + (from.x + to.x) / 2, y: center.y + (from.y + to.y) / 2 };
  return Array.from({ length: curveSteps }, (_, step) => {
    const angle = startAngle + (turn * (step + 1)) / curveSteps;
    return { x: middle.x + rx * Math.cos(angle), y: middle.y + ry * Math.sin(angle) };
  });
}
