import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Records } from "../model/catalog/records.ts";
import { addressTablePath, buildAddressTable } from "./address-table.ts";
import { cutSummaries } from "./build-tables.ts";
import { indexSite } from "./index-site.ts";
import { finishTables, prepareSearch } from "./prepare-search.ts";
import { summaryPiecePath, targetsPerPiece } from "./summary-store.ts";
import { wordPiecePath } from "./word-store.ts";

/**
 * Makes a built site searchable: writes `pagefind/`, `search/tables.json`, and the pieces of the summaries and of the
 * learned words into it.
 * @returns the number of pages that can be searched
 * @throws where Pagefind reports an error
 */
export async function writeSearchFiles(
  folder: string,
  records: Records,
  choose?: Parameters<typeof prepareSearch>[1],
): Promise<number> {
  const prepared = prepareSearch(records, choose);
  const resultIds = await indexSite(folder, prepared.indexRecords);
  const search = join(folder, "search");
  const versions = {
    words: await writePieces(search, prepared.wordPieces.pieces, wordPiecePath),
    summaries: await writePieces(search, cutSummaries(prepared.drafts), (version, number) =>
      summaryPiecePath(version, number * targetsPerPiece),
    ),
  };
  const tables = finishTables(prepared, resultIds, versions);
  await writeFile(join(search, "tables.json"), JSON.stringify(tables));
  await writeFile(
    join(folder, addressTablePath),
    JSON.stringify(buildAddressTable(prepared.catalog, prepared.drafts)),
  );
  return prepared.drafts.length;
}

/**
 * Writes pieces, each into a file of its own, in place of those of an earlier build.
 * @param pathOf a piece's file, below the folder
 * @returns what the names of the files begin with
 */
async function writePieces(
  folder: string,
  pieces: readonly unknown[],
  pathOf: (version: string, number: number) => string,
): Promise<string> {
  const texts = pieces.map((piece) => JSON.stringify(piece));
  const version = createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 8);
  const own = join(folder, dirname(pathOf(version, 0)));
  await rm(own, { recursive: true, force: true });
  await mkdir(own, { recursive: true });
  await Promise.all(
    texts.map((text, number) => writeFile(join(folder, pathOf(version, number)), text)),
  );
  return version;
}
