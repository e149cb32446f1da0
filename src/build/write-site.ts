import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { formatRedirectsFile } from "../exports/redirects-file.ts";
import { formatHeadersFile } from "../exports/security-headers.ts";
import { buildCatalog } from "../model/catalog/catalog.ts";
import type { Records } from "../model/catalog/records.ts";
import { listPublishedAddresses } from "../model/pages/published-addresses.ts";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { currentReading, shareReading } from "../reader/shared-reading.ts";
import { writeSearchFiles } from "../search/write-search-files.ts";
import { setTranslation } from "../words/table.ts";
import { toTranslation } from "../words/translation.ts";
import { InputError, type Settings } from "../settings.ts";
import { AddressCheck } from "./address-check.ts";
import { writeMarker } from "./built-files.ts";
import { finishPages } from "./finish-pages.ts";
import { writeIcons } from "./write-icons.ts";
import { writeLogo } from "./write-logo.ts";
import { writeExports } from "./write-exports.ts";
import { writePictures } from "./write-pictures.ts";
import { writePreviews } from "./write-previews.ts";

/** The content cannot be built; the message lists every problem. */
class ContentError extends InputError {}

/** Reads content that can be built; Astro gets the same reading. @throws {ContentError} where it has problems */
export async function readSoundContent(contentDir: string): Promise<Records> {
  shareReading(contentDir, readContent);
  const { records, issues, digests } = await currentReading(contentDir);
  if (records === undefined) throw new ContentError(formatIssues(issues, formatFolder(contentDir)));
  setTranslation(toTranslation(records.site, records.words ?? []));
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
  { base, site, contentDir }: Settings,
): Promise<number> {
  console.log("Writing pages …");
  await build({ outDir: folder, cacheDir, logLevel: "warn" });
  await writeExports(folder, records, { origin: site, base });
  await writeLogo(folder, records, contentDir);
  await writePictures(folder, records, contentDir);
  const { styleSources, folders } = await finishPages(folder, new AddressCheck(records));
  console.log("Drawing previews …");
  await writeIcons(folder);
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
