import { readFileSync } from "node:fs";
import path from "node:path";

const weights = [400, 600] as const;
export type FontWeight = (typeof weights)[number];

/** A part of the typeface in one weight, as the site serves it. */
export interface FontFace {
  /**
   * The packaged file with the part's letters in the weight alone: drawings are measured and previews drawn with
   * it, because the tools for that do not vary a WOFF2. Chromium draws the served file no more than a third of a
   * pixel wider over 300.
   */
  readonly file: string;
  readonly weight: FontWeight;
  /** Whether a browser takes the part for a character: what `unicode-range` says. */
  readonly covers: (codePoint: number) => boolean;
}

const styleSheet = path.resolve("src", "styles", "base.css");

/**
 * The parts of the typeface that diagrams are drawn in, read from the style sheet that browsers get, in each
 * weight. Commands run in the project's top folder.
 */
export function readFontFaces(): FontFace[] {
  const rules = readFileSync(styleSheet, "utf8").match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const faces = rules.flatMap((rule) => {
    const address = /url\("([^"]+\.woff2)"\)/.exec(rule)?.[1];
    const range = /unicode-range:([^;]+);/.exec(rule)?.[1];
    if (!rule.includes('"Source Serif 4"') || address === undefined || range === undefined)
      return [];
    const part = address.includes("latin-ext") ? "latin-ext" : "latin";
    const covers = parseUnicodeRange(range);
    return weights.map((weight) => ({ file: locate(part, weight), weight, covers }));
  });
  if (faces.length === 0) throw new Error(`${styleSheet} names no font files`);
  return faces;
}

function locate(part: string, weight: FontWeight): string {
  const file = `source-serif-4-${part}-${weight}-normal.woff2`;
  return path.resolve("node_modules", "@fontsource", "source-serif-4", "files", file);
}

/** Whether a value of `unicode-range` holds a character; it names code points and spans of them, no wildcards. */
export function parseUnicodeRange(range: string): (codePoint: number) => boolean {
  const spans = range.split(",").map((part) => {
    const [first = Number.NaN, last = first] = part
      .trim()
      .replace(/^U\+/i, "")
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    return { first, last };
  });
  return (codePoint) => spans.some(({ first, last }) => codePoint >= first && codePoint <= last);
}
