import type { Shape } from "./diagram.ts";
import { ascent, descent, lineHeight, textWidth } from "./font-metrics.ts";
import type { Size } from "./geometry.ts";
import { parseLabel } from "./label-text.ts";
import type { FontWeight } from "./served-fonts.ts";

/** A label broken into lines, with the room that they take in pixels. */
export interface TextBlock extends Size {
  readonly lines: readonly string[];
}

/** Room between a label and its outline, in pixels: beside it, and above and below. */
const padding = { side: 10, end: 8 };

/** Between a group's frame and what stands in it, in pixels. */
export const frameInset = 14;

/** From a frame's upper edge to what stands below its title, in pixels. */
export function frameHead(titleHeight: number): number {
  return titleHeight + 2 * frameInset - 4;
}

/**
 * Breaks a label into lines of at most so many pixels: as few as that takes, all of about one length.
 * @throws MissingGlyph for a character that the font does not have
 */
export function wrapLabel(label: string, maxWidth: number, weight: FontWeight = 400): TextBlock {
  const lines = parseLabel(label).flatMap((line) => balance(line, maxWidth, weight));
  const width = Math.ceil(Math.max(...lines.map((line) => textWidth(line, weight))));
  return { lines, width, height: (lines.length - 1) * lineHeight + ascent() + descent() };
}

/** Width of the longest word of a label, in pixels. */
export function longestWord(label: string): number {
  const words = parseLabel(label).flatMap((line) => line.split(" "));
  return Math.max(...words.map((word) => textWidth(word, 600)));
}

/** The narrowest way to break a line into as few lines as its width allows. */
function balance(line: string, maxWidth: number, weight: FontWeight): string[] {
  let best = breakLine(line, maxWidth, weight);
  const longestWord = Math.max(...line.split(" ").map((word) => textWidth(word, weight)));
  let [low, high] = [longestWord, maxWidth];
  while (best.length > 1 && high - low > 4) {
    const middle = (low + high) / 2;
    const tried = breakLine(line, middle, weight);
    if (tried.length > best.length) low = middle;
    else [best, high] = [tried, middle];
  }
  return best;
}

/** Fills lines with words. A word that is longer than a line is broken where the line ends. */
function breakLine(line: string, maxWidth: number, weight: FontWeight): string[] {
  const lines: string[] = [];
  let open = "";
  for (const word of line.split(" ")) {
    const joined = open === "" ? word : `${open} ${word}`;
    if (textWidth(joined, weight) <= maxWidth) {
      open = joined;
      continue;
    }
    if (open !== "") lines.push(open);
    const pieces = breakWord(word, maxWidth, weight);
    lines.push(...pieces.slice(0, -1));
    open = pieces.at(-1) ?? "";
  }
  return open === "" && lines.length > 0 ? lines : [...lines, open];
}

function breakWord(word: string, maxWidth: number, weight: FontWeight): string[] {
  const pieces: string[] = [];
  let open = "";
  for (const character of word) {
    if (open !== "" && textWidth(open + character, weight) > maxWidth) {
      pieces.push(open);
      open = "";
    }
    open += character;
  }
  return [...pieces, open];
}

/** The size of a node around its label: even, so that its middle falls on a whole pixel. */
export function measureShape(shape: Shape, text: Size): Size {
  const width = text.width + 2 * padding.side;
  const height = text.height + 2 * padding.end;
  switch (shape) {
    case "box":
    case "round":
      return toEven({ width, height });
    case "stadium": {
      // Letters begin below the upper edge of their line: so far round ends may reach into it.
      const radius = height / 2;
      const aside = text.height / 2 - 3;
      const recess = radius - Math.sqrt(radius * radius - aside * aside);
      return toEven({ width: text.width + 2 * Math.max(padding.side + 4, recess + 5), height });
    }
    case "hexagon":
      return toEven({ width: width + 2 * hexagonSlope(height), height });
    case "circle": {
      const diameter = Math.hypot(text.width, text.height) + 2 * padding.end;
      return toEven({ width: diameter, height: diameter });
    }
    case "diamond": {
      // A rectangle w by h fits a diamond W by H if w/W + h/H is at most 1; this one is the smallest round it.
      const inner = { width: text.width + 8, height: text.height + 4 };
      const more = Math.sqrt(inner.width * inner.height);
      return toEven({ width: inner.width + more, height: inner.height + more });
    }
  }
}

/** How far the slanted ends of a hexagon reach, in pixels. */
export function hexagonSlope(height: number): number {
  return Math.round(height / 4);
}

function toEven({ width, height }: Size): Size {
  return { width: 2 * Math.ceil(width / 2), height: 2 * Math.ceil(height / 2) };
}
