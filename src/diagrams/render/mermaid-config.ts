import type { MermaidConfig } from "mermaid";
import { fontSize } from "./fonts.ts";

/** How a page may ask for nodes to be laid out: pairings in columns, everything else by ELK. */
export type Layout = "columns" | "elk";

/** Labels wrap at this width in pixels, about 24 characters, and boxes are at least as wide, so that columns align. */
export const labelWidth = 158;
/** A question wraps earlier, because a diamond is as wide as its text is wide and high together. */
export const questionWidth = 92;

const fontFamily = "Source Serif 4";

/** Mermaid's settings. Colors are not among them: the clean-up drops every style. */
export function mermaidConfig(layout: Layout | "tree"): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: "strict",
    htmlLabels: false,
    suppressErrorRendering: true,
    // Without these, ids and the outlines of stadium shapes differ on each run.
    deterministicIds: true,
    handDrawnSeed: 1,
    look: "classic",
    theme: "base",
    themeVariables: { fontFamily, fontSize: `${fontSize}px` },
    fontFamily,
    layout,
    elk: {
      nodePlacementStrategy: "BRANDES_KOEPF",
      forceNodeModelOrder: true,
      considerModelOrder: "NODES_AND_EDGES",
      mergeEdges: true,
    },
    flowchart: {
      htmlLabels: false,
      useMaxWidth: false,
      nodeSpacing: 20,
      rankSpacing: 40,
      padding: 10,
      wrappingWidth: labelWidth,
      minNodeWidth: labelWidth,
    },
  };
}
