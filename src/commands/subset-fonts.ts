/**
 * `npm run fonts`: makes the typeface's files for the site from the packaged ones: the letters of
 * Latin-1, typographic punctuation, without alternate forms that no page uses.
 * The files are kept in src/styles/fonts, so that a build does not depend on a font tool.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const weights = [400, 600];
const folder = "src/styles/fonts";

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    "",
  );

/** What the files can show; anything else loads the packaged second half of the alphabet. */
const letters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}Œœ\u2011–—‘’‚“”„…•′″‹›€™−`;

/** Kerning and ligatures, which diagrams are measured with; small capitals and other forms are left out. */
const features = ["kern", "liga", "ccmp", "locl", "mark", "mkmk"];

await mkdir(folder, { recursive: true });
for (const weight of weights) {
  const packaged = `node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`;
  const whole = await readFile(packaged);
  const part = await subsetFont(whole, letters, { targetFormat: "woff2", keepFeatures: features });
  await writeFile(`${folder}/source-serif-4-${weight}.woff2`, part);
  console.log(`${weight}: ${whole.length} bytes became ${part.length}`);
}
