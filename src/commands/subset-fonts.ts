/**
 * `npm run fonts`: makes the typeface's files for the site from the packaged one, each for all weights from
 * regular to semibold: what nearly every page has, and the rest of Latin-1, which loads only where a page has
 * a letter of it. Neither has forms that no page uses. The files are kept in src/styles/fonts, so that a build does not
 * depend on a font tool; src/styles/base.css names the characters of each.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const packaged =
  "node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
const weights = { min: 400, max: 600 };
const folder = "src/styles/fonts";

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    "",
  );

/** English, its typography, and the letters of the names that it borrows most. */
const common = `${range(0x20, 0x7e)}\u00a0§©°·×–—‘’“”•…€™−äöüßéèêàáíóñçÄÖÜÉ`;
const rest = [...`${range(0xa1, 0xac)}${range(0xae, 0xff)}Œœ‚„′″‹›`]
  .filter((letter) => !common.includes(letter))
  .join("");

/** Kerning and ligatures, which diagrams are measured with; small capitals and other forms are left out. */
const features = ["kern", "liga"];

await mkdir(folder, { recursive: true });
const whole = await readFile(packaged);
for (const [suffix, letters] of Object.entries({ "": common, "-more": rest })) {
  const part = await subsetFont(whole, letters, {
    targetFormat: "woff2",
    keepFeatures: features,
    variationAxes: { wght: weights },
  });
  const name = `source-serif-4${suffix}.woff2`;
  await writeFile(`${folder}/${name}`, part);
  console.log(`${name}: ${part.length} of ${whole.length} bytes, ${formatRange(letters)}`);
}

/** Characters as `unicode-range` has them. */
function formatRange(letters: string): string {
  const points = [...letters].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, "0");
  return points
    .filter((point, index) => point !== (points[index - 1] ?? NaN) + 1)
    .map((first) => {
      let last = first;
      while (points.includes(last + 1)) last += 1;
      return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
    })
    .join(", ");
}
