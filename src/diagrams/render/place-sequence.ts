import type { Message, Note, Sequence } from "./diagram.ts";
import type { Drawing, DrawnLabel, DrawnLine, DrawnNode } from "./drawing.ts";
import { boxAround, type Point } from "./geometry.ts";
import { parseLine } from "./label-text.ts";
import { measureShape, wrapLabel, type TextBlock } from "./measure.ts";

/** How wide texts may be, in pixels. */
const textWidths = { participant: 104, message: 132, note: 108 } as const;
/** Room around the drawing, for strokes and focus outlines. */
const margin = 6;
/** Between the boxes of participants. */
const participantGap = 24;
/** Between a message and the lifelines on its way. */
const labelGap = 14;
/** Between steps, and between a message's text and its line. */
const stepGap = 14;
const textGap = 4;
/** How far a note over lifelines reaches beyond them. */
const noteReach = 24;
/** Between a lifeline and a note beside it. */
const noteGap = 10;
/** A message to oneself: how far its line goes aside and down. */
const loop = { width: 28, height: 18 } as const;

/** A step with its text and the lifelines that it stands between, by their place. */
interface Step {
  readonly step: Message | Note;
  readonly text: TextBlock;
  readonly left: number;
  readonly right: number;
  /** Whether a message runs from right to left. */
  readonly isBackward: boolean;
}

/**
 * Places a sequence diagram: participants side by side, steps from top to bottom in their order.
 * @throws MissingGlyph for a character that the font does not have
 */
export function placeSequence({ title, description, participants, steps }: Sequence): Drawing {
  const heads = participants.map(({ label, isActor }) => {
    const text = wrapLabel(label, textWidths.participant);
    const shape = isActor ? ("stadium" as const) : ("box" as const);
    return { text, shape, size: measureShape(shape, text) };
  });
  const placeOf = new Map(participants.map(({ id }, index) => [id, index]));
  const measured = steps.map((step) => measureStep(step, placeOf));
  const lifelines = placeLifelines(
    heads.map(({ size }) => size.width),
    measured,
  );
  const headHeight = Math.max(0, ...heads.map(({ size }) => size.height));

  const nodes = heads.map(({ text, shape, size }, index): DrawnNode => {
    const x = lifelines[index] ?? 0;
    const y = headHeight - size.height;
    const middle = { x, y: y + size.height / 2 };
    const box = { ...size, x: x - size.width / 2, y };
    return { kind: "node", box, shape, text, middle, classes: ["strong"], href: undefined };
  });
  const lines: DrawnLine[] = [];
  const texts: (DrawnLabel | DrawnNode)[] = [];
  let y = headHeight + stepGap;
  for (const one of measured) {
    const placed =
      one.step.kind === "note"
        ? placeNote(one, lifelines, y)
        : placeMessage(one, one.step, lifelines, y);
    texts.push(placed.text);
    if (placed.line) lines.push(placed.line);
    y = placed.bottom + stepGap;
  }
  return moveToOrigin({
    title: parseLine(title),
    description: parseLine(description),
    size: { width: 0, height: 0 },
    frames: [],
    lifelines: lifelines.map(
      (x) =>
        [
          { x, y: headHeight },
          { x, y },
        ] as const,
    ),
    lines,
    texts: [...nodes, ...texts],
  });
}

function measureStep(step: Message | Note, placeOf: ReadonlyMap<string, number>): Step {
  const ids = step.kind === "note" ? step.participants : [step.from, step.to];
  const places = ids.map((id) => placeOf.get(id) ?? 0);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const width = step.kind === "note" ? textWidths.note : textWidths.message;
  // Where a text may pass several lifelines it may be as long as their distance.
  const spans = Math.max(1, right - left) + (step.kind === "note" && right > left ? 1 : 0);
  const isBackward = step.kind === "message" && places[0] === right && left < right;
  return { step, text: wrapLabel(step.label, width * spans), left, right, isBackward };
}

/** Where lifelines stand: as near to each other as boxes and texts between them allow. */
function placeLifelines(widths: readonly number[], steps: readonly Step[]): number[] {
  const lifelines: number[] = [];
  for (const [index, width] of widths.entries()) {
    const before = lifelines[index - 1];
    let x =
      before === undefined ? 0 : before + ((widths[index - 1] ?? 0) + width) / 2 + participantGap;
    for (const one of steps)
      for (const [from, distance] of distancesTo(index, one))
        x = Math.max(x, (lifelines[from] ?? 0) + distance);
    lifelines.push(2 * Math.ceil(x / 2));
  }
  return lifelines;
}

/** How far a step keeps a lifeline from ones to its left. */
function distancesTo(
  index: number,
  { step, text, left, right }: Step,
): [from: number, distance: number][] {
  const textRoom = text.width + 2 * labelGap;
  if (step.kind === "message") {
    if (left < right) return right === index ? [[left, textRoom]] : [];
    return left === index - 1 ? [[left, loop.width + textRoom]] : [];
  }
  const boxRoom = measureShape("box", text).width + 2 * noteGap;
  if (step.side === "left") return left === index ? [[index - 1, boxRoom]] : [];
  if (step.side === "right") return right === index - 1 ? [[right, boxRoom]] : [];
  if (left < right) return right === index ? [[left, boxRoom - 2 * noteGap - 2 * noteReach]] : [];
  // Half of a note over one lifeline stands on either side of it.
  return left === index || left === index - 1 ? [[index - 1, boxRoom / 2 + noteGap]] : [];
}

interface PlacedStep {
  readonly text: DrawnLabel | DrawnNode;
  readonly line?: DrawnLine;
  readonly bottom: number;
}

function placeNote(
  { step, text, left, right }: Step,
  lifelines: readonly number[],
  y: number,
): PlacedStep {
  const size = measureShape("box", text);
  const [from, to] = [lifelines[left] ?? 0, lifelines[right] ?? 0];
  const side = step.kind === "note" ? step.side : "over";
  const width = from < to ? Math.max(size.width, to - from + 2 * noteReach) : size.width;
  const x = {
    over: (from + to) / 2 - width / 2,
    left: from - noteGap - width,
    right: from + noteGap,
  }[side];
  const box = { x, y, width, height: size.height };
  const middle = { x: x + width / 2, y: y + size.height / 2 };
  const classes = ["dg-note"];
  return {
    text: { kind: "node", box, shape: "box", text, middle, classes, href: undefined },
    bottom: y + size.height,
  };
}

function placeMessage(
  { text, left, right, isBackward }: Step,
  { from, to, stroke, endHead }: Message,
  lifelines: readonly number[],
  y: number,
): PlacedStep {
  const [start, end] = [lifelines[left] ?? 0, lifelines[right] ?? 0];
  const head = { stroke, startHead: "none", endHead } as const;
  if (from === to) {
    const height = Math.max(loop.height, text.height + textGap);
    const x = start + loop.width;
    const corners = [
      { x: start, y },
      { x, y },
      { x, y: y + height },
      { x: start, y: y + height },
    ];
    const middle = { x: x + labelGap / 2 + text.width / 2, y: y + height / 2 };
    return {
      text: { kind: "label", text, middle, isFramed: false },
      line: { corners, ...head },
      bottom: y + height,
    };
  }
  const lineY = y + text.height + textGap;
  const ends: Point[] = [
    { x: start, y: lineY },
    { x: end, y: lineY },
  ];
  return {
    text: {
      kind: "label",
      text,
      middle: { x: (start + end) / 2, y: y + text.height / 2 },
      isFramed: false,
    },
    line: { corners: isBackward ? [...ends].reverse() : ends, ...head },
    bottom: lineY,
  };
}

/** The same drawing with its upper left corner at the origin, and its size. */
function moveToOrigin(drawing: Drawing): Drawing {
  const boxes = drawing.texts.map((text) =>
    text.kind === "node" ? text.box : boxAround(text.middle, text.text),
  );
  const corners = [
    ...drawing.lifelines.flat(),
    ...drawing.lines.flatMap((line) => line.corners),
    ...boxes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  ];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const move = { x: margin - Math.floor(Math.min(...xs)), y: margin - Math.floor(Math.min(...ys)) };
  const shift = <At extends Point>(at: At): At => ({ ...at, x: at.x + move.x, y: at.y + move.y });
  return {
    ...drawing,
    size: {
      width: Math.ceil(Math.max(...xs)) + move.x + margin,
      height: Math.ceil(Math.max(...ys)) + move.y + margin,
    },
    lifelines: drawing.lifelines.map(([from, to]) => [shift(from), shift(to)] as const),
    lines: drawing.lines.map((line) => ({ ...line, corners: line.corners.map(shift) })),
    texts: drawing.texts.map((text) =>
      text.kind === "node"
        ? { ...text, middle: shift(text.middle), box: shift(text.box) }
        : { ...text, middle: shift(text.middle) },
    ),
  };
}
