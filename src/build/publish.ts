import { constants, existsSync, renameSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError } from "../settings.ts";
import {
  makeStaging,
  readMarker,
  readFolderState,
  removeStaging,
  repairs,
  writeMarkerOf,
} from "./built-files.ts";
import type { OutDir } from "./check-out-dir.ts";

/**
 * Puts a built site in the place of what an earlier build has put there. Whole folders change places
 * where the system lets them; a mount point, another file system, or a folder that also holds what
 * no build has made is filled file by file, and keeps what is not a build's.
 * @param built holds the site and its marker; it is moved or removed
 * @param aside a path on the same file system where the earlier site may stand until it is removed
 * @throws {InputError} where a file of the site would replace one that no build has made
 */
export async function publish(built: string, out: OutDir, aside: string): Promise<void> {
  const { built: old, foreign, isMarked } = await readFolderState(out.path);
  const isOwn = (file: string) => out.isDefault && !isMarked && !/(^|\/)\.git$/.test(file);
  const kept = foreign.filter((file) => !isOwn(file));
  const replaced = [...old, ...foreign.filter(isOwn)];
  if (
    kept.length === 0 &&
    !existsSync(join(out.path, repairs)) &&
    (await trySwap(built, out.path, aside))
  )
    return;
  await fill(built, out.path, { kept, replaced });
  await rm(built, { recursive: true, force: true });
}

/** Lets two folders change places; false, with everything as it was, where the system refuses. */
async function trySwap(built: string, folder: string, aside: string): Promise<boolean> {
  try {
    await mkdir(dirname(folder), { recursive: true });
    if (existsSync(folder)) renameSync(folder, aside);
  } catch {
    return false;
  }
  try {
    renameSync(built, folder);
  } catch {
    if (existsSync(aside)) renameSync(aside, folder);
    return false;
  }
  await rm(aside, { recursive: true, force: true });
  return true;
}

/** Moves a site's files into a folder, each whole, and then removes those of the earlier site that are in it no more. */
async function fill(
  built: string,
  folder: string,
  { kept, replaced }: { readonly kept: readonly string[]; readonly replaced: readonly string[] },
): Promise<void> {
  const files = await readMarker(built);
  if (files === undefined) throw new Error(`There is no built site in ${built}.`);
  const isInTheWay = findClashes(files);
  const clash = kept.find(isInTheWay);
  if (clash !== undefined) {
    throw new InputError(
      `OUT_DIR: the site has a file where ${join(folder, clash)} stands, which no build has made. Move it away.`,
    );
  }
  const stay = new Set(files);
  const gone = replaced.filter((file) => !stay.has(file));
  await mkdir(folder, { recursive: true });
  await removeStaging(folder);
  const staging = await makeStaging(folder);
  try {
    for (const file of files) {
      await mkdir(dirname(join(staging, file)), { recursive: true });
      await copyFile(join(built, file), join(staging, file), constants.COPYFILE_FICLONE);
    }
    // From here to the last line the folder holds files of both builds; the marker owns to both.
    await writeMarkerOf(folder, [...replaced, ...files]);
    await removeFiles(folder, gone.filter(isInTheWay));
    for (const file of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await rename(join(staging, file), join(folder, file));
    }
    await removeFiles(
      folder,
      gone.filter((file) => !isInTheWay(file)),
    );
    await writeMarkerOf(folder, files);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Tells of a file whether files of a site need its place, or a folder in it, or its folder's place. */
function findClashes(files: readonly string[]): (file: string) => boolean {
  const own = new Set(files.map(fold));
  const folders = new Set(files.flatMap((file) => listFolders(fold(file))));
  return (file) => {
    const path = fold(file);
    return own.has(path) || folders.has(path) || listFolders(path).some((one) => own.has(one));
  };
}

/** Every folder above a file, by its path. */
function listFolders(file: string): string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index));
}

/** Some file systems make no difference between capitals and small letters. */
function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

async function removeFiles(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    await rm(join(folder, file), { force: true });
    await removeEmptyFolders(folder, file);
  }
}

async function removeEmptyFolders(folder: string, file: string): Promise<void> {
  for (let path = dirname(file); path !== "."; path = dirname(path)) {
    const absolute = join(folder, path);
    const left = await readdir(absolute).catch(() => [""]);
    if (left.length > 0) return;
    await rmdir(absolute);
  }
}
