import { checkDiagram } from "./check-diagram.ts";
import type {
  Diagram,
  FlowEdge,
  Flowchart,
  Head,
  Message,
  Note,
  Sequence,
  Shape,
  Stroke,
  Written,
} from "./diagram.ts";
import { buildIssue, DiagramError, type DiagramOrigin, type Finding } from "./diagram-error.ts";
import {
  MermaidError,
  parseWithMermaid,
  type FlowData,
  type MermaidData,
  type MermaidNode,
  type MermaidStep,
  type SequenceData,
} from "./mermaid-parser.ts";
import { buildSkeleton, findPlace, type Skeleton } from "./skeleton.ts";
import {
  findTargets,
  findType,
  readAccessible,
  splitStatements,
  type Statement,
} from "./statements.ts";

/** So many arrows are drawn at most: beyond that nobody can follow them. */
const edgeLimit = 500;

/**
 * Reads a Mermaid text: Mermaid tells how its parts hang together, the words are taken from the text.
 * @throws DiagramError with every issue that is found
 */
export async function parseDiagram(text: string, origin?: DiagramOrigin): Promise<Diagram> {
  const stopAt = ([first, ...others]: readonly Finding[]) => {
    const toIssue = ({ line, problem, remedy }: Finding) =>
      buildIssue(origin, line, problem, remedy);
    if (first) throw new DiagramError(toIssue(first), others.map(toIssue));
  };
  stopAt(checkDiagram(text));
  const statements = splitStatements(text);
  const skeleton = buildSkeleton(statements, findType(text) === "sequenceDiagram");
  const read = await parseWithMermaid(skeleton.text).catch((error: unknown) => {
    if (!(error instanceof MermaidError)) throw error;
    const line = Math.max(error.line, statements[0]?.line ?? 1);
    const remedy = remedyFor(error.line, skeleton);
    throw new DiagramError(buildIssue(origin, line, showLabels(error.message, skeleton), remedy));
  });
  const { diagram, findings } = new DiagramBuilder(statements, skeleton).build(read);
  stopAt(findings);
  return diagram;
}

/** Mermaid's message with the words for which placeholders stand. */
function showLabels(message: string, { labels }: Skeleton): string {
  return message.replace(
    /\uE000(\d+)\uE000/g,
    (_, place: string) => labels[Number(place)]?.label ?? "",
  );
}

function remedyFor(line: number, { text }: Skeleton): string | undefined {
  const row = text.split("\n")[line - 1] ?? "";
  if (!/(^|[\s>|&-])end($|[\s&[({])/.test(row) || row.trim() === "end") return undefined;
  return 'The word "end" closes a group: give the node another id, such as ending';
}

const shapes: Readonly<Record<string, Shape>> = {
  squareRect: "box",
  roundedRect: "round",
  stadium: "stadium",
  diamond: "diamond",
  hexagon: "hexagon",
  circle: "circle",
};
const heads: Readonly<Record<string, Head>> = {
  arrow_point: "point",
  arrow_circle: "circle",
  arrow_cross: "cross",
};
const strokes: Readonly<Record<string, Stroke>> = {
  dotted: "dotted",
  thick: "thick",
  invisible: "invisible",
};
/** Mermaid's numbers for the messages that are drawn here, for a note, and for its sides. */
const messages: Readonly<Record<number, Pick<Message, "stroke" | "endHead">>> = {
  0: { stroke: "solid", endHead: "point" },
  1: { stroke: "dotted", endHead: "point" },
  5: { stroke: "solid", endHead: "none" },
  6: { stroke: "dotted", endHead: "none" },
};
const noteType = 2;
const sides: readonly Note["side"][] = ["left", "right", "over"];

const quoteRemedy =
  'Put labels in quotation marks and spaces around arrows: a["Text"] -- "text" --> b';
const shapeRemedy = 'Use a["text"], a("text"), a(["text"]), a{"text"}, a{{"text"}} or a(("text"))';

/** Puts the labels back into what Mermaid has read, and finds what cannot be drawn. */
class DiagramBuilder {
  readonly #statements: readonly Statement[];
  readonly #skeleton: Skeleton;
  readonly #used = new Set<number>();
  readonly #findings: Finding[] = [];

  constructor(statements: readonly Statement[], skeleton: Skeleton) {
    this.#statements = statements;
    this.#skeleton = skeleton;
  }

  build(read: MermaidData): { diagram: Diagram; findings: readonly Finding[] } {
    const diagram =
      read.type === "sequence" ? this.#buildSequence(read.data) : this.#buildFlowchart(read.data);
    this.#skeleton.labels.forEach(({ label, line }, place) => {
      if (!this.#used.has(place))
        this.#report(
          line,
          `Mermaid does not read ${JSON.stringify(label)} as a label`,
          quoteRemedy,
        );
    });
    return { diagram, findings: this.#findings };
  }

  #buildFlowchart(data: FlowData): Flowchart {
    const { nodes, edges } = data.getData();
    const { links, classes } = this.#readTargets(nodes);
    const direction = data.getDirection();
    const classesOf = (id: string, own = "") =>
      [...new Set([...own.split(" "), ...(classes.get(id) ?? [])])].filter(
        (name) => !/^(default|clickable|)$/.test(name),
      );
    const chart: Flowchart = {
      kind: "flowchart",
      ...readAccessible(this.#statements),
      direction: direction === "BT" || direction === "LR" || direction === "RL" ? direction : "TB",
      nodes: nodes
        .filter(({ isGroup }) => !isGroup)
        .map(({ id, label, shape = "", cssClasses, parentId }) => {
          const written = this.#write(id, label);
          const drawn = shapes[shape];
          if (!drawn)
            this.#report(written.line, `the shape of "${id}" is not supported`, shapeRemedy);
          const classNames = classesOf(id, cssClasses);
          return {
            id,
            ...written,
            shape: drawn ?? "box",
            classes: classNames,
            href: links.get(id),
            groupId: parentId,
          };
        }),
      groups: nodes
        .filter(({ isGroup }) => isGroup)
        .reverse()
        .map(({ id, label, cssClasses, parentId, dir }) => {
          const written = this.#write(id, label);
          if (dir !== undefined)
            this.#report(
              written.line,
              "direction within a group is not supported",
              "Delete it: all groups run as the diagram does",
            );
          return { id, ...written, classes: classesOf(id, cssClasses), groupId: parentId };
        }),
      edges: edges.map(
        ({ start = "", end = "", label = "", thickness = "", ...ends }): FlowEdge => ({
          from: start,
          to: end,
          ...(label === "" ? { label, line: this.#lineOf(start) } : this.#write("", label)),
          stroke: strokes[thickness] ?? "solid",
          startHead: heads[ends.arrowTypeStart ?? ""] ?? "none",
          endHead: heads[ends.arrowTypeEnd ?? ""] ?? "none",
        }),
      ),
    };
    this.#checkCount(chart.edges);
    for (const { label, stroke, line } of chart.edges)
      if (label !== "" && stroke === "invisible")
        this.#report(line, "a line that is not drawn has a label", "Use --- or delete the label");
    return chart;
  }

  /** What `click` and `class` say of nodes. Mermaid passes over those that do not exist. */
  #readTargets(nodes: readonly MermaidNode[]) {
    const links = new Map<string, string>();
    const classes = new Map<string, string[]>();
    const kinds = new Map(nodes.map(({ id, isGroup }) => [id, isGroup ? "group" : "node"]));
    const ids = nodes.filter(({ isGroup }) => !isGroup).map(({ id }) => id);
    const some = ids.length > 12 ? [...ids.slice(0, 12), "…"] : ids;
    for (const { verb, id, value, line } of findTargets(this.#statements)) {
      const kind = kinds.get(id);
      const before = links.get(id) ?? value;
      if (kind === undefined)
        this.#report(
          line,
          `${verb} on "${id}", which is no node`,
          `The nodes are ${some.join(", ")}`,
        );
      else if (verb === "class") classes.set(id, [...(classes.get(id) ?? []), value]);
      else if (kind === "group")
        this.#report(
          line,
          `click on the group "${id}"`,
          "Only nodes can be links: name a node of the group",
        );
      else if (before !== value)
        this.#report(line, `the node "${id}" has two addresses`, "Keep one of them");
      else links.set(id, value);
    }
    return { links, classes };
  }

  #buildSequence(data: SequenceData): Sequence {
    const participants = [...data.getActors().values()].map(({ name, description, type }) => ({
      id: name,
      ...this.#write(name, description),
      isActor: type === "actor",
    }));
    const steps = data.getMessages().flatMap((step) => this.#buildStep(step));
    this.#checkCount(steps);
    return { kind: "sequence", ...readAccessible(this.#statements), participants, steps };
  }

  /** What is no message and no note has been reported by its first word. */
  #buildStep({
    from = "",
    to = "",
    message,
    type = -1,
    placement = -1,
  }: MermaidStep): (Message | Note)[] {
    const side = sides[placement];
    const drawn = messages[type];
    const written = this.#write("", typeof message === "string" ? message : "");
    if (type === noteType && side)
      return [{ kind: "note", side, participants: [...new Set([from, to])], ...written }];
    if (drawn) return [{ kind: "message", from, to, ...written, ...drawn }];
    this.#report(
      written.line,
      "this arrow is not supported",
      "Use A->>B: text, A-->>B: text, A->B: text or A-->B: text",
    );
    return [];
  }

  /** The words of a part: its label in the text, or its id where that is all the text says. */
  #write(id: string, label = ""): Written {
    const place = findPlace(label);
    const written = place === undefined ? undefined : this.#skeleton.labels[place];
    if (place !== undefined && written) {
      this.#used.add(place);
      return written;
    }
    const line = this.#lineOf(id);
    if (id === "") this.#report(line, "a text is missing", "Write it after a colon: A->>B: text");
    else if (label !== id || !this.#isWritten(id))
      this.#report(
        line,
        `Mermaid reads ${JSON.stringify(label)}, which is not written`,
        quoteRemedy,
      );
    return { label: id, line };
  }

  /** Whether a word stands in the text by itself, and not as a part of a longer one. */
  #isWritten(id: string): boolean {
    const escaped = id.replace(/[^\p{L}\p{N}_]/gu, String.raw`\$&`);
    return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, "u").test(
      this.#skeleton.text,
    );
  }

  #lineOf(id: string): number {
    const rows = this.#skeleton.text.split("\n");
    return (
      Math.max(
        0,
        rows.findIndex((row) => id !== "" && row.includes(id)),
      ) + 1
    );
  }

  #report(line: number, problem: string, remedy: string): void {
    this.#findings.push({ line, problem, remedy });
  }

  #checkCount(arrows: readonly Written[]): void {
    if (arrows.length <= edgeLimit) return;
    const problem = `the diagram has ${arrows.length} arrows; at most ${edgeLimit} are drawn`;
    this.#report(arrows[edgeLimit]?.line ?? 1, problem, "Make several diagrams of it");
  }
}
