import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type {
  HastPluginDefinition,
  HastNode,
  HastVisitorContext,
  PluginFactoryContext,
} from "satteri";
import { parseLine } from "./label-text.ts";
import { DiagramError, renderDiagram } from "./render-diagram.ts";
import { splitStatements } from "./statements.ts";

type Visited = Extract<HastNode, { type: "element" }>;

/**
 * Draws the ```mermaid fences of MDX: a plugin for Sätteri's HTML phase. Each becomes the figure that
 * pages put around their diagrams. A mistake stops the build with the file and the line.
 */
export function mermaidFence({
  base,
}: {
  base: string;
}): (context: PluginFactoryContext) => HastPluginDefinition {
  return ({ fileURL }) => {
    const file = fileURL ? path.relative(process.cwd(), fileURLToPath(fileURL)) : undefined;
    let count = 0;
    return {
      name: "mermaid-fence",
      options: { position: true },
      element: {
        filter: ["pre"],
        async visit(node, context) {
          const text = fenceText(node, context);
          if (text === undefined) return;
          count += 1;
          const id = fenceId(text, count);
          // The Mermaid text begins on the line after the one with the backticks.
          const line = (node.position?.start.line ?? 0) + 1;
          const origin = file === undefined ? undefined : { file, line };
          const svg = await renderDiagram({ id, text, base, origin }).catch((error: unknown) => {
            throw located(error);
          });
          return buildFigure(svg, titleOf(text));
        },
      },
    };
  };
}

/** The Mermaid text of a code block, or undefined for other code. */
function fenceText(pre: Readonly<Visited>, context: HastVisitorContext): string | undefined {
  const code = pre.children.find((child) => child.type === "element" && child.tagName === "code");
  if (code?.type !== "element") return undefined;
  const classes = code.properties["className"];
  const isMermaid = Array.isArray(classes) && classes.includes("language-mermaid");
  return isMermaid ? context.textContent(code) : undefined;
}

/** Unique on a page: the same text may stand there twice. */
function fenceId(text: string, count: number): string {
  return `dg-${createHash("sha256").update(text).digest("hex").slice(0, 6)}-${count}`;
}

/** Astro prints the place of an error from its `loc`. */
function located(error: unknown): unknown {
  if (error instanceof DiagramError)
    Object.assign(error, { loc: { file: error.file, line: error.line } });
  return error;
}

function titleOf(text: string): string {
  const statement = splitStatements(text).find((candidate) =>
    candidate.text.startsWith("accTitle"),
  );
  return parseLine(statement?.text.replace(/^accTitle\s*:\s*/, "") ?? "");
}

/**
 * The figure around an SVG. The SVG goes in as finished HTML: as nodes its links would pass through
 * the site's component for links in prose.
 */
function buildFigure(svg: string, title: string): HastNode {
  const scroller = {
    type: "mdxJsxFlowElement",
    name: "div",
    attributes: Object.entries({
      class: "diagram-scroll",
      role: "region",
      tabindex: "0",
      "aria-label": title,
      "set:html": svg,
    }).map(([name, value]) => ({ type: "mdxJsxAttribute", name, value })),
    children: [],
  };
  return {
    type: "element",
    tagName: "figure",
    properties: { className: ["diagram"] },
    children: [scroller],
  } as unknown as HastNode;
}
