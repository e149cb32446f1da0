import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fontFiles } from "./fonts.ts";
import { sourceFolder } from "./source-folder.ts";

/** Where drawn diagrams are kept between builds. */
export function cacheFolder(): string {
  const base = process.env["REMIT_CACHE_DIR"] || path.resolve("node_modules", ".cache");
  return path.join(base, "remit-diagrams");
}

/** The name under which a drawing is kept: everything that its bytes depend on. */
export function cacheKey(text: string, layout: string): string {
  return hash([rendererVersion(), layout, text]);
}

/** The drawing kept under a key, or undefined if there is none or its file is damaged. */
export async function readCached(key: string): Promise<string | undefined> {
  const content = await readFile(fileOf(key), "utf8").catch(() => undefined);
  if (content === undefined) return undefined;
  const end = content.indexOf("\n");
  const svg = content.slice(end + 1);
  return content.slice(0, end) === hash([svg]) ? svg : undefined;
}

/** Keeps a drawing, where the cache can be written. Others may write the same file at the same time; each reader sees a whole one. */
export async function writeCached(key: string, svg: string): Promise<void> {
  const file = fileOf(key);
  const temporary = `${file}.${process.pid}.${(counter += 1)}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, `${hash([svg])}\n${svg}`);
    await rename(temporary, file);
  } catch {
    // A cache that is full or may not be written costs time and nothing else.
    await rm(temporary, { force: true }).catch(() => {});
  }
}

let counter = 0;

function fileOf(key: string): string {
  return path.join(cacheFolder(), `${key}.svg`);
}

function hash(parts: readonly (string | Uint8Array)[]): string {
  const sha = createHash("sha256");
  for (const part of parts) sha.update(part).update("\0");
  return sha.digest("hex");
}

let version: string | undefined;

/** A hash of everything but the text that decides how a diagram looks: these files, Mermaid and the fonts. */
function rendererVersion(): string {
  version ??= hash([
    ...readSources(),
    installedVersion("mermaid"),
    installedVersion("jsdom"),
    installedVersion("svgo"),
    ...fontFiles().map((file) => readFileSync(file)),
  ]);
  return version;
}

function readSources(): Buffer[] {
  const folder = sourceFolder();
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => readFileSync(path.join(folder, name)));
}

/** The version in a package's own package.json, which not every package exports. */
function installedVersion(name: string): string {
  const require = createRequire(path.resolve("package.json"));
  const folder = (require.resolve.paths(name) ?? []).map((base) => path.join(base, name));
  for (const candidate of folder)
    try {
      return readFileSync(path.join(candidate, "package.json"), "utf8");
    } catch {
      // Not installed at this level; the next folder up may have it.
    }
  throw new Error(`diagrams: ${name} is not installed. Run npm install.`);
}
