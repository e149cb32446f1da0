import type { Plan, PlanEdge, PlanGraph, PlanGroup, PlanNode } from "./planned-layout.ts";

/** A group with its nodes from top to bottom. */
interface Column extends PlanGroup {
  nodes: PlanNode[];
}

type Route = Plan["routes"][number];

/** Space between a frame and its nodes. */
const framePadding = 16;
/** From a frame's top to the first line of its title, and from the title to the first node. */
const titleSpace = 26;
/** Between the nodes of a column. */
const rowGap = 14;
/** Between a frame and the nearest line beside it. */
const sideGap = 20;
/** Between lines that run down side by side. */
const trackGap = 12;
/** Between lines that end at the same side of a node. */
const portGap = 14;
/** Between lines whose labels stand above each other. */
const labelGap = 26;
/** On either side of the label of a line that turns back to its own column. */
const loopMargin = 8;

interface Place extends PlanNode {
  column: number;
  x: number;
  y: number;
}

/** An edge seen from left to right: where it leaves the left node, where it meets the right one. */
interface Run {
  edge: PlanEdge;
  left: Place;
  right: Place;
  leftY: number;
  rightY: number;
  /** Height of the lane below a column that the line has to pass; undefined between neighbors. */
  laneY: number | undefined;
}

/** One way down or up in the channel between two columns. */
interface Leg {
  run: Run;
  fromY: number;
  toY: number;
  track: number | undefined;
}

/** The space between two columns: lines that turn back, labels, tracks, and lines that turn back again. */
interface Channel {
  legs: Leg[];
  x: number;
  width: number;
  /** Where labels may begin. */
  labelX: number;
  /** The first track. */
  trackX: number;
  /** How far from its column each line that turns back goes. */
  loops: Map<Run, number>;
}

/**
 * Places columns side by side, nodes in the order of the source. Lines between neighbors run in the
 * channel between them. A line that passes a column runs below it: that column's frame ends early,
 * so that there is room for the line and its label and nothing is crossed.
 */
export function planColumns({ groups, nodes, edges }: PlanGraph): Plan {
  checkColumns(groups, nodes);
  const columns = groups.map((group) => ({
    ...group,
    nodes: nodes.filter(({ groupId }) => groupId === group.id),
  }));
  const places = buildPlaces(columns);
  const runs = edges.map((edge) => buildRun(edge, places));
  const titleHeight = Math.max(...columns.map((column) => column.titleHeight));
  const top = titleSpace + titleHeight;
  const frameBottoms = stackNodes(columns, runs, places, top);
  const tallest = Math.max(...frameBottoms);
  spreadPorts([...places.values()], runs, columns.length);
  const lanesBottom = placeLanes(runs, frameBottoms, tallest);
  spreadPorts([...places.values()], runs, columns.length);

  const channels = columns.slice(1).map((_, index) => buildChannel(runs, index, columns.length));
  const frames = placeFrames(columns, channels, places);
  const passed = (index: number) =>
    runs.some((run) => isLong(run) && run.left.column < index && index < run.right.column);
  for (const [index, column] of columns.entries()) {
    const frame = frames.get(column.id);
    if (!frame) continue;
    frame.height = passed(index)
      ? (frameBottoms[index] ?? tallest)
      : Math.max(tallest, passedBottom(lanesBottom));
    frame.y = frame.height / 2;
  }
  return {
    nodes: new Map([...places.values()].map(({ id, x, y }) => [id, { x, y }])),
    frames,
    routes: runs.map((run) => buildRoute(run, channels)),
  };
}

function checkColumns(groups: readonly PlanGroup[], nodes: readonly PlanNode[]): void {
  const stray = nodes.find(({ groupId }) => groupId === undefined);
  if (stray)
    throw new Error(`the layout "columns" needs every node in a group; "${stray.id}" is in none`);
  if (groups.length < 2 || groups.length > 3)
    throw new Error(`the layout "columns" needs two or three groups; there are ${groups.length}`);
  if (groups.some(({ groupId }) => groupId !== undefined))
    throw new Error('the layout "columns" cannot draw a group in a group');
}

/** The lanes' end, where there are any: the outer frames reach down to it, so that lines stay between them. */
function passedBottom(lanesBottom: number | undefined): number {
  return lanesBottom === undefined ? 0 : lanesBottom + framePadding;
}

function buildPlaces(columns: readonly Column[]): Map<string, Place> {
  return new Map(
    columns.flatMap(({ nodes }, column) =>
      nodes.map((node) => [node.id, { ...node, column, x: 0, y: 0 }]),
    ),
  );
}

function getPlace(places: Map<string, Place>, id: string): Place {
  const place = places.get(id);
  if (!place) throw new Error(`the layout "columns" has no node ${id}`);
  return place;
}

function buildRun(edge: PlanEdge, places: Map<string, Place>): Run {
  const from = getPlace(places, edge.from);
  const to = getPlace(places, edge.to);
  const [left, right] = from.column <= to.column ? [from, to] : [to, from];
  return { edge, left, right, leftY: 0, rightY: 0, laneY: undefined };
}

function isLong({ left, right }: Run): boolean {
  return right.column - left.column > 1;
}

function isLoop({ left, right }: Run): boolean {
  return left.column === right.column;
}

/**
 * Stacks each column's nodes. A node moves down to its partner in the column before it as long as
 * its column stays no longer than the longest one. Returns where each column's frame ends.
 */
function stackNodes(
  columns: readonly Column[],
  runs: readonly Run[],
  places: Map<string, Place>,
  top: number,
): number[] {
  const lengths = columns.map(
    ({ nodes }) => sum(nodes.map(({ height }) => height + rowGap)) - rowGap,
  );
  const longest = Math.max(...lengths, 0);
  return columns.map(({ nodes }, index) => {
    // Lines that pass below a column need the room themselves.
    const lanes = runs.filter(
      (run) => isLong(run) && run.left.column < index && index < run.right.column,
    ).length;
    let slack = longest - (lengths[index] ?? 0) - (lanes > 0 ? (lanes + 1) * labelGap : 0);
    let y = top;
    for (const { id, height } of nodes) {
      const place = getPlace(places, id);
      const wanted = partnersTop(place, runs);
      const move = Math.max(0, Math.min(wanted - y, slack));
      slack -= move;
      place.y = y + move + height / 2;
      y += move + height + rowGap;
    }
    return (nodes.length === 0 ? top : y - rowGap) + framePadding;
  });
}

/** The top that would put a node level with the highest of its partners in the column before it. */
function partnersTop(place: Place, runs: readonly Run[]): number {
  const partners = runs
    .filter((run) => run.right === place && run.left.column === place.column - 1)
    .map((run) => run.left.y);
  return partners.length === 0 ? 0 : Math.min(...partners) - place.height / 2;
}

/** One end of a line at a side of a node. */
interface Port {
  run: Run;
  end: "leftY" | "rightY";
  /** The height that the line goes to from here. */
  towards: number;
}

/** Gives every line its own point on the side of its node, in the order in which the lines go up or down. */
function spreadPorts(places: readonly Place[], runs: readonly Run[], columnCount: number): void {
  for (const place of places) {
    const own = runs.filter((run) => !isLoop(run));
    const leaving = own
      .filter((run) => run.left === place)
      .map((run): Port => ({ run, end: "leftY", towards: run.laneY ?? run.right.y }));
    const arriving = own
      .filter((run) => run.right === place)
      .map((run): Port => ({ run, end: "rightY", towards: run.laneY ?? run.left.y }));
    const turning = runs
      .filter(isLoop)
      .flatMap((run): Port[] => [
        ...(run.left === place ? [{ run, end: "leftY", towards: run.right.y - 1 } as const] : []),
        ...(run.right === place ? [{ run, end: "rightY", towards: run.left.y + 1 } as const] : []),
      ]);
    const turnsRight = place.column < columnCount - 1;
    spreadSide([...leaving, ...(turnsRight ? turning : [])], place);
    spreadSide([...arriving, ...(turnsRight ? [] : turning)], place);
  }
}

function spreadSide(ports: readonly Port[], place: Place): void {
  const ordered = [...ports].sort((a, b) => a.towards - b.towards);
  const labels = ordered.filter(({ run }) => run.edge.labelWidth > 0 && !isLong(run));
  const room = (place.height - 8) / Math.max(1, ordered.length - 1);
  const gap = Math.min(labels.length > 1 ? labelGap : portGap, room);
  for (const [index, { run, end }] of ordered.entries())
    run[end] = place.y + (index - (ordered.length - 1) / 2) * gap;
}

/**
 * Gives every line that passes a column a lane below it, level with one of its ends where that is
 * possible. Returns the lowest lane, or undefined without any.
 */
function placeLanes(
  runs: readonly Run[],
  frameBottoms: readonly number[],
  tallest: number,
): number | undefined {
  const long = runs.filter(isLong).sort((a, b) => a.leftY + a.rightY - (b.leftY + b.rightY));
  const passedColumns = long.flatMap(({ left, right }) =>
    frameBottoms.slice(left.column + 1, right.column),
  );
  let next = Math.max(0, ...passedColumns) + labelGap;
  let lowest: number | undefined;
  for (const [index, run] of long.entries()) {
    const latest = Math.max(next, tallest - framePadding - (long.length - 1 - index) * labelGap);
    const level = [run.leftY, run.rightY].filter((y) => y >= next && y <= latest);
    run.laneY = level.length > 0 ? Math.min(...level) : next;
    lowest = run.laneY;
    next = run.laneY + Math.max(labelGap, run.edge.labelHeight + 6);
  }
  return lowest;
}

function buildChannel(runs: readonly Run[], index: number, columnCount: number): Channel {
  const legs: Leg[] = [];
  let labelWidth = 0;
  for (const run of runs.filter((candidate) => !isLoop(candidate))) {
    const { left, right, leftY, rightY, laneY } = run;
    if (laneY === undefined) {
      if (left.column !== index) continue;
      legs.push({ run, fromY: leftY, toY: rightY, track: undefined });
      labelWidth = Math.max(labelWidth, run.edge.labelWidth);
    } else {
      if (left.column === index) legs.push({ run, fromY: leftY, toY: laneY, track: undefined });
      if (right.column === index + 1)
        legs.push({ run, fromY: laneY, toY: rightY, track: undefined });
    }
  }
  const tracks = assignTracks(legs);
  const loopsOf = (column: number) =>
    runs.filter((run) => isLoop(run) && run.left.column === column);
  const before = placeLoops(loopsOf(index));
  // The last column has no channel behind it: its lines turn back in the one before it.
  const after = placeLoops(index + 2 === columnCount ? loopsOf(index + 1) : []);
  const labelX = sideGap + before.reach;
  const trackX = labelX + (labelWidth > 0 ? labelWidth + sideGap : 0);
  const width = trackX + Math.max(0, tracks - 1) * trackGap + after.reach + sideGap;
  return {
    legs,
    x: 0,
    labelX,
    trackX,
    width,
    loops: new Map([...before.offsets, ...after.offsets]),
  };
}

/** Sets lines that turn back side by side, the short ones first, so that neither lines nor labels meet. */
function placeLoops(loops: readonly Run[]): { offsets: Map<Run, number>; reach: number } {
  const span = ({ leftY, rightY }: Run) => Math.abs(leftY - rightY);
  const placed: { run: Run; offset: number; reach: number }[] = [];
  for (const run of [...loops].sort((a, b) => span(a) - span(b))) {
    const taken = placed.filter((other) => shareSpan(run, other.run)).map(({ reach }) => reach);
    const start = Math.max(0, ...taken);
    // The label of a line that returns to its own node has no room on the line: it stands beside it.
    const isSelf = run.left === run.right;
    const half = run.edge.labelWidth / 2 + loopMargin;
    const offset = start + (isSelf ? sideGap : Math.max(sideGap, half));
    placed.push({ run, offset, reach: offset + (isSelf ? 2 * half : half) });
  }
  return {
    offsets: new Map(placed.map(({ run, offset }) => [run, offset])),
    reach: Math.max(0, ...placed.map(({ reach }) => reach)),
  };
}

function shareSpan(a: Run, b: Run): boolean {
  const [aTop, bTop] = [a, b].map(({ leftY, rightY }) => Math.min(leftY, rightY) - labelGap / 2);
  const [aEnd, bEnd] = [a, b].map(({ leftY, rightY }) => Math.max(leftY, rightY) + labelGap / 2);
  return (aTop ?? 0) < (bEnd ?? 0) && (bTop ?? 0) < (aEnd ?? 0);
}

/**
 * Gives each leg a track so that few lines cross: of two legs down, the lower one turns first; of two
 * legs up, the higher one. Returns the number of tracks.
 */
function assignTracks(legs: readonly Leg[]): number {
  const bent = legs.filter(({ fromY, toY }) => Math.abs(fromY - toY) > 1);
  const down = bent.filter(({ fromY, toY }) => fromY < toY).sort((a, b) => b.fromY - a.fromY);
  const up = bent.filter(({ fromY, toY }) => fromY > toY).sort((a, b) => a.fromY - b.fromY);
  const placed: Leg[] = [];
  for (const leg of [...down, ...up]) {
    const before = placed
      .filter((other) => shareHeight(leg, other))
      .map((other) => other.track ?? 0);
    leg.track = before.length === 0 ? 0 : Math.max(...before) + 1;
    placed.push(leg);
  }
  return Math.max(0, ...placed.map(({ track }) => (track ?? 0) + 1));
}

function shareHeight(a: Leg, b: Leg): boolean {
  const clearance = 12;
  return (
    Math.min(a.fromY, a.toY) < Math.max(b.fromY, b.toY) + clearance &&
    Math.min(b.fromY, b.toY) < Math.max(a.fromY, a.toY) + clearance
  );
}

/** Sets frames, nodes and channels side by side; heights follow later. */
function placeFrames(
  columns: readonly Column[],
  channels: readonly Channel[],
  places: Map<string, Place>,
): Plan["frames"] {
  const frames: Plan["frames"] = new Map();
  let x = 0;
  for (const [index, column] of columns.entries()) {
    const content = Math.max(column.titleWidth, ...column.nodes.map(({ width }) => width));
    const width = content + 2 * framePadding;
    frames.set(column.id, { x: x + width / 2, y: 0, width, height: 0 });
    for (const { id } of column.nodes) getPlace(places, id).x = x + width / 2;
    x += width;
    const channel = channels[index];
    if (!channel) continue;
    channel.x = x;
    channel.labelX += x;
    channel.trackX += x;
    x += channel.width;
  }
  return frames;
}

function buildRoute(run: Run, channels: readonly Channel[]): Route {
  const route = isLoop(run)
    ? routeLoop(run, channels)
    : isLong(run)
      ? routeLong(run, channels)
      : routeNear(run, channels);
  const forward = run.edge.from === run.left.id;
  return forward ? route : { ...route, points: route.points.reverse() };
}

function trackX(run: Run, channel: Channel | undefined): number | undefined {
  const track = channel?.legs.find((leg) => leg.run === run)?.track;
  return channel && track !== undefined ? channel.trackX + track * trackGap : undefined;
}

function routeNear(run: Run, channels: readonly Channel[]): Route {
  const channel = channels[run.left.column];
  const start = { x: run.left.x + run.left.width / 2, y: run.leftY };
  const end = { x: run.right.x - run.right.width / 2, y: run.rightY };
  const x = trackX(run, channel);
  const label = {
    x: ((channel?.labelX ?? start.x) + (channel?.trackX ?? end.x)) / 2,
    y: run.leftY,
  };
  if (x === undefined) return { points: [start, { x: end.x, y: start.y }], label };
  return { points: [start, { x, y: start.y }, { x, y: end.y }, end], label };
}

function routeLong(run: Run, channels: readonly Channel[]): Route {
  const laneY = run.laneY ?? run.leftY;
  const start = { x: run.left.x + run.left.width / 2, y: run.leftY };
  const end = { x: run.right.x - run.right.width / 2, y: run.rightY };
  const first = trackX(run, channels[run.left.column]);
  const last = trackX(run, channels[run.right.column - 1]);
  const points = [start];
  if (first !== undefined) points.push({ x: first, y: start.y }, { x: first, y: laneY });
  if (last !== undefined) points.push({ x: last, y: laneY }, { x: last, y: end.y });
  points.push(end);
  return { points, label: { x: (start.x + end.x) / 2, y: laneY } };
}

/** A line between two nodes of one column, or from a node to itself: it turns back in the channel beside the column. */
function routeLoop(run: Run, channels: readonly Channel[]): Route {
  const behind = channels[run.left.column];
  const channel = behind ?? channels[run.left.column - 1];
  if (!channel) throw new Error('the layout "columns" needs two columns');
  const side = behind ? 1 : -1;
  const wall = behind ? channel.x : channel.x + channel.width;
  const x = wall + side * (channel.loops.get(run) ?? sideGap);
  const beside = run.left === run.right ? side * (run.edge.labelWidth / 2 + loopMargin) : 0;
  const sideOf = (place: Place) => place.x + (side * place.width) / 2;
  return {
    points: [
      { x: sideOf(run.left), y: run.leftY },
      { x, y: run.leftY },
      { x, y: run.rightY },
      { x: sideOf(run.right), y: run.rightY },
    ],
    label: { x: x + beside, y: (run.leftY + run.rightY) / 2 },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
