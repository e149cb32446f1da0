import { readFileSync } from "node:fs";
import path from "node:path";
import { createContext, Script } from "node:vm";

/** A text that Mermaid cannot read. */
export class MermaidError extends Error {
  override readonly name = "MermaidError";
  /** Line of the text, counted from 1. */
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** What Mermaid reads in a flowchart, as far as it is used here. */
export interface FlowData {
  readonly direction: string;
  readonly nodes: readonly MermaidNode[];
  readonly edges: readonly MermaidEdge[];
}

export interface MermaidNode {
  readonly id: string;
  readonly label?: string;
  readonly shape?: string;
  readonly cssClasses?: string;
  readonly parentId?: string;
  readonly isGroup: boolean;
  /** The direction that is stated within a group. */
  readonly dir?: string;
}

export interface MermaidEdge {
  readonly start?: string;
  readonly end?: string;
  readonly label?: string;
  readonly thickness?: string;
  readonly arrowTypeStart?: string;
  readonly arrowTypeEnd?: string;
}

/** What Mermaid reads in a sequence diagram, as far as it is used here. */
export interface SequenceData {
  readonly actors: readonly MermaidActor[];
  readonly messages: readonly MermaidStep[];
}

export interface MermaidActor {
  readonly name: string;
  readonly description: string;
  readonly type: string;
}

export interface MermaidStep {
  readonly from?: string;
  readonly to?: string;
  readonly message?: unknown;
  readonly type?: number;
  readonly placement?: number;
}

export type MermaidData =
  | { readonly type: "flowchart"; readonly data: FlowData }
  | { readonly type: "sequence"; readonly data: SequenceData };

/** Where Mermaid keeps what it has read. */
interface FlowDb {
  getDirection(): string;
  getData(): { readonly nodes: readonly MermaidNode[]; readonly edges: readonly MermaidEdge[] };
}

interface SequenceDb {
  getActors(): ReadonlyMap<string, MermaidActor>;
  getMessages(): readonly MermaidStep[];
}

/** Nothing public returns what Mermaid has read: this belongs to its inner workings. */
interface Parser {
  getDiagramFromText(text: string): Promise<{ readonly type: string; readonly db: unknown }>;
}

interface Mermaid {
  initialize(config: object): void;
  readonly mermaidAPI: Parser;
}

let parser: Parser | undefined;

/**
 * Mermaid's bundle for pages, which is one file instead of a hundred packages, in a realm of its own. The cleaner of
 * HTML in it asks for a window, and hands on unchanged what it is given where that window cannot make documents. No
 * label comes near Mermaid here, and what is written into the SVG is escaped.
 */
function loadParser(): Parser {
  const file = path.resolve("node_modules", "@mermaid-js", "tiny", "dist", "mermaid.tiny.js");
  const document = { nodeType: 9, createElement: () => ({}) };
  const context = createContext({ console, window: { document, Element: class {} } });
  new Script(readFileSync(file, "utf8"), { filename: file }).runInContext(context);
  const { mermaid } = context as { readonly mermaid: Mermaid };
  mermaid.initialize({ startOnLoad: false, htmlLabels: false, maxEdges: Infinity });
  return mermaid.mermaidAPI;
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a text with Mermaid's own parser.
 * @throws MermaidError where Mermaid cannot read it
 */
export function parseWithMermaid(text: string): Promise<MermaidData> {
  // Parsers keep some of what they read in variables that all diagrams share: one after the other.
  const parsed = queue.then(() => parse(text));
  queue = parsed.catch(() => undefined);
  return parsed;
}

async function parse(text: string): Promise<MermaidData> {
  parser ??= loadParser();
  try {
    const { type, db } = await parser.getDiagramFromText(text);
    // Lists of the other realm are no instances of this one's Array, which ELK asks for: they are copied.
    if (type === "sequence") {
      const sequence = db as SequenceDb;
      const actors = [...sequence.getActors().values()];
      return { type, data: { actors, messages: [...sequence.getMessages()] } };
    }
    const flow = db as FlowDb;
    const { nodes, edges } = flow.getData();
    const data = { direction: flow.getDirection(), nodes: [...nodes], edges: [...edges] };
    return { type: "flowchart", data };
  } catch (error) {
    // An error of the other realm is no instance of this one's Error.
    const { message = String(error) } = error as { readonly message?: string };
    const { loc } = (error as { hash?: { loc?: { last_line?: number } } }).hash ?? {};
    const counted = loc?.last_line ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
    const problem = message.replace(/ on line \d+(?=[.:])/, "").replace(/\.$/, "");
    throw new MermaidError(problem, Math.min(counted, text.split("\n").length));
  }
}
