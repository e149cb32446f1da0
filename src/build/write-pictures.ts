import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Records } from "../model/catalog/records.ts";

/** Puts the pictures that prose shows into a built site, under the names that they have in the content folder. */
export async function writePictures(
  folder: string,
  { pictures = {} }: Pick<Records, "pictures">,
  contentDir: string,
): Promise<void> {
  for (const file of Object.keys(pictures)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await copyFile(join(contentDir, file), join(folder, file));
  }
}
