import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { formatRedirectsFile } from "../exports/redirects-file.ts";
import { findStyleSources, formatHeadersFile } from "../exports/security-headers.ts";
import { buildCatalog } from "../model/catalog/catalog.ts";
import type { Records } from "../model/catalog/records.ts";
import { listPublishedAddresses } from "../model/pages/published-addresses.ts";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { currentReading, shareReading } from "../reader/shared-reading.ts";
import { writeSearchFiles } from "../search/write-search-files.ts";
import { InputError, type Settings } from "../settings.ts";
import { AddressCheck } from "./address-check.ts";
import { listFiles, writeMarker } from "./built-files.ts";
import { findRepeatedIds } from "./find-repeated-ids.ts";
import { trimStyles } from "./trim-styles.ts";
import { writePreviews } from "./write-previews.ts";

/** The content cannot be built; the message lists every problem. */
export class ContentError extends InputError {}

/** Reads content that can be built; Astro gets the same reading. @throws {ContentError} where it has problems */
export async function readSoundContent(contentDir: string): Promise<Records> {
  shareReading(contentDir, readContent);
  const { records, issues, digests } = await currentReading(contentDir);
  if (records === undefined) throw new ContentError(formatIssues(issues, formatFolder(contentDir)));
  const undated = records.dateLock === undefined ? 0 : digests.size - records.dateLock.length;
  if (undated > 0)
    console.warn(
      `${undated === 1 ? "1 record" : `${undated} records`} changed after the day in dates.lock: their pages show none. Run \`npm run lock\`.`,
    );
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
  await trimStyles(folder);
  const { styleSources, folders } = await inspectPages(folder, new AddressCheck(records));
  console.log("Drawing previews …");
  await writePreviews(folder, buildCatalog(records));
  console.log("Indexing for search …");
  const indexed = await writeSearchFiles(folder, records);
  await writeFile(join(folder, "_headers"), formatHeadersFile(base, styleSources, folders));
  await writeFile(
    join(folder, "_redirects"),
    formatRedirectsFile(base, listPublishedAddresses(records).redirects),
  );
  await writeMarker(folder);
  return indexed;
}

/**
 * What holds for all built pages: the sources of the styles that stand in them and in pictures, each once, in
 * a fixed order, and the folders that hold pages more than one level down.
 * @param addresses looks for the addresses that were published before
 * @throws {ContentError} where two elements of a page bear one id, because a link to it would lead to
 * either, or where a published address is missing
 */
export async function inspectPages(
  folder: string,
  addresses?: AddressCheck,
): Promise<{ readonly styleSources: string[]; readonly folders: string[] }> {
  const sources = new Set<string>();
  const problems: string[] = [];
  const files = await listFiles(folder);
  const pages = files.filter((name) => name.endsWith(".html"));
  for (const file of files.filter((name) => name.endsWith(".svg"))) {
    const style = /<style>([^<]*)<\/style>/.exec(await readFile(join(folder, file), "utf8"))?.[1];
    if (style !== undefined)
      sources.add(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  }
  for (const file of pages) {
    const html = await readFile(join(folder, file), "utf8");
    addresses?.visit(`/${file.replace(/(^|\/)index\.html$/, "$1")}`, html);
    for (const source of findStyleSources(html)) sources.add(source);
    for (const id of findRepeatedIds(html))
      problems.push(`  /${file}: the id "${id}" is there twice`);
  }
  if (problems.length > 0)
    throw new ContentError(
      `${problems.length === 1 ? "1 problem" : `${problems.length} problems`} in the pages:\n${problems.join("\n")}\nA link to such an id would lead to either. Rename what the content calls so; where it calls nothing so, the template is at fault.`,
    );
  const missing = addresses?.finish() ?? [];
  if (missing.length > 0)
    throw new ContentError(
      `The built site lacks ${missing.length} published ${missing.length === 1 ? "address" : "addresses"} of addresses.lock:\n${missing.map((address) => `  ${address}`).join("\n")}`,
    );
  const folders = pages.flatMap((file) => /^([^/]+)\/[^/]+\//.exec(file)?.[1] ?? []);
  return { styleSources: [...sources].sort(), folders: [...new Set(folders)].sort() };
}
