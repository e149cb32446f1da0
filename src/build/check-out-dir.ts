import { access, constants, readdir, readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { InputError } from "../settings.ts";
import { readFolderState, type FolderState } from "./built-files.ts";

/** Folders of the project that hold what no build makes; Astro works in `.astro`. */
const sources = ["src", "content", "public", "tests", "node_modules", ".git", ".astro"];

/** Where a build may write. */
export interface OutDir {
  /** The folder itself, with every link followed. */
  readonly path: string;
  /** Whether everything in it is a build's, marked or not, because it is the project's own `dist`. */
  readonly isDefault: boolean;
}

/**
 * The folder that a build may fill: one that is missing or empty, that an earlier build has filled,
 * or the project's own `dist`.
 * @param options.project the project's root
 * @throws {InputError} where filling it would replace what no build has made
 */
export async function checkOutDir(options: {
  readonly project: string;
  readonly contentDir: string;
  readonly outDir: string;
}): Promise<OutDir> {
  const { project, contentDir, outDir } = options;
  const refuse = (reason: string) =>
    new InputError(
      `OUT_DIR: ${outDir} ${reason}. Name a folder that is missing, empty or filled by an earlier build.`,
    );
  const path = await followLinks(outDir).catch((error: NodeJS.ErrnoException) => {
    throw refuse(`cannot be reached (${error.code ?? error.message})`);
  });
  const root = await followLinks(project);
  if (await holds(path, root)) throw refuse("is the project's folder or holds it");
  for (const [name, folder] of await listProtected(project, contentDir)) {
    if (await holds(path, folder)) throw refuse(`is or holds ${name}`);
    if (await holds(folder, path)) throw refuse(`lies in ${name}`);
  }
  const isDefault = outDir === join(project, "dist") && path === join(root, "dist");
  const standing = await stat(path).catch(() => undefined);
  if (standing !== undefined && !standing.isDirectory()) throw refuse("is no folder");
  const state = await readFolderState(path).catch((error: NodeJS.ErrnoException) => {
    throw refuse(`cannot be read (${error.code ?? error.message})`);
  });
  if (!(await isWritable(path))) throw refuse("cannot be written");
  const other = isDefault ? undefined : findUnmarked(state);
  if (other !== undefined) throw refuse(`holds ${other}, which no build has made`);
  return { path, isDefault };
}

/** A file that shows that a folder is nobody's to fill; one that a build has marked may hold others beside. */
function findUnmarked({ isMarked, foreign }: FolderState): string | undefined {
  return isMarked ? undefined : foreign[0];
}

/** Whether files may be put into a folder, or the folder be made. */
async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    (error: NodeJS.ErrnoException) =>
      error.code === "ENOENT" && dirname(path) !== path ? isWritable(dirname(path)) : false,
  );
}

/** What no build may replace, each with its name; content may consist of links to elsewhere. */
async function listProtected(project: string, contentDir: string): Promise<[string, string][]> {
  const own = sources.map((name): [string, string] => [
    `the project's ${name}`,
    join(project, name),
  ]);
  const content = (await readdir(contentDir, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isSymbolicLink())
    .map((entry): [string, string] => [`CONTENT_DIR/${entry.name}`, join(contentDir, entry.name)]);
  const all: [string, string][] = [["CONTENT_DIR", contentDir], ...own, ...content];
  return Promise.all(
    all.map(async ([name, path]): Promise<[string, string]> => {
      const real = await followLinks(path).catch(() => path);
      return [name, real];
    }),
  );
}

/** The path with every link followed, also where it, or what its last links lead to, is missing. */
async function followLinks(path: string, left = 40): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || left === 0) throw error;
  }
  const target = await readlink(path).catch(() => undefined);
  if (target !== undefined) return followLinks(resolve(dirname(path), target), left - 1);
  const parent = dirname(path);
  return parent === path ? path : join(await followLinks(parent, left - 1), basename(path));
}

/** Whether a folder is another or lies above it; both with their links followed. */
async function holds(outer: string, inner: string): Promise<boolean> {
  if (isBelow(fold(outer), fold(inner))) return true;
  // The same folder may have two paths: letters in another case, or a mount.
  const identity = await identify(outer);
  if (identity === undefined) return false;
  for (let folder = inner; ; folder = dirname(folder)) {
    if ((await identify(folder)) === identity) return true;
    if (dirname(folder) === folder) return false;
  }
}

function isBelow(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === "" || !(path === ".." || path.startsWith(`..${sep}`) || resolve(path) === path);
}

/** A path as file systems compare it that make no difference between capitals and small letters. */
function fold(path: string): string {
  const ignoresCase = process.platform === "win32" || process.platform === "darwin";
  return ignoresCase ? path.normalize("NFC").toLowerCase() : path;
}

/** What tells a folder from every other; undefined where there is none or the system does not say. */
async function identify(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined || found.ino === 0n ? undefined : `${found.dev}:${found.ino}`;
}
