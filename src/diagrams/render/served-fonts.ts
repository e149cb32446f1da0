import { readFileSync } from "node:fs";
import path from "node:path";

export type FontWeight = 400 | 600;

/** A font file that the site serves, as its style sheet names it. */
export interface FontFace {
  readonly file: string;
  readonly weight: FontWeight;
  /** Whether a browser takes this file for a character: what `unicode-range` says. */
  readonly covers: (codePoint: number) => boolean;
}

const styleSheet = path.resolve("src", "styles", "base.css");

/**
 * The files of the typeface that diagrams are drawn in, read from the style sheet that browsers get:
 * what is measured is what is served. Commands run in the project's top folder.
 */
export function readFontFaces(): FontFace[] {
  const rules = readFileSync(styleSheet, "utf8").match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const faces = rules.flatMap((rule) => {
    const weight = Number(/font-weight:\s*(\d+)/.exec(rule)?.[1]);
    const address = /url\("([^"]+\.woff2)"\)/.exec(rule)?.[1];
    const range = /unicode-range:([^;]+);/.exec(rule)?.[1];
    if (!rule.includes('"Source Serif 4"') || address === undefined || range === undefined)
      return [];
    if (weight !== 400 && weight !== 600) return [];
    return [{ file: locate(address), weight, covers: parseUnicodeRange(range) } as const];
  });
  if (!faces.some(({ weight }) => weight === 400) || !faces.some(({ weight }) => weight === 600))
    throw new Error(`${styleSheet} names no font files of the weights 400 and 600`);
  return faces;
}

/** A relative address begins at the style sheet, any other one with a package's name. */
function locate(address: string): string {
  const from = address.startsWith(".") ? path.dirname(styleSheet) : "node_modules";
  return path.resolve(from, address);
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
