import { unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import { bring as words } from "../words/browser/planner-panels.ts";

/** The cells of a spreadsheet's first sheet, or a sentence on why it has none to read. */
export type SpreadsheetAnswer =
  { readonly cells: readonly (readonly unknown[])[] } | { readonly problem: string };

/** The most that the parts of a spreadsheet may hold together, in bytes. */
const mostUnpacked = 80_000_000;

async function readCells(file: File): Promise<SpreadsheetAnswer> {
  try {
    let size = 0;
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) => {
        const isNeeded = /\.(xml|rels)$/.test(name);
        if (isNeeded) size += originalSize;
        return isNeeded && size <= mostUnpacked;
      },
    });
    if (size > mostUnpacked) return { problem: words.tooLarge("80 MB") };
    // The reader unpacks large parts in a worker of its own making, which a strict policy forbids; what is not packed it reads at once.
    const plain = zipSync(parts, { level: 0 });
    return { cells: await readSheet(new Blob([plain])) };
  } catch (problem) {
    return { problem: problem instanceof Error ? problem.message : String(problem) };
  }
}

addEventListener("message", ({ data }) => {
  void readCells(data as File).then((answer) => postMessage(answer));
});
