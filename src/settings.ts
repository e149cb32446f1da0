import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";

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
 * @throws where SITE_URL is no web address
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const contentDir = resolve(environment["CONTENT_DIR"] || "content");
  const named = environment["SITE_URL"] || addressIn(contentDir);
  if (named && !isWebAddress(named)) {
    throw new Error(
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
