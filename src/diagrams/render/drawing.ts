import type { Box, Point } from "./path-geometry.ts";
import type { SvgElement } from "./svg-tree.ts";

/** A flowchart as plain data: what was read out of Mermaid's SVG and is written into ours. */
export interface Drawing {
  title: string;
  description: string;
  frames: Frame[];
  nodes: DrawnNode[];
  edges: Edge[];
  labels: EdgeLabel[];
  /** Mermaid's arrowheads by their short name. */
  markers: Map<string, SvgElement>;
}

/** A group's frame and title. */
export interface Frame {
  box: Box;
  classes: string[];
  lines: string[];
  /** Middle of the title. */
  titleY: number;
}

export interface DrawnNode {
  /** The node's origin; shapes and text are relative to it. */
  at: Point;
  shapes: SvgElement[];
  /** The shapes' box on the page. */
  box: Box;
  lines: string[];
  /** Middle of the label, relative to `at`. */
  labelY: number;
  classes: string[];
  /** Address, where the node is a link. */
  href: string | undefined;
}

export interface Edge {
  id: string;
  /** The line's corners, or undefined where it is not made of level and upright pieces. */
  corners: Point[] | undefined;
  /** Mermaid's own path. */
  d: string;
  dotted: boolean;
  thick: boolean;
  startMarker: string | undefined;
  endMarker: string | undefined;
}

export interface EdgeLabel {
  edgeId: string;
  lines: string[];
  /** Middle of the label as Mermaid set it. */
  at: Point;
}
