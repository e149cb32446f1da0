import { cp, mkdir, readdir } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../settings.ts";

/** A small register with a comment above each field, which whoever begins a new one changes line by line. */
const template = fileURLToPath(new URL("../content-template", import.meta.url));

/**
 * Writes the content of a small register into a folder that is missing or empty.
 * @param given what stands behind the command on its line: the folder
 * @returns the files, relative to the folder, sorted
 * @throws {InputError} where no folder is given, or it is a file or holds something
 */
export async function writeNewContent(given: readonly string[]): Promise<string[]> {
  const [folder, ...more] = given;
  if (folder === undefined || folder === "" || folder.startsWith("-") || more.length > 0)
    throw new InputError(
      `Say where the new content goes, in one folder: npm run new:content -- my-content. Found ${given.length === 0 ? "nothing" : `"${given.join(" ")}"`}.`,
    );
  const held = await listNames(folder);
  if (held.length > 0)
    throw new InputError(
      `${folder} holds ${held.slice(0, 3).join(", ")}${held.length > 3 ? " and more" : ""}: new content goes into a folder that is missing or empty, so that nothing is overwritten.`,
    );
  await mkdir(folder, { recursive: true });
  await cp(template, folder, { recursive: true });
  const files = await readdir(template, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .map((entry) =>
      resolve(entry.parentPath, entry.name)
        .slice(template.length + 1)
        .replaceAll(sep, "/"),
    )
    .sort();
}

/** What a folder holds, files whose names begin with a dot apart: Git and editors keep such. */
async function listNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return [];
    if (code === "ENOTDIR")
      throw new InputError(`${folder} is a file: give a folder that is missing or empty.`);
    throw error;
  }
}
