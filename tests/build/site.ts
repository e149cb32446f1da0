/**
 * The built site that tests of the projects `build` and `browser` look at: the folder that
 * REMIT_DIST names, or one build of the real content, made once for a run and removed after it.
 * A test gets its path with `inject("site")` and its origin with `inject("origin")`.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { runCommand } from "../run-command.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder that holds the built site. */
    site: string;
    /** The origin that it was built for. */
    origin: string;
  }
}

const origin = "https://remit.example";

interface Build {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Each project loads this module anew, so that the one build is kept where all of them find it. */
const shared = globalThis as typeof globalThis & { [key: symbol]: Promise<Build> | undefined };
const key = Symbol.for("remit.tests.site");

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const build = await (shared[key] ??= findSite());
  project.provide("site", build.folder);
  project.provide("origin", origin);
  return async () => {
    shared[key] = undefined;
    await build.remove();
  };
}

async function findSite(): Promise<Build> {
  const named = process.env["REMIT_DIST"];
  if (named) return { folder: resolve(named), remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "remit-site-"));
  const site = join(folder, "site");
  const remove = () => rm(folder, { recursive: true, force: true });
  const { code, output } = await runCommand("build", { OUT_DIR: site, SITE_URL: origin });
  if (code !== 0) {
    await remove();
    throw new Error(`The site cannot be built for the tests:\n${output}`);
  }
  return { folder: site, remove };
}
