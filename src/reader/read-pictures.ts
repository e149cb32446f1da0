import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { imageMetadata } from "astro/assets/utils";
import type { Body } from "../model/catalog/body.ts";
import type { PictureSize } from "../model/catalog/records.ts";
import type { Issue } from "../model/integrity/issue.ts";
import { isPictureName } from "../schema/picture-name.ts";
import { findPictureProblem, ofPictures } from "./picture-problem.ts";

/** A record with prose. */
interface WithBody {
  readonly file: string;
  readonly body: Pick<Body, "pictures">;
}

/** The pictures that prose shows, measured, and what is wrong with them; lines count from the body's first. */
export interface ReadPictures {
  readonly sizes: Readonly<Record<string, PictureSize>>;
  readonly issues: readonly Issue[];
}

/**
 * Reads the pictures of a content folder.
 * @param folders where records stand that may show some
 */
export async function readPictures(
  folder: string,
  records: readonly WithBody[],
  folders: readonly string[],
): Promise<ReadPictures> {
  const sizes: Record<string, PictureSize> = {};
  const issues: Issue[] = [];
  const shown = records.flatMap(({ file, body }) =>
    body.pictures.map((picture) => ({ by: file, line: picture.line, file: picture.file })),
  );
  for (const { by, line, file } of shown) {
    const name = file.slice(file.lastIndexOf("/") + 1);
    // The rules on prose tell that.
    if (!isPictureName(name) || file.split("/").length !== 2) continue;
    const found = await readPicture(join(folder, file), name);
    if ("width" in found) sizes[file] = found;
    else issues.push({ file: by, path: ["body"], line, ...found });
  }
  const used = new Set(shown.map(({ file }) => file));
  for (const one of folders)
    for (const name of await readdir(join(folder, one)).catch(() => []))
      if (isPictureName(name) && !used.has(`${one}/${name}`))
        issues.push({
          file: `${one}/${name}`,
          path: [],
          problem: "no text shows this picture",
          remedy: `Show it in a record beside it, ![what it shows](${name}), or remove it`,
        });
  return { sizes, issues };
}

async function readPicture(
  path: string,
  name: string,
): Promise<PictureSize | Pick<Issue, "problem" | "remedy">> {
  const data = await readFile(path).catch(() => undefined);
  if (data === undefined)
    return {
      problem: `there is no file ${name} beside it`,
      remedy: "Put the picture there, or correct its name",
    };
  const problem = findPictureProblem(name, data, ofPictures);
  if (problem !== undefined) return problem;
  try {
    const { width, height, orientation = 1 } = await imageMetadata(data, name);
    // A photograph may have been taken with the camera on its side.
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return { problem: `${name} cannot be measured`, remedy: "Save it anew" };
  }
}
