import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { findStyleSources, formatHeadersFile } from "../exports/security-headers.ts";
import type { Records } from "../model/catalog/records.ts";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { currentReading, shareReading } from "../reader/shared-reading.ts";
import { writeSearchFiles } from "../search/write-search-files.ts";
import { InputError, type Settings } from "../settings.ts";
import { writeMarker } from "./built-files.ts";

/** The content cannot be built; the message lists every problem. */
export class ContentError extends InputError {}

/** Reads content that can be built; Astro gets the same reading. @throws {ContentError} where it has problems */
export async function readSoundContent(contentDir: string): Promise<Records> {
  shareReading(contentDir, readContent);
  const { records, issues } = await currentReading(contentDir);
  if (records === undefined) throw new ContentError(formatIssues(issues, formatFolder(contentDir)));
  return records;
}

/**
 * Writes the whole site, with its marker, into a folder.
 * @param cacheDir where Astro keeps what it reads while it builds
 * @returns the number of pages that can be searched
 */
export async function writeSite(
  folder: string,
  cacheDir: string,
  records: Records,
  { base }: Settings,
): Promise<number> {
  console.log("Writing pages …");
  await build({ outDir: folder, cacheDir, logLevel: "warn" });
  console.log("Indexing for search …");
  const indexed = await writeSearchFiles(folder, records);
  await writeFile(
    join(folder, "_headers"),
    formatHeadersFile(base, await collectStyleSources(folder)),
  );
  await writeMarker(folder);
  return indexed;
}

/** The sources of all built pages' own styles, each once, in a fixed order. */
async function collectStyleSources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sources = new Set<string>();
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith(".html")) continue;
    const html = await readFile(join(entry.parentPath, entry.name), "utf8");
    for (const source of findStyleSources(html)) sources.add(source);
  }
  return [...sources].sort();
}
