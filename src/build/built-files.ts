import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** The file by which a folder is known as a build's; it lists what the build wrote. */
const markerName = ".remit-build";

const heading =
  "# Written by a build of Remit. The next build into this folder replaces these files and no others.";

/** Files that systems leave in any folder, which nobody would miss. */
const droppings = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** The folder at the root of some file systems for what a repair finds. */
export const repairs = "lost+found";

/** What stands in a folder that a build is to fill. */
export interface FolderState {
  /** Whether a build has written its marker into it. */
  readonly isMarked: boolean;
  /** Files that the marker names and that are there. */
  readonly built: readonly string[];
  /** Every other file, link or repository, by its path in the folder, with slashes. */
  readonly foreign: readonly string[];
}

/** Looks at what stands in a folder; a missing one is empty. @throws where it cannot be read */
export async function readFolderState(folder: string): Promise<FolderState> {
  const marked = await readMarker(folder);
  const listed = new Set(marked);
  const files = (await listFiles(folder)).filter((file) => file !== markerName);
  return {
    isMarked: marked !== undefined,
    built: files.filter((file) => listed.has(file)),
    foreign: files.filter((file) => !listed.has(file)),
  };
}

/** Writes the marker that names every file of a folder. */
export async function writeMarker(folder: string): Promise<void> {
  await writeMarkerOf(
    folder,
    (await listFiles(folder)).filter((file) => file !== markerName),
  );
}

/** Writes a marker that names the given files. */
export async function writeMarkerOf(folder: string, files: readonly string[]): Promise<void> {
  const lines = [heading, ...[...new Set(files)].sort()];
  await writeFile(join(folder, markerName), `${lines.join("\n")}\n`);
}

/** The files that a folder's marker names; undefined where there is none of ours. */
export async function readMarker(folder: string): Promise<string[] | undefined> {
  const path = join(folder, markerName);
  const text = await readFile(path, "utf8").catch(() => "");
  const [first, ...files] = text.trimEnd().split(/\r?\n/);
  if (first !== heading) return undefined;
  return files;
}

/**
 * Every file below a folder by its path with slashes; links and repositories count as one file each.
 * What is nobody's is passed over: files of the system, and what a fill that was killed has left.
 */
export async function listFiles(folder: string, below = ""): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" && below === "") return [];
      throw error;
    },
  );
  const files: string[] = [];
  for (const entry of entries) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== ".git") {
      if (below === "" && (entry.name === repairs || (await isStaging(folder, entry.name))))
        continue;
      files.push(...(await listFiles(folder, path)));
    } else if (!droppings.has(entry.name)) files.push(path);
  }
  return files.sort();
}

/** Makes a folder inside another, on its file system, for what is to be moved into place. */
export async function makeStaging(folder: string): Promise<string> {
  const staging = await mkdtemp(join(folder, `${stagingPrefix}${hostname()}-${process.pid}-`));
  await writeMarkerOf(staging, []);
  return staging;
}

/** Removes what fills of this machine that were killed have left in a folder; none may be going on. */
export async function removeStaging(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${stagingPrefix}${hostname()}-`)) continue;
    if (await isStaging(folder, name))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

const stagingPrefix = ".remit-staging-";

async function isStaging(folder: string, name: string): Promise<boolean> {
  return name.startsWith(stagingPrefix) && (await readMarker(join(folder, name))) !== undefined;
}
