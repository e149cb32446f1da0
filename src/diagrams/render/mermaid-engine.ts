import { JSDOM } from "jsdom";
import { planColumns } from "./columns-plan.ts";
import { mermaidConfig, questionWidth, type Layout } from "./mermaid-config.ts";
import { definePlannedLayout } from "./planned-layout.ts";
import { installGeometry } from "./svg-geometry.ts";
import { isTree, planTree } from "./tree-plan.ts";

/** What Mermaid made of a text: its raw SVG and the ids that the text declares. */
export interface RawDrawing {
  svg: string;
  /** Ids of nodes. */
  nodeIds: Set<string>;
  /** Ids of groups. */
  groupIds: Set<string>;
}

export interface Engine {
  /** Draws a flowchart; throws Mermaid's own error where the text is wrong. */
  draw(text: string, layout: Layout): Promise<RawDrawing>;
}

interface FlowNode {
  id: string;
  label?: string;
  shape?: string;
  isGroup?: boolean;
  minWidth?: number;
  wrappingWidth?: number;
  padding?: number;
}
interface FlowEdge {
  start?: string;
  end?: string;
  label?: string;
}
interface FlowData {
  nodes: FlowNode[];
  edges: FlowEdge[];
}
interface FlowDatabase {
  getData(): FlowData;
  getDirection(): string;
}

/** Mermaid on jsdom. Only for a worker thread: it makes the thread look like a browser. */
export async function createEngine(): Promise<Engine> {
  installBrowser();
  const { default: mermaid } = await import("mermaid");
  mermaid.registerLayoutLoaders([
    definePlannedLayout("columns", planColumns),
    definePlannedLayout("tree", planTree),
  ]);
  mermaid.initialize(mermaidConfig("elk"));

  let data: FlowData | undefined;
  const parse = async (text: string) =>
    (await mermaid.mermaidAPI.getDiagramFromText(text)).db as unknown as FlowDatabase;
  tapData(await parse("flowchart LR\n  a"), (drawn) => {
    drawn.nodes.forEach(fitQuestion);
    [...drawn.nodes, ...drawn.edges].forEach(decodeLabel);
    data = drawn;
  });

  return {
    async draw(text, layout) {
      const isOutline = layout === "elk" && suitsOutline(await parse(text));
      mermaid.initialize(mermaidConfig(isOutline ? "tree" : layout));
      data = undefined;
      const { svg } = await mermaid.render("diagram", text);
      const nodes = (data as FlowData | undefined)?.nodes ?? [];
      return {
        svg,
        nodeIds: new Set(nodes.filter(({ isGroup }) => !isGroup).map(({ id }) => id)),
        groupIds: new Set(nodes.filter(({ isGroup }) => isGroup).map(({ id }) => id)),
      };
    },
  };
}

/** Whether a flowchart is a plain tree from left to right, such as a role with its domains: ELK sets those far apart. */
function suitsOutline(database: FlowDatabase): boolean {
  if (database.getDirection() !== "LR") return false;
  const { nodes, edges } = database.getData();
  if (nodes.some(({ isGroup }) => isGroup) || edges.some(({ label }) => label)) return false;
  return isTree(
    nodes.map(({ id }) => id),
    edges.map(({ start, end }) => ({ from: start ?? "", to: end ?? "" })),
  );
}

/** The few globals without which Mermaid and d3 do not start. */
function installBrowser(): void {
  const { window } = new JSDOM("<!doctype html><html><body></body></html>");
  installGeometry(window);
  const names = [
    "SVGElement",
    "Element",
    "HTMLElement",
    "Node",
    "DOMParser",
    "XMLSerializer",
    "MutationObserver",
  ] as const;
  const globals = Object.fromEntries(names.map((name) => [name, window[name]]));
  Object.assign(globalThis, {
    ...globals,
    window,
    document: window.document,
    getComputedStyle: window.getComputedStyle.bind(window),
    CSSStyleSheet: StyleSheetStub,
  });
}

/** Mermaid collects its theme's rules in a style sheet; the clean-up drops them all. */
class StyleSheetStub {
  cssRules: { cssText: string }[] = [];
  insertRule(rule: string, index = 0): number {
    this.cssRules.splice(index, 0, { cssText: rule });
    return index;
  }
  replaceSync(text: string): void {
    this.cssRules = [{ cssText: text }];
  }
}

/**
 * Shows what a flowchart's database hands to the layout. Mermaid has no hook for that (12.3.0); its
 * database is a class, so its prototype serves. Tests hold what depends on it: unknown ids, diamonds.
 */
function tapData(database: FlowDatabase, tap: (data: FlowData) => void): void {
  const prototype = Object.getPrototypeOf(database) as FlowDatabase;
  const original = prototype.getData;
  prototype.getData = function (this: FlowDatabase) {
    const data = original.call(this);
    tap(data);
    return data;
  };
}

/** Keeps diamonds small: they grow with the width and the height of their text. */
function fitQuestion(node: FlowNode): void {
  if (node.shape !== "diamond" && node.shape !== "question") return;
  node.wrappingWidth = questionWidth;
  node.minWidth = 0;
  node.padding = 0;
}

/**
 * Turns entities such as `#quot;` into the characters that they stand for: in labels that are not HTML
 * Mermaid (12.3.0) only knows three of them. Those three stay, because raw they would be markup.
 */
function decodeLabel(part: { label?: string }): void {
  if (part.label === undefined) return;
  // Mermaid's own code for an entity that it met while reading; numbers carry a second sign.
  part.label = part.label.replace(/ﬂ°°?(\w+)¶ß/g, (_, name: string) => {
    const character = decodeEntity(/^\d+$/.test(name) ? `#${name}` : name);
    const kept = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }[character];
    return kept ?? character;
  });
}

function decodeEntity(name: string): string {
  const holder = document.createElement("p");
  holder.innerHTML = `&${name};`;
  return holder.textContent ?? "";
}
