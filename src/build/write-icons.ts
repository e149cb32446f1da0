import { Renderer } from "@takumi-rs/core";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The icons made of the site's own, each with its size in pixels: for old browsers, and for home screens. */
const icons = [
  { file: "favicon.ico", size: 32, format: "ico" },
  { file: "apple-touch-icon.png", size: 180, format: "png" },
] as const;

/** Draws a built site's `favicon.svg` in the formats of those that show no SVG. */
export async function writeIcons(folder: string): Promise<void> {
  const data = await readFile(join(folder, "favicon.svg"));
  const renderer = new Renderer();
  for (const { file, size, format } of icons) {
    const sides = { width: size, height: size };
    const node = { type: "image", src: "icon", ...sides, style: sides } as const;
    const images = [{ src: "icon", data }];
    await writeFile(join(folder, file), await renderer.render(node, { ...sides, format, images }));
  }
}
