import { openSync } from "fontkit";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const styles = "src/styles";
const faces = readFileSync(join(styles, "base.css"), "utf8")
  .split("@font-face")
  .flatMap((rule) => {
    const [, weights] = /font-weight: ([\d ]+);/.exec(rule) ?? [];
    const [, file] = /url\("(.*?\.woff2)"\)/.exec(rule) ?? [];
    const [, range] = /unicode-range:([^;]+);/.exec(rule) ?? [];
    return weights && file && range ? [{ weights, file, characters: readRange(range) }] : [];
  });

function readRange(range: string): number[] {
  return range.split(",").flatMap((part) => {
    const [first = 0, last = first] = part
      .trim()
      .slice(2)
      .split("-")
      .map((hex) => parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

describe("the typeface's files", () => {
  it("are three, each with both weights", () => {
    expect(faces.map((face) => face.weights)).toEqual(["400 600", "400 600", "400 600"]);
  });

  it("share no character, so that a page loads what it needs", () => {
    const all = faces.flatMap((face) => face.characters);
    expect(all.length).toBeGreaterThan(1000);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(
    faces.filter((face) => face.file.startsWith("./")).map((face) => [face.file, face] as const),
  )("%s has exactly the characters that the style sheet says", (file, { characters }) => {
    const font = openSync(join(styles, file));
    const axes = "variationAxes" in font ? font.variationAxes : {};
    expect(axes).toMatchObject({ wght: { min: 400, max: 600 } });
    const held = "characterSet" in font ? (font.characterSet as number[]) : [];
    // The last segment of a character map ends with U+FFFF, which is no character.
    expect(held.filter((one) => one !== 0xffff).sort((a, b) => a - b)).toEqual(
      [...characters].sort((a, b) => a - b),
    );
  });
});
