import { openSync, type Font } from "fontkit";
import { fontFile, fontSize, subsets, type FontWeight, type Subset } from "./fonts.ts";

/** A character that no font file of the site can draw. */
export class MissingGlyph extends Error {
  readonly character: string;
  constructor(character: string) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    super(`the font has no character "${character}" (U+${code})`);
    this.character = character;
  }
}

const fonts = new Map<string, Font>();
const widths = new Map<string, number>();

function getFont(subset: Subset, weight: FontWeight): Font {
  const key = `${subset} ${weight}`;
  let font = fonts.get(key);
  if (!font) {
    font = openSync(fontFile(subset, weight));
    fonts.set(key, font);
  }
  return font;
}

function findSubset(character: string, weight: FontWeight): Subset {
  const codePoint = character.codePointAt(0) ?? 0;
  const subset = subsets.find((name) => getFont(name, weight).hasGlyphForCodePoint(codePoint));
  if (!subset) throw new MissingGlyph(character);
  return subset;
}

/** Width of a line of text in pixels, with kerning and ligatures, as a browser with the site's font draws it. */
export function textWidth(text: string, weight: FontWeight = 400): number {
  const key = `${weight}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = measure(text, weight);
    widths.set(key, width);
  }
  return width;
}

/** Characters of different files are shaped apart, as browsers do, so no kerning joins them. */
function measure(text: string, weight: FontWeight): number {
  let width = 0;
  let run = "";
  let runSubset: Subset = "latin";
  const flush = () => {
    if (run === "") return;
    const font = getFont(runSubset, weight);
    width += (font.layout(run).advanceWidth / font.unitsPerEm) * fontSize;
    run = "";
  };
  for (const character of text) {
    const subset = findSubset(character, weight);
    if (subset !== runSubset) flush();
    runSubset = subset;
    run += character;
  }
  flush();
  return width;
}

/** Height above the baseline in whole pixels: Chromium rounds it. */
export function ascent(): number {
  const font = getFont("latin", 400);
  return Math.round((font.ascent / font.unitsPerEm) * fontSize);
}

/** Depth below the baseline in whole pixels, positive. */
export function descent(): number {
  const font = getFont("latin", 400);
  return Math.round((-font.descent / font.unitsPerEm) * fontSize);
}
