import { mdxToMdast } from "satteri";

/** Something found on a line of an MDX body; lines count from 1 at the body's first line. */
interface Found {
  readonly line: number;
}

/** What the rules need to know of an MDX body without rendering it. */
export interface Body {
  /** Every claim id that the prose cites. */
  readonly claims: readonly (Found & { readonly id: string })[];
  /** The sections, in order. */
  readonly sections: readonly (Found & { readonly id: string })[];
  /** Prose that stands in no section, by its first line. */
  readonly outside: readonly Found[];
  /** The addresses of links. */
  readonly links: readonly (Found & { readonly href: string })[];
  /** The Mermaid fences; `line` is the line on which the Mermaid text begins. */
  readonly diagrams: readonly (Found & { readonly text: string })[];
  /** What a content file may not hold: code, headings and components that the site does not provide. */
  readonly foreign: readonly (Found & { readonly what: string })[];
  /** How many words of prose there are, diagrams and markup aside. */
  readonly words: number;
}

/** A node of the Markdown tree, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number } };
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string | null;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
}

/** An MDX body that cannot be read; the message is the parser's own. */
export class BodySyntaxError extends Error {
  /** The body's line, counted from 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const foreignNodes: Readonly<Record<string, string>> = {
  heading: "a heading",
  html: "HTML",
  image: "an image",
  mdxjsEsm: "an import or export",
  mdxFlowExpression: "an expression in braces",
  mdxTextExpression: "an expression in braces",
};

/**
 * Reads an MDX body (without its front matter).
 * @throws {BodySyntaxError} where it is not MDX.
 */
export function parseBody(text: string): Body {
  const found = {
    claims: [] as { line: number; id: string }[],
    sections: [] as { line: number; id: string }[],
    outside: [] as { line: number }[],
    links: [] as { line: number; href: string }[],
    diagrams: [] as { line: number; text: string }[],
    foreign: [] as { line: number; what: string }[],
    words: 0,
  };
  const visit = (node: Node): void => {
    const line = node.position?.start.line ?? 1;
    const foreign = foreignNodes[node.type];
    if (foreign !== undefined) found.foreign.push({ line, what: foreign });
    if (node.type === "text") found.words += countWords(node.value ?? "");
    if (node.type === "link") found.links.push({ line, href: node.url ?? "" });
    if (node.type === "code") {
      if (node.lang === "mermaid") found.diagrams.push({ line: line + 1, text: node.value ?? "" });
      else found.foreign.push({ line, what: "a code block that is no Mermaid diagram" });
    }
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      if (node.name === "Claims") {
        if (node.type === "mdxJsxFlowElement")
          found.foreign.push({ line, what: "a citation on a line of its own" });
        for (const id of attribute(node, "ids").split(/\s+/).filter(Boolean))
          found.claims.push({ line, id });
      } else if (node.name === "Section") {
        found.sections.push({ line, id: attribute(node, "id") });
      } else {
        found.foreign.push({ line, what: `<${node.name ?? ""}>` });
      }
    }
    node.children?.forEach(visit);
  };
  const root = parse(text);
  for (const node of root.children ?? []) {
    if (node.name !== "Section") found.outside.push({ line: node.position?.start.line ?? 1 });
  }
  visit(root);
  return found;
}

function parse(text: string): Node {
  try {
    return mdxToMdast(text) as unknown as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = "1", rest = message] = /^(\d+):\d+: ([\s\S]*)$/.exec(message) ?? [];
    throw new BodySyntaxError(Number(line), rest);
  }
}

function attribute(node: Node, name: string): string {
  const value = node.attributes?.find((one) => one.name === name)?.value;
  return typeof value === "string" ? value : "";
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
