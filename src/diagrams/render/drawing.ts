import type { FlowEdge, Shape } from "./diagram.ts";
import type { Box, Point, Size } from "./geometry.ts";
import type { TextBlock } from "./measure.ts";

/** A diagram with everything in its place, in whole pixels; still without a word of SVG. */
export interface Drawing {
  readonly title: string;
  readonly description: string;
  readonly size: Size;
  /** Frames around groups, the outer ones first. */
  readonly frames: readonly Frame[];
  /** The dashed lines below participants. */
  readonly lifelines: readonly (readonly [Point, Point])[];
  readonly lines: readonly DrawnLine[];
  /** What has words, in the order in which it is read. */
  readonly texts: readonly (DrawnNode | DrawnLabel | DrawnTitle)[];
}

export interface Frame extends Box {
  readonly classes: readonly string[];
}

/** A line through corners; all pieces are level or upright. */
export interface DrawnLine extends Pick<FlowEdge, "stroke" | "startHead" | "endHead"> {
  readonly corners: readonly Point[];
}

interface DrawnText {
  readonly text: TextBlock;
  /** Middle of the text. */
  readonly middle: Point;
}

/** A box with its label. */
export interface DrawnNode extends DrawnText {
  readonly kind: "node";
  readonly box: Box;
  readonly shape: Shape;
  readonly classes: readonly string[];
  /** Address, where the node is a link. */
  readonly href: string | undefined;
}

/** The label of a line. */
export interface DrawnLabel extends DrawnText {
  readonly kind: "label";
  /** Whether it stands within a frame and not on the page. */
  readonly isFramed: boolean;
}

/** The title of a frame. */
export interface DrawnTitle extends DrawnText {
  readonly kind: "title";
}
