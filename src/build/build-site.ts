import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { findStyleSources, formatHeadersFile } from "../exports/security-headers.ts";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { writeSearchFiles } from "../search/write-search-files.ts";
import type { Settings } from "../settings.ts";

/** The content cannot be built; the message lists every problem. */
export class ContentError extends Error {}

/**
 * Builds the site into `settings.outDir`, which it replaces only when everything succeeded.
 * @throws {ContentError} where the content has problems
 */
export async function buildSite(settings: Settings): Promise<void> {
  const { records, issues } = await readContent(settings.contentDir);
  if (records === undefined)
    throw new ContentError(formatIssues(issues, formatFolder(settings.contentDir)));
  if (settings.siteIsAssumed) {
    console.warn(
      `No public address is known: canonical links and the sitemap name ${settings.site}. Set SITE_URL, or address in site.yaml.`,
    );
  }
  const next = `${settings.outDir}.next`;
  const previous = `${settings.outDir}.previous`;
  await rm(next, { recursive: true, force: true });
  await build({ outDir: next, logLevel: "warn" });
  const indexed = await writeSearchFiles(next, records);
  await writeFile(
    join(next, "_headers"),
    formatHeadersFile(settings.base, await collectStyleSources(next)),
  );
  await rm(previous, { recursive: true, force: true });
  await rename(settings.outDir, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(next, settings.outDir);
  await rm(previous, { recursive: true, force: true });
  console.log(`Built ${settings.outDir}: ${indexed} pages can be searched.`);
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
