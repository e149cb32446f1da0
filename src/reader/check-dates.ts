import { parseDateLine } from "../model/catalog/record-dates.ts";
import type { Issue } from "../model/integrity/issue.ts";
import { singleFiles } from "../schema/single-files.ts";

const remedy = "Run `npm run lock`, which dates it today, or `npm run lock -- --date YYYY-MM-DD`";

/**
 * Records that changed after they were dated, or that nobody dated, and lines of the lock that date nothing.
 * @param digests by file, each record's own
 */
export function checkDates(
  lines: readonly string[],
  digests: ReadonlyMap<string, string>,
): Issue[] {
  const lock = singleFiles.dateLock.file;
  const dated = lines.flatMap((line) => parseDateLine(line) ?? []);
  const byRecord = new Map(dated.map((one) => [one.record, one]));
  const files = new Map([...digests.keys()].map((file) => [file.replace(/\.[a-z]+$/, ""), file]));
  return [
    ...[...files].flatMap(([record, file]) => {
      const known = byRecord.get(record);
      if (known !== undefined && known.digest === digests.get(file)) return [];
      const problem =
        known === undefined
          ? `${lock} does not say when it changed`
          : `it changed after ${known.changed}, the day that ${lock} has for it`;
      return { file, path: [], problem, remedy };
    }),
    ...dated.flatMap((one, index) => {
      const isFirst = dated.findIndex(({ record }) => record === one.record) === index;
      if (isFirst && files.has(one.record)) return [];
      const problem = isFirst ? `there is no record ${one.record}` : `${one.record} is there twice`;
      return { file: lock, path: [index], problem, remedy: "Run `npm run lock`" };
    }),
  ];
}

/** The lines of a lock that tell of their records as they are now. */
export function listCurrentDates(
  lines: readonly string[],
  digests: ReadonlyMap<string, string>,
): string[] {
  const current = new Map(
    [...digests].map(([file, digest]) => [file.replace(/\.[a-z]+$/, ""), digest]),
  );
  return lines.filter((line) => {
    const dated = parseDateLine(line);
    return dated !== undefined && current.get(dated.record) === dated.digest;
  });
}
