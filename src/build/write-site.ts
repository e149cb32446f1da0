import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { findStyleSources, formatHeadersFile } from "../exports/security-headers.ts";
import type { Records } from "../model/catalog/records.ts";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { currentReading, shareReading } from "../reader/shared-reading.ts";
import { writeSearchFiles } from "../search/write-search-files.ts";
import { InputError, type Settings } from "../settings.ts";
import { listFiles, writeMarker } from "./built-files.ts";
import { findRepeatedIds } from "./find-repeated-ids.ts";

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
  const { styleSources } = await inspectPages(folder);
  console.log("Indexing for search …");
  const indexed = await writeSearchFiles(folder, records);
  await writeFile(join(folder, "_headers"), formatHeadersFile(base, styleSources));
  await writeMarker(folder);
  return indexed;
}

/**
 * What holds for all built pages: the sources of their own styles, each once, in a fixed order.
 * @throws {ContentError} where two elements of a page bear one id: a link to it would lead to either
 */
export async function inspectPages(folder: string): Promise<{ readonly styleSources: string[] }> {
  const sources = new Set<string>();
  const problems: string[] = [];
  for (const file of (await listFiles(folder)).filter((name) => name.endsWith(".html"))) {
    const html = await readFile(join(folder, file), "utf8");
    for (const source of findStyleSources(html)) sources.add(source);
    for (const id of findRepeatedIds(html))
      problems.push(`  /${file}: the id "${id}" is there twice`);
  }
  if (problems.length > 0)
    throw new ContentError(
      `${problems.length === 1 ? "1 problem" : `${problems.length} problems`} in the pages:\n${problems.join("\n")}\nA link to such an id would lead to either. Rename what the content calls so; where it calls nothing so, the template is at fault.`,
    );
  return { styleSources: [...sources].sort() };
}
