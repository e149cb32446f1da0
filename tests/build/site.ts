/**
 * The built sites that tests of the projects `build` and `browser` look at, each made once for a run
 * and removed after it. A test gets a path with `inject("site")`.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { readSettings } from "../../src/settings.ts";
import { fixtureContent } from "../fixture.ts";
import { runBuild } from "../run-command.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder that holds the fixture's site. */
    site: string;
    /** The same below the base path `/handbook/`, for the origin https://below.example. */
    siteBelow: string;
    /** The folder that holds the site of CONTENT_DIR, by default the real content. */
    contentSite: string;
    /** The origin that `site` and `contentSite` were built for. */
    origin: string;
  }
}

const origin = "https://remit.example";

interface Builds {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Each project loads this module anew, so that the builds are kept where all of them find them. */
const shared = globalThis as typeof globalThis & { [key: symbol]: Promise<Builds> | undefined };
const key = Symbol.for("remit.tests.sites");

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = await (shared[key] ??= buildSites());
  project.provide("site", join(folder, "site"));
  project.provide("siteBelow", join(folder, "below"));
  project.provide("contentSite", join(folder, "content"));
  project.provide("origin", origin);
  return async () => {
    shared[key] = undefined;
    await remove();
  };
}

async function buildSites(): Promise<Builds> {
  const folder = await mkdtemp(join(tmpdir(), "remit-sites-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const fixture = { CONTENT_DIR: fixtureContent, SITE_URL: origin };
  const builds = {
    site: fixture,
    below: { ...fixture, SITE_URL: "https://below.example", BASE_PATH: "/handbook/" },
    content: { CONTENT_DIR: readSettings().contentDir, SITE_URL: origin },
  };
  for (const [name, settings] of Object.entries(builds)) {
    console.log(`Building ${settings.CONTENT_DIR} for the tests …`);
    try {
      await runBuild({ ...settings, OUT_DIR: join(folder, name) });
    } catch (error) {
      await remove();
      throw error;
    }
  }
  return { folder, remove };
}
