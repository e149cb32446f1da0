import { rm } from "node:fs/promises";
import { join } from "node:path";
import { close, createIndex } from "pagefind";

/**
 * Indexes the built pages in a folder with Pagefind and writes the index into its `pagefind` folder.
 * @returns the number of pages that can be searched
 * @throws where Pagefind reports an error
 */
export async function indexSite(folder: string): Promise<number> {
  const output = join(folder, "pagefind");
  // Files of an earlier index would stay beside the new ones.
  await rm(output, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({ forceLanguage: "en" });
    if (!index) throw new Error(`Pagefind could not start: ${errors.join("; ")}`);
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: output });
    const failed = [...added.errors, ...written.errors];
    if (failed.length > 0) throw new Error(`Pagefind could not index: ${failed.join("; ")}`);
    return added.page_count;
  } finally {
    await close();
  }
}
