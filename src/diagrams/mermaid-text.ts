/** A diagram before it is drawn: Mermaid text, and its name. */
export interface DiagramText {
  readonly text: string;
  /** What the diagram is called; also its accessible name. */
  readonly title: string;
}

/** One box of a diagram. */
export interface DiagramNode {
  /** Letters and digits; unique in the diagram. */
  readonly id: string;
  readonly label: string;
  /** A site-absolute address below the root, such as `/roles/cio/`. */
  readonly href?: string;
  /** Classes of the style sheet. */
  readonly classes: readonly string[];
}

/** A node as a Mermaid statement; `shape` is the pair of brackets around the label. */
export function formatNode(
  node: DiagramNode,
  shape: readonly [string, string] = ["[", "]"],
): string {
  return `${node.id}${shape[0]}"${escapeLabel(node.label)}"${shape[1]}`;
}

/** The links and classes of nodes as Mermaid statements. */
export function formatNodeDetails(nodes: readonly DiagramNode[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.href === undefined ? [] : [`click ${node.id} href "${node.href}"`]),
    ...node.classes.map((name) => `class ${node.id} ${name}`),
  ]);
}

/** The accessible name and description as Mermaid statements. */
export function formatHead(title: string, description: string): string[] {
  return [`accTitle: ${escapeLabel(title)}`, `accDescr: ${escapeLabel(description)}`];
}

const entities: Readonly<Record<string, string>> = {
  "&": "amp",
  '"': "quot",
  "<": "lt",
  ">": "gt",
};

/**
 * Text that Mermaid prints as it is: what would end a label or a statement, or mean something in it, becomes an
 * entity.
 */
export function escapeLabel(text: string): string {
  return text
    .replace(
      /[#&"<>`;\\$%{}]|(?<=\bfa[bklrs]?):/g,
      (one) => `#${entities[one] ?? one.charCodeAt(0)};`,
    )
    .replace(/\s+/g, " ");
}
