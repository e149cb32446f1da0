import { openSync } from "fontkit";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const styles = "src/styles";
const faces = readFileSync(join(styles, "base.css"), "utf8")
  .split("@font-face")
  .flatMap((rule) => {
    const [, weight] = /font-weight: (\d+);/.exec(rule) ?? [];
    const [, file] = /url\("(.*?\.woff2)"\)/.exec(rule) ?? [];
    const [, range] = /unicode-range:([^;]+);/.exec(rule) ?? [];
    return weight && file && range ? [{ weight, file, characters: readRange(range) }] : [];
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
  it("are three for each weight", () => {
    expect(faces.map((face) => face.weight).sort()).toEqual([
      "400",
      "400",
      "400",
      "600",
      "600",
      "600",
    ]);
  });

  it.each(["400", "600"])(
    "of weight %s share no character, so that a page loads what it needs",
    (weight) => {
      const all = faces.filter((face) => face.weight === weight).flatMap((face) => face.characters);
      expect(all.length).toBeGreaterThan(1000);
      expect(new Set(all).size).toBe(all.length);
    },
  );

  it.each(
    faces.filter((face) => face.file.startsWith("./")).map((face) => [face.file, face] as const),
  )("%s has exactly the characters that the style sheet says", (file, { characters }) => {
    const font = openSync(join(styles, file));
    const held = "characterSet" in font ? (font.characterSet as number[]) : [];
    // The last segment of a character map ends with U+FFFF, which is no character.
    expect(held.filter((one) => one !== 0xffff).sort((a, b) => a - b)).toEqual(
      [...characters].sort((a, b) => a - b),
    );
  });
});
