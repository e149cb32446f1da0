import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import { minify } from "vite";
import type { ResultIds } from "./build-tables.ts";
import type { IndexRecord } from "./index-records.ts";
import { enginePath, isUsed, readResultIds, type IndexFile } from "./pagefind-format.ts";
import { splitIndex } from "./split-index.ts";

/**
 * Indexes records with Pagefind and writes the index, and the engine that reads it, into the folder's `pagefind`.
 * @param records in the order in which they are indexed: the same records in the same order give the same bytes
 * @returns the ids that the engine's results will have
 * @throws where Pagefind reports an error, or is another than the one whose files are known
 */
export async function indexSite(
  folder: string,
  records: readonly IndexRecord[],
): Promise<ResultIds> {
  const output = join(folder, "pagefind");
  const all = await runPagefind(records);
  const files = splitIndex(all.filter(({ path }) => isUsed(path)));
  // Files of an earlier index would stay beside the new ones.
  await rm(output, { recursive: true, force: true });
  const folders = new Set(files.map(({ path }) => dirname(join(output, path))));
  for (const one of folders) await mkdir(one, { recursive: true });
  await Promise.all(
    files.map(async (file) => writeFile(join(output, file.path), await minifyEngine(file))),
  );
  return readResultIds(all);
}

async function runPagefind(records: readonly IndexRecord[]): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: "unknown" });
    if (!index) throw new Error(`Pagefind could not start: ${errors.join("; ")}`);
    // One after the other, in order.
    for (const record of records) check((await index.addCustomRecord(record)).errors);
    const got = await index.getFiles();
    check(got.errors);
    return got.files.map(({ path, content }) => ({ path: path.replaceAll("\\", "/"), content }));
  } finally {
    await close();
  }
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index: ${errors.join("; ")}`);
}

/** The engine comes as it was compiled, with white space and long names, which a reader would load. */
async function minifyEngine({ path, content }: IndexFile): Promise<Uint8Array> {
  if (path !== enginePath) return content;
  const { code, errors } = await minify(path, Buffer.from(content).toString("utf8"), {
    module: true,
  });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return Buffer.from(code);
}
