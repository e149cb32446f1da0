import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Where drawn previews are kept between builds. */
function cacheFolder(): string {
  return join(
    process.env["REMIT_CACHE_DIR"] || resolve("node_modules", ".cache"),
    "remit-previews",
  );
}

/** The name under which a preview is kept: a digest of everything that its bytes depend on. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const sha = createHash("sha256");
  for (const part of parts) sha.update(part).update("\0");
  return sha.digest("hex");
}

/** The preview kept under a digest; undefined where there is none, or its file is damaged. */
export async function readKept(digest: string): Promise<Buffer | undefined> {
  const file = await readFile(fileOf(digest)).catch(() => undefined);
  if (file === undefined) return undefined;
  const png = file.subarray(0, -32);
  return createHash("sha256").update(png).digest().equals(file.subarray(-32)) ? png : undefined;
}

/** Keeps a preview where that can be done: a folder that cannot be written costs time and nothing else. */
export async function keep(digest: string, png: Buffer): Promise<void> {
  const file = fileOf(digest);
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(cacheFolder(), { recursive: true });
    await writeFile(temporary, Buffer.concat([png, createHash("sha256").update(png).digest()]));
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

function fileOf(digest: string): string {
  return join(cacheFolder(), `${digest}.png`);
}
