import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { readFontFaces } from "./served-fonts.ts";

/** Where drawn diagrams are kept between builds. */
function cacheFolder(): string {
  const base = process.env["REMIT_CACHE_DIR"] || path.resolve("node_modules", ".cache");
  return path.join(base, "remit-diagrams");
}

/** The name under which a drawing is kept: everything that its bytes depend on. */
export function cacheKey(text: string): string {
  return hash([rendererVersion(), text]);
}

/** The drawing kept under a key, or undefined if there is none or its file is damaged. */
export async function readKept(key: string): Promise<string | undefined> {
  const content = await readFile(fileOf(key), "utf8").catch(() => undefined);
  if (content === undefined) return undefined;
  const end = content.indexOf("\n");
  const svg = content.slice(end + 1);
  return content.slice(0, end) === hash([svg]) ? svg : undefined;
}

/**
 * Keeps a drawing where that can be done: a folder that cannot be written costs time and nothing else.
 * Others may write the same file at the same time; each reader sees a whole one.
 */
export async function keep(key: string, svg: string): Promise<void> {
  const file = fileOf(key);
  const temporary = `${file}.${process.pid}.${(counter += 1)}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, `${hash([svg])}\n${svg}`);
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
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

/** A hash of everything but the text that decides how a diagram looks: these files, the fonts, the packages. */
function rendererVersion(): string {
  const folder = path.resolve("src", "diagrams", "render");
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort();
  version ??= hash([
    ...sources.map((name) => readFileSync(path.join(folder, name))),
    ...readFontFaces().map(({ file }) => readFileSync(file)),
    readFileSync("package.json"),
  ]);
  return version;
}
