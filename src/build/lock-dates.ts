import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formatDateLine, parseDateLine, type DatedRecord } from "../model/catalog/record-dates.ts";
import { compareText } from "../model/views/text.ts";
import { singleFiles } from "../schema/single-files.ts";

const comment = `# When each record last changed, with a digest of what it said then. \`npm run lock\` dates what differs;
# \`npm run check:content\` stops until it has. Where two changes meet in this file, run \`npm run lock\` again.
`;

/** The file that says when each record last changed. */
export const dateLockFile = singleFiles.dateLock.file;

/**
 * Dates the records whose digest is not the locked one. Of several lines for a record, which a merge leaves,
 * the one that tells of it as it is now holds.
 * @param text the lock as it stands, whatever else is in it; "" where there is none
 * @param digests by file, each record's own
 * @param day the day that new dates name
 */
export function dateRecords(
  text: string,
  digests: ReadonlyMap<string, string>,
  day: string,
): { readonly dated: readonly DatedRecord[]; readonly changed: readonly string[] } {
  const known = text.split(/\r?\n/).flatMap((line) => parseDateLine(line.replace(/^- /, "")) ?? []);
  const changed: string[] = [];
  const dated = [...digests]
    .map(([file, digest]): DatedRecord => {
      const record = file.replace(/\.[a-z]+$/, "");
      const before = known.find((one) => one.record === record && one.digest === digest);
      if (before === undefined) changed.push(record);
      return before ?? { record, changed: day, digest };
    })
    .sort((a, b) => compareText(a.record, b.record));
  return { dated, changed };
}

/** Writes a content folder's dates anew. @returns the records that got a new date */
export async function lockDates(
  folder: string,
  digests: ReadonlyMap<string, string>,
  day: string,
): Promise<readonly string[]> {
  const path = join(folder, dateLockFile);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const { dated, changed } = dateRecords(text, digests, day);
  const lines = dated.map((one) => `- ${formatDateLine(one)}`);
  await writeFile(path, `${comment}\n${lines.length === 0 ? "[]" : lines.join("\n")}\n`);
  return changed;
}
