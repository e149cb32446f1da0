import type { Loader, LoaderContext } from "astro/loaders";
import { formatIssues } from "./model/integrity/issue.ts";
import type { Reading } from "./reader/read-content.ts";
import { setTranslation } from "./words/table.ts";
import { toTranslation } from "./words/translation.ts";
import { currentReading, forgetReading } from "./reader/shared-reading.ts";

/** How long a folder must be quiet before it is read again: editors write several files, or one in parts. */
const quiet = 100;

/**
 * Hands Astro all records as the reader has them: one entry, `all`. While authors write, the last
 * sound records stay; where there never were any, the entry `problems` says why.
 */
export function recordsLoader(folder: string): Loader {
  return loadReading("records", folder, ({ records, issues }, { store }) => {
    if (records === undefined) {
      store.set({ id: "problems", data: { message: formatIssues(issues) } });
    } else {
      setTranslation(toTranslation(records.site, records.words ?? []));
      store.set({ id: "all", data: { ...records } });
      store.delete("problems");
    }
  });
}

/**
 * A loader that fills its collection from the reading of a folder, again whenever something changes there.
 * @throws where a build meets content with problems
 */
function loadReading(
  name: string,
  folder: string,
  fill: (reading: Reading, context: LoaderContext) => void,
): Loader {
  return {
    name,
    async load(context) {
      const { watcher } = context;
      const reading = await currentReading(folder);
      if (reading.records === undefined && watcher === undefined)
        throw new Error(formatIssues(reading.issues));
      fill(reading, context);
      if (watcher === undefined) return;
      let timer: NodeJS.Timeout | undefined;
      const onChange = (file: string) => {
        if (!file.startsWith(folder)) return;
        forgetReading(folder);
        clearTimeout(timer);
        timer = setTimeout(() => {
          currentReading(folder).then(
            (next) => fill(next, context),
            (error: unknown) => context.logger.error(String(error)),
          );
        }, quiet);
      };
      watcher.add(folder);
      for (const event of ["add", "change", "unlink", "unlinkDir"] as const)
        watcher.on(event, onChange);
    },
  };
}
