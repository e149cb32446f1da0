import { isInside, overlaps, type Box, type Point } from "./path-geometry.ts";
import { formatNumber } from "./svg-tree.ts";

/** Steps up to this size in pixels are noise of the layout, not turns. */
const kink = 6;
/** Radius of the rounded corners of lines. */
export const cornerRadius = 6;

/** A level or upright piece of a line. */
interface Run {
  level: boolean;
  /** Its y if it is level, its x if it is upright. */
  position: number;
  length: number;
  /** Whether it meets a node: then its position is fixed. */
  isEnd: boolean;
}

/**
 * The corners of a line whose pieces are level or upright, without the stairs of 1 to 5 pixels that
 * ELK leaves; undefined for a line with real slopes.
 */
export function straighten(points: readonly Point[]): Point[] | undefined {
  const runs = toRuns(points);
  const [start, end] = [points[0], points.at(-1)];
  if (!runs || !start || !end) return undefined;
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return undefined;
  last.isEnd = true;
  mergeKinks(runs);

  const corners: Point[] = [endPoint(first, start)];
  for (const [index, run] of runs.entries()) {
    const previous = runs[index - 1];
    if (previous)
      corners.push(
        run.level
          ? { x: previous.position, y: run.position }
          : { x: run.position, y: previous.position },
      );
  }
  corners.push(endPoint(runs.at(-1) ?? last, end));
  return corners;
}

function endPoint(run: Run, point: Point): Point {
  return run.level ? { x: point.x, y: run.position } : { x: run.position, y: point.y };
}

function toRuns(points: readonly Point[]): Run[] | undefined {
  const runs: Run[] = [];
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const dx = Math.abs(from.x - to.x);
    const dy = Math.abs(from.y - to.y);
    if (dx + dy < 0.01) continue;
    if (Math.min(dx, dy) > kink) return undefined;
    const level = dx >= dy;
    const isEnd = runs.length === 0;
    const at = isEnd ? from : to;
    const position = level ? at.y : at.x;
    const length = level ? dx : dy;
    const last = runs.at(-1);
    if (last?.level !== level) {
      runs.push({ level, position, length, isEnd });
      continue;
    }
    if (Math.abs(last.position - position) > kink) return undefined;
    if (!last.isEnd && length > last.length) last.position = position;
    last.length += length;
  }
  return runs;
}

/** Joins two parallel pieces that only a tiny step keeps apart. */
function mergeKinks(runs: Run[]): void {
  for (let index = 1; index < runs.length - 1; index += 1) {
    const [before, step, after] = [runs[index - 1], runs[index], runs[index + 1]];
    if (!before || !step || !after) continue;
    if (step.length > kink || Math.abs(before.position - after.position) > kink) continue;
    const keepBefore = before.isEnd !== after.isEnd ? before.isEnd : before.length >= after.length;
    runs.splice(index - 1, 3, {
      level: before.level,
      position: keepBefore ? before.position : after.position,
      length: before.length + after.length,
      isEnd: before.isEnd || after.isEnd,
    });
    index = Math.max(0, index - 2);
  }
}

/** A path through corners, rounded, and a little shorter at each end that carries an arrowhead. */
export function roundedPath(corners: readonly Point[], startGap: number, endGap: number): string {
  const points = corners.map((point) => ({ ...point }));
  pullBack(points[0], points[1], startGap);
  pullBack(points.at(-1), points.at(-2), endGap);
  const format = ({ x, y }: Point) => `${formatNumber(x)} ${formatNumber(y)}`;
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${format(point)}`;
      if (!after) return `L${format(point)}`;
      const radius = Math.min(
        cornerRadius,
        distance(before, point) / 2,
        distance(after, point) / 2,
      );
      if (radius < 0.5) return `L${format(point)}`;
      return `L${format(towards(point, before, radius))}Q${format(point)} ${format(towards(point, after, radius))}`;
    })
    .join("");
}

function pullBack(end: Point | undefined, neighbor: Point | undefined, gap: number): void {
  if (end && neighbor)
    Object.assign(end, towards(end, neighbor, Math.min(gap, distance(end, neighbor))));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point at some distance from one point on the way to another. */
function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return {
    x: from.x + ((to.x - from.x) * length) / whole,
    y: from.y + ((to.y - from.y) * length) / whole,
  };
}

/** What an edge label must keep clear of. */
export interface Obstacles {
  /** Nodes, titles and labels that already have their place. */
  boxes: readonly Box[];
  /** Group frames: a label may be inside one but not on its border. */
  frames: readonly Box[];
  /** Corners of the other lines, which a label had better not hide. */
  lines: readonly (readonly Point[])[];
}

export interface Size {
  width: number;
  height: number;
}

export function boxAt(at: Point, size: Size): Box {
  return {
    left: at.x - size.width / 2,
    right: at.x + size.width / 2,
    top: at.y - size.height / 2,
    bottom: at.y + size.height / 2,
  };
}

/**
 * The best place for a label on its line: near the middle of the longest piece where it is clear of
 * boxes and borders, and of other lines if that can be had; undefined where there is none.
 */
export function seatLabel(
  corners: readonly Point[],
  size: Size,
  obstacles: Obstacles,
): Point | undefined {
  const { boxes, frames, lines } = obstacles;
  const isClear = (box: Box) =>
    !boxes.some((other) => overlaps(box, other, 2)) &&
    !frames.some((frame) => overlaps(box, frame) && !isInside(box, frame));
  const clear = findSeats(corners, size)
    .sort((a, b) => b.room - a.room)
    .map(({ at }) => at)
    .filter((at) => isClear(boxAt(at, size)));
  return clear.find((at) => !lines.some((line) => passes(line, boxAt(at, size)))) ?? clear[0];
}

/** Whether a line of level and upright pieces passes through a box. */
function passes(line: readonly Point[], box: Box): boolean {
  return line.some((to, index) => {
    const from = line[index - 1];
    if (!from) return false;
    const piece = {
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      top: Math.min(from.y, to.y),
      bottom: Math.max(from.y, to.y),
    };
    return overlaps(box, piece, 3);
  });
}

/** Shares of a piece's length at which a label may stand, the middle first. */
const seatShares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.15, 0.85, 0.1, 0.9];

function findSeats(corners: readonly Point[], size: Size): { at: Point; room: number }[] {
  return corners.flatMap((to, index) => {
    const from = corners[index - 1];
    if (!from) return [];
    const level = from.y === to.y;
    const length = distance(from, to);
    const needed = level ? size.width : size.height;
    // Room for a bit of line and for the arrowhead on either side.
    if (length < needed + 24) return [];
    return seatShares
      .filter((share) => Math.min(share, 1 - share) * length >= needed / 2 + 8)
      .map((share) => ({
        at: towards(from, to, share * length),
        // A label breaks a level line in reading direction; across an upright one it looks astray.
        room: (length - needed - Math.abs(share - 0.5) * length) * (level ? 1 : 0.25),
      }));
  });
}
