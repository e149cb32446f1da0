import { optimize, type CustomPlugin, type PluginConfig } from "svgo";
import { readDrawing } from "./read-drawing.ts";
import { childElements } from "./svg-tree.ts";
import { writeDrawing } from "./write-drawing.ts";

/** Turns Mermaid's SVG into the site's: one svgo pass with one plugin of our own. */
export function cleanSvg(svg: string, id: string): string {
  return optimize(toXml(svg), { plugins: [rewrite(id), ...safePlugins] }).data;
}

// Not svgo's default preset: its removeUnknownsAndDefaults (4.1.0) deletes `href` on links in SVG.
const safePlugins: PluginConfig[] = [
  { name: "convertPathData", params: { floatPrecision: 1 } },
  "sortAttrs",
];

/** Mermaid serializes as HTML; svgo reads XML. */
function toXml(svg: string): string {
  return svg
    .replace(/<br>/g, "<br/>")
    .replaceAll("xlink:href=", "href=")
    .replaceAll("&nbsp;", "\u00a0");
}

function rewrite(id: string): CustomPlugin {
  return {
    name: "remit-diagram",
    fn: (root) => {
      const svg = childElements({
        type: "element",
        name: "",
        attributes: {},
        children: root.children,
      }).find(({ name }) => name === "svg");
      if (!svg) throw new Error("Mermaid gave no drawing");
      root.children = [writeDrawing(readDrawing(svg), id)];
      return {};
    },
  };
}
