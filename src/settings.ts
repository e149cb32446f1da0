import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { findBasePathProblem, findSiteAddressProblem, toBasePath } from "./schema/web-address.ts";

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
 * Reads CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH; SITE_URL wins over the address in site.yaml. The
 * path of either is the base where BASE_PATH names none.
 * @throws {InputError} where SITE_URL or BASE_PATH cannot be used, or they contradict each other
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const contentDir = resolve(environment["CONTENT_DIR"] || "content");
  const given = environment["SITE_URL"] || "";
  refuse("SITE_URL", given, given === "" ? undefined : findSiteAddressProblem(given));
  const named = given || addressIn(contentDir);
  const path = environment["BASE_PATH"] ?? "";
  refuse("BASE_PATH", path, findBasePathProblem(path));
  return {
    contentDir,
    outDir: resolve(environment["OUT_DIR"] || "dist"),
    site: named === "" ? assumedSite : new URL(named).origin,
    siteIsAssumed: named === "",
    base: baseOf(given === "" ? "the address in site.yaml" : "SITE_URL", named, path),
  };
}

function refuse(name: string, value: string, problem: string | undefined): void {
  if (problem !== undefined) throw new InputError(`${name}: ${problem}. Found "${value}".`);
}

function baseOf(name: string, address: string, path: string): string {
  const ofAddress = address === "" ? "/" : toBasePath(new URL(address).pathname);
  const ofPath = toBasePath(path);
  if (path !== "" && ofAddress !== "/" && ofPath !== ofAddress)
    throw new InputError(
      `BASE_PATH is ${ofPath}, and ${name} ends in ${ofAddress}. Leave BASE_PATH out, or make the two alike.`,
    );
  return path === "" ? ofAddress : ofPath;
}

/** Reads PORT; 0 takes any free port. @throws {InputError} where it is no port number */
export function readPort(environment: NodeJS.ProcessEnv = process.env): number {
  const named = environment["PORT"]?.trim() || "4321";
  if (!/^\d{1,5}$/.test(named) || Number(named) > 65_535) {
    throw new InputError(`PORT: expected a number from 0 to 65535 such as 4321, found "${named}".`);
  }
  return Number(named);
}

/** The address that site.yaml names; empty where it is none or cannot be read, because the reader reports that. */
function addressIn(contentDir: string): string {
  try {
    const site = parse(readFileSync(join(contentDir, "site.yaml"), "utf8")) as {
      address?: unknown;
    };
    const { address } = site;
    return typeof address === "string" && findSiteAddressProblem(address) === undefined
      ? address
      : "";
  } catch {
    return "";
  }
}
