import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "astro/zod";
import { releaseFolder } from "../model/integrity/check-releases.ts";
import type { Issue } from "../model/integrity/issue.ts";
import { isPictureName } from "../schema/picture-name.ts";
import { recordId } from "../schema/ids.ts";
import { kindIds, kinds, type KindEntry } from "../schema/kinds.ts";
import { singleFiles } from "../schema/single-files.ts";

/** What may stand at the top of a content folder; whatever else stands there is read by nobody. */
const topLevel: ReadonlySet<string> = new Set(
  [
    ...Object.values(singleFiles).map(({ file }) => file),
    ...kindIds.map((kind) => kinds[kind].folder),
    releaseFolder,
  ].sort(),
);

/** The id of a record: the name of its file. */
export function idOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[a-z]+$/, "");
}

/** Whether a file is for whoever keeps the folder: hidden ones, and notes such as README.md. No record has such a name. */
function isPassedOver(name: string): boolean {
  return name.startsWith(".") || /^(README|NOTES|LICENSE)(\.(md|txt))?$/.test(name);
}

/**
 * Names at the top of the content folder that nothing reads: a slip would otherwise lose a whole file.
 * @param logo the picture that site.yaml names
 */
export async function checkTopLevel(folder: string, logo: string | undefined): Promise<Issue[]> {
  // A folder that is not there is told by the files that it lacks.
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => !isPassedOver(name) && !topLevel.has(name) && name !== logo)
    .sort()
    .map((name) => ({
      file: name,
      path: [],
      problem: "nothing here has this name, so that nobody would read it",
      remedy: `Rename it, or move it out of the content folder; expected one of ${[...topLevel].join(", ")}`,
    }));
}

/** The files of a kind, in a fixed order; none where its folder is missing, because Git keeps no empty folders. */
export async function listFiles(
  folder: string,
  {
    folder: name,
    ending,
    id = recordId,
  }: Pick<KindEntry, "folder" | "ending"> & { readonly id?: z.ZodString },
  issues: Issue[],
): Promise<string[]> {
  const add = (file: string, problem: string, remedy: string) =>
    issues.push({ file, path: [], problem, remedy });
  let entries;
  try {
    entries = await readdir(join(folder, name), { withFileTypes: true });
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") add(name, "expected a folder, found a file", "Put a folder there");
    else if (code !== "ENOENT")
      add(`${name}/`, `the folder cannot be read (${code})`, "Put a plain folder there");
    return [];
  }
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${name}/${entry.name}`;
    if (isPassedOver(entry.name)) continue;
    // Whether a text shows it is told once all are read.
    if (ending === ".mdx" && isPictureName(entry.name)) continue;
    if (entry.isDirectory())
      add(`${file}/`, "a folder is not a record", `Put its files into ${name}/, one record each`);
    else if (!entry.name.endsWith(ending))
      add(file, `expected a file that ends in ${ending}`, "Rename or move it");
    else {
      const { success, error } = id.safeParse(idOf(file));
      const why = error?.issues[0]?.message ?? "";
      if (success) files.push(file);
      else add(file, `the file name is the record's address: ${why}`, "Rename it");
    }
  }
  return files;
}
