import { create, type Font } from "fontkit";
import { readFileSync } from "node:fs";
import { readFontFaces, type FontFace, type FontWeight } from "./served-fonts.ts";

/** Size of diagram text in pixels. src/styles/diagrams.css says the same to the browser. */
const fontSize = 14;
/** From one line of text to the next, in pixels. */
export const lineHeight = 18;

/** A character that no font file of the site can draw. */
export class MissingGlyph extends Error {
  readonly character: string;
  constructor(character: string) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    super(`the font has no character "${character}" (U+${code})`);
    this.character = character;
  }
}

let faces: FontFace[] | undefined;
const fonts = new Map<string, Font>();
const faceOf = new Map<string, FontFace>();
const widths = new Map<string, number>();

function getFont({ file }: FontFace): Font {
  let font = fonts.get(file);
  if (!font) {
    font = create(readFileSync(file)) as Font;
    fonts.set(file, font);
  }
  return font;
}

/** The file that a browser takes a character from. */
function getFace(character: string, weight: FontWeight): FontFace {
  const key = `${weight}${character}`;
  const known = faceOf.get(key);
  if (known) return known;
  faces ??= readFontFaces();
  const codePoint = character.codePointAt(0) ?? 0;
  const face = faces.find((one) => one.weight === weight && one.covers(codePoint));
  if (!face || !getFont(face).hasGlyphForCodePoint(codePoint)) throw new MissingGlyph(character);
  faceOf.set(key, face);
  return face;
}

/** The first character of a text that diagrams cannot draw. */
export function findMissingCharacter(text: string): string | undefined {
  return [...text].find((character) => {
    try {
      getFace(character, 400);
      return false;
    } catch (error) {
      if (error instanceof MissingGlyph) return true;
      throw error;
    }
  });
}

/**
 * Width of a line of text in pixels, with kerning and ligatures, as a browser with the site's font draws it.
 * @throws MissingGlyph for a character that the site's font files do not have
 */
export function textWidth(text: string, weight: FontWeight = 400): number {
  const key = `${weight}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = measureWidth(text, weight);
    widths.set(key, width);
  }
  return width;
}

/** Characters of different files are shaped apart, as browsers do, so no kerning joins them. */
function measureWidth(text: string, weight: FontWeight): number {
  const pieces: { face: FontFace; text: string }[] = [];
  for (const character of text) {
    const face = getFace(character, weight);
    const last = pieces.at(-1);
    if (last?.face === face) last.text += character;
    else pieces.push({ face, text: character });
  }
  return pieces.reduce((width, piece) => {
    const font = getFont(piece.face);
    return width + (font.layout(piece.text).advanceWidth / font.unitsPerEm) * fontSize;
  }, 0);
}

/** Height above the baseline in whole pixels: Chromium rounds it. */
export function ascent(): number {
  const font = getFont(getFace("a", 400));
  return Math.round((font.ascent / font.unitsPerEm) * fontSize);
}

/** Depth below the baseline in whole pixels, positive. */
export function descent(): number {
  const font = getFont(getFace("a", 400));
  return Math.round((-font.descent / font.unitsPerEm) * fontSize);
}
