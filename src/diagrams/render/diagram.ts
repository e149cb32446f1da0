/** The shapes that a node may have, named after their outline. */
export type Shape = "box" | "round" | "stadium" | "diamond" | "hexagon" | "circle";

/** How a line is drawn; one that is invisible only holds its nodes in place. */
export type Stroke = "solid" | "dotted" | "thick" | "invisible";

/** What stands at the end of a line. */
export type Head = "none" | "point" | "circle" | "cross";

/** A text of a diagram as its author wrote it, codes and `<br>` included. */
export interface Written {
  readonly label: string;
  /** Line of the Mermaid text, counted from 1. */
  readonly line: number;
}

/** One box of a flowchart. */
export interface FlowNode extends Written {
  readonly id: string;
  readonly shape: Shape;
  readonly classes: readonly string[];
  /** Address, where the node is a link. */
  readonly href: string | undefined;
  /** The group that it stands in. */
  readonly groupId: string | undefined;
}

/** A frame around nodes. */
export interface FlowGroup extends Written {
  readonly id: string;
  readonly classes: readonly string[];
  readonly groupId: string | undefined;
}

/** An arrow between nodes or groups; its label may be empty. */
export interface FlowEdge extends Written {
  readonly from: string;
  readonly to: string;
  readonly stroke: Stroke;
  readonly startHead: Head;
  readonly endHead: Head;
}

/** A flowchart as it is written; nothing is measured or placed yet. */
export interface Flowchart {
  readonly kind: "flowchart";
  readonly title: string;
  readonly description: string;
  /** Where it runs to: top to bottom, bottom to top, left to right, right to left. */
  readonly direction: "TB" | "BT" | "LR" | "RL";
  readonly nodes: readonly FlowNode[];
  readonly groups: readonly FlowGroup[];
  readonly edges: readonly FlowEdge[];
}

/** Who speaks in a sequence diagram. */
export interface Participant extends Written {
  readonly id: string;
  /** People are drawn with round ends. */
  readonly isActor: boolean;
}

/** What one participant sends to another, or to itself. */
export interface Message extends Written {
  readonly kind: "message";
  readonly from: string;
  readonly to: string;
  readonly stroke: "solid" | "dotted";
  readonly endHead: "none" | "point";
}

/** A note over one or two participants, or beside one. */
export interface Note extends Written {
  readonly kind: "note";
  readonly side: "over" | "left" | "right";
  readonly participants: readonly string[];
}

/** A sequence diagram as it is written: participants from left to right, steps from top to bottom. */
export interface Sequence {
  readonly kind: "sequence";
  readonly title: string;
  readonly description: string;
  readonly participants: readonly Participant[];
  readonly steps: readonly (Message | Note)[];
}

export type Diagram = Flowchart | Sequence;

/** Everything in a diagram that has words, title and description aside. */
export function listWritten(diagram: Diagram): readonly Written[] {
  if (diagram.kind === "sequence") return [...diagram.participants, ...diagram.steps];
  return [...diagram.nodes, ...diagram.groups, ...diagram.edges];
}
