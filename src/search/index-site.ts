import { rm } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import type { ResultIds } from "./build-tables.ts";
import { buildIndexRecords, type AddressNames, type PageText } from "./index-records.ts";
import { splitIndex } from "./split-index.ts";
import { trimEngine } from "./trim-engine.ts";

/** An index that was written. */
export interface SiteIndex {
  /** How many pages can be searched. */
  readonly pages: number;
  readonly resultIds: ResultIds;
}

/**
 * Indexes the built pages in a folder with Pagefind and writes the index into its `pagefind` folder.
 * Pagefind reads the pages twice: as they are, for their texts; and then as the stems of their names
 * and rare words, by which the index is smaller and follows the same rules as queries.
 * @param names what leads to an address beside the text of its page
 * @throws where Pagefind reports an error
 */
export async function indexSite(
  folder: string,
  names: ReadonlyMap<string, AddressNames>,
): Promise<SiteIndex> {
  const output = join(folder, "pagefind");
  // Files of an earlier index would stay beside the new ones.
  await rm(output, { recursive: true, force: true });
  try {
    const records = buildIndexRecords(await readPages(folder), names);
    const index = await openIndex("unknown");
    // One after the other in the order of addresses: the same pages give the same bytes.
    for (const record of records) check((await index.addCustomRecord(record)).errors);
    check((await index.writeFiles({ outputPath: output })).errors);
    await splitIndex(output);
    await trimEngine(output);
    const { files, errors } = await index.getFiles();
    check(errors);
    return {
      pages: records.length,
      resultIds: new Map(readFragments(files).map(({ id, page }) => [page.url, id])),
    };
  } finally {
    await close();
  }
}

/** The texts of the pages as Pagefind reads them, by its attributes in the HTML, in the order of their addresses. */
async function readPages(folder: string): Promise<PageText[]> {
  const index = await openIndex("en");
  check((await index.addDirectory({ path: folder })).errors);
  const { files, errors } = await index.getFiles();
  check(errors);
  await index.deleteIndex();
  return readFragments(files)
    .map(({ page }) => page)
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

async function openIndex(language: string) {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join("; ")}`);
  return index;
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index: ${errors.join("; ")}`);
}

const signature = "pagefind_dcd";

/**
 * The fragments among an index's files. A fragment's file is named after the id that results carry:
 * an internal format of Pagefind 1.6, which a test holds on to.
 * @throws where a fragment has another format
 */
function readFragments(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
): { id: string; page: PageText }[] {
  return files.flatMap(({ path, content }) => {
    const id = /([^/\\]+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) return [];
    const text = gunzipSync(content).toString("utf8");
    if (!text.startsWith(signature))
      throw new Error(`${path} is no fragment as Pagefind 1.6 writes them`);
    return [{ id, page: JSON.parse(text.slice(signature.length)) as PageText }];
  });
}
