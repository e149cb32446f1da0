import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Records } from "../model/catalog/records.ts";
import { addressTablePath, buildAddressTable } from "./address-table.ts";
import { buildSummaries } from "./build-tables.ts";
import { indexSite } from "./index-site.ts";
import { finishTables, prepareSearch } from "./prepare-search.ts";
import { wordPiecePath } from "./word-store.ts";

/**
 * Makes a built site searchable: writes `pagefind/`, `search/tables.json`, `search/summaries.json` and the pieces of the
 * learned words into it.
 * @returns the number of pages that can be searched
 * @throws where Pagefind reports an error
 */
export async function writeSearchFiles(folder: string, records: Records): Promise<number> {
  const prepared = prepareSearch(records);
  const resultIds = await indexSite(folder, prepared.indexRecords);
  const pieces = prepared.wordPieces.pieces.map((piece) => JSON.stringify(piece));
  const version = createHash("sha256").update(pieces.join("\n")).digest("hex").slice(0, 8);
  const write = (name: string, text: string) => writeFile(join(folder, "search", name), text);
  // Pieces of an earlier build would stay beside the new ones.
  await rm(join(folder, "search/words"), { recursive: true, force: true });
  await mkdir(join(folder, "search/words"), { recursive: true });
  await Promise.all(pieces.map((piece, number) => write(wordPiecePath(version, number), piece)));
  await write("tables.json", JSON.stringify(finishTables(prepared, resultIds, version)));
  await write("summaries.json", JSON.stringify(buildSummaries(prepared.drafts)));
  await writeFile(
    join(folder, addressTablePath),
    JSON.stringify(buildAddressTable(prepared.catalog, prepared.drafts)),
  );
  return prepared.drafts.length;
}
