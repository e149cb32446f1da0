import { createRequire } from "node:module";
import path from "node:path";
import { sourceFolder } from "./source-folder.ts";

/** Diagram text, in pixels. src/styles/diagrams.css says the same to the browser. */
export const fontSize = 14;
export const lineHeight = 18;

export type FontWeight = 400 | 600;

/** The subsets that the site serves, in the order in which a browser's `unicode-range` asks them. */
export const subsets = ["latin", "latin-ext"] as const;
export type Subset = (typeof subsets)[number];

/** Path of a font file that widths are measured with. Static weights: fontkit cannot vary a variable WOFF2 font. */
export function fontFile(subset: Subset, weight: FontWeight): string {
  const require = createRequire(path.join(sourceFolder(), "fonts.ts"));
  const folder = path.dirname(require.resolve("@fontsource/source-serif-4/package.json"));
  return path.join(folder, "files", `source-serif-4-${subset}-${weight}-normal.woff2`);
}

/** Paths of all font files that widths are measured with. */
export function fontFiles(): string[] {
  return subsets.flatMap((subset) => [fontFile(subset, 400), fontFile(subset, 600)]);
}
