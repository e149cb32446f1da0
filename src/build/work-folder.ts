import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { InputError } from "../settings.ts";

const dayInMs = 86_400_000;

/**
 * Does work with a folder of its own, which is removed after it. It stands inside the project,
 * because a built page's packages are looked for from there. What builds that were killed have left
 * is removed; `takeTurn` sees to it that no other is going on here.
 * @throws {InputError} where it cannot be made
 */
export async function withWorkFolder<T>(
  project: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const all = join(project, ".astro", "builds");
  const own = `${hostname()}-`;
  const folder = await mkdir(all, { recursive: true })
    .then(() => mkdtemp(join(all, own)))
    .catch((error: NodeJS.ErrnoException) => {
      throw new InputError(
        `A build works in ${all}, where nothing can be written (${error.code ?? error.message}). Let it be written.`,
      );
    });
  try {
    for (const name of await readdir(all)) {
      const path = join(all, name);
      if (path === folder) continue;
      // Another machine, such as a container, may share the folder and be building.
      const isLeft = name.startsWith(own) || (await ageOf(path)) > dayInMs;
      if (isLeft) await rm(path, { recursive: true, force: true });
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds since a file was changed. */
async function ageOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? 0 : Date.now() - found.mtimeMs;
}
