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

/** What Mermaid keeps of a flowchart, as far as it is used here. */
export interface FlowData {
  getDirection(): string;
  getData(): { readonly nodes: readonly MermaidNode[]; readonly edges: readonly MermaidEdge[] };
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

/** What Mermaid keeps of a sequence diagram, as far as it is used here. */
export interface SequenceData {
  getActors(): ReadonlyMap<string, MermaidActor>;
  getMessages(): readonly MermaidStep[];
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

/** Nothing public returns what Mermaid has read: this belongs to its inner workings. */
interface Parser {
  getDiagramFromText(text: string): Promise<{ readonly type: string; readonly db: unknown }>;
}

let loading: Promise<Parser> | undefined;

/**
 * Mermaid without a DOM. It asks DOMPurify to clean every label, which needs one; here no label comes
 * near Mermaid, and what is written into the SVG is escaped.
 */
async function loadParser(): Promise<Parser> {
  const [{ default: purifier }, { default: mermaid }] = await Promise.all([
    import("dompurify"),
    import("mermaid"),
  ]);
  Object.assign(purifier, { sanitize: String, addHook: () => undefined, isSupported: true });
  mermaid.initialize({ startOnLoad: false, htmlLabels: false, maxEdges: Infinity });
  return (mermaid as unknown as { readonly mermaidAPI: Parser }).mermaidAPI;
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
  loading ??= loadParser();
  const parser = await loading;
  try {
    const { type, db } = await parser.getDiagramFromText(text);
    if (type === "sequence") return { type, data: db as SequenceData };
    return { type: "flowchart", data: db as FlowData };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const { loc } = (error as { hash?: { loc?: { last_line?: number } } }).hash ?? {};
    const counted = loc?.last_line ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
    const problem = message.replace(/ on line \d+(?=[.:])/, "").replace(/\.$/, "");
    throw new MermaidError(problem, Math.min(counted, text.split("\n").length));
  }
}
