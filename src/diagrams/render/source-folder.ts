import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of these files. Astro bundles them into a chunk somewhere else, but the worker needs the
 * real files: then they are looked for in the project, which is where Astro and npm scripts run.
 */
export function sourceFolder(): string {
  const beside = path.dirname(fileURLToPath(import.meta.url));
  const inProject = path.resolve("src", "diagrams", "render");
  const folder = [beside, inProject].find((candidate) =>
    existsSync(path.join(candidate, "worker.ts")),
  );
  if (folder === undefined)
    throw new Error(
      `diagrams: no worker.ts in ${inProject}. Run the command in the project's top folder.`,
    );
  return folder;
}
