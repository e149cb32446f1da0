import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";

/** What somebody gave, in the environment or on the command line, cannot be used; the message is a sentence. */
export class InputError extends Error {}

/** What the environment and site.yaml decide about a build. */
export interface Settings {
  /** The folder of content. */
  readonly contentDir: string;
  /** The folder that the build fills. */
  readonly outDir: string;
  /** The origin that canonical links name. */
  readonly site: string;
  /** Whether neither SITE_URL nor site.yaml names an origin. */
  readonly siteIsAssumed: boolean;
  /** The path below which the site stands, with a slash at both ends. */
  readonly base: string;
}

const assumedSite = "http://localhost:4321";

/**
 * Reads CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH; SITE_URL wins over the address in site.yaml.
 * @throws {InputError} where SITE_URL is no web address
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const contentDir = resolve(environment["CONTENT_DIR"] || "content");
  const named = environment["SITE_URL"] || addressIn(contentDir);
  if (named && !isWebAddress(named)) {
    throw new InputError(
      `SITE_URL: expected a web address such as https://example.org, found "${named}"`,
    );
  }
  const path = (environment["BASE_PATH"] ?? "").replace(/^\/+|\/+$/g, "");
  return {
    contentDir,
    outDir: resolve(environment["OUT_DIR"] || "dist"),
    site: named || assumedSite,
    siteIsAssumed: !named,
    base: path === "" ? "/" : `/${path}/`,
  };
}

/** Reads PORT; 0 takes any free port. @throws {InputError} where it is no port number */
export function readPort(environment: NodeJS.ProcessEnv = process.env): number {
  const named = environment["PORT"]?.trim() || "4321";
  if (!/^\d{1,5}$/.test(named) || Number(named) > 65_535) {
    throw new InputError(`PORT: expected a number from 0 to 65535 such as 4321, found "${named}".`);
  }
  return Number(named);
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? "");
}

/** The address that site.yaml names; empty where it is none or cannot be read, because the reader reports that. */
function addressIn(contentDir: string): string {
  try {
    const site = parse(readFileSync(join(contentDir, "site.yaml"), "utf8")) as {
      address?: unknown;
    };
    return typeof site.address === "string" && isWebAddress(site.address) ? site.address : "";
  } catch {
    return "";
  }
}
