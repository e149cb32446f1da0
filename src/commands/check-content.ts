/** `npm run check:content`: reads CONTENT_DIR alone and prints every problem; exit code 1 if there is any. */
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { readSettings } from "../settings.ts";

const { contentDir } = readSettings();
const { records, issues } = await readContent(contentDir);
if (records === undefined) {
  console.error(formatIssues(issues, formatFolder(contentDir)));
  process.exitCode = 1;
} else {
  const count = (all: readonly unknown[], what: string) => `${all.length} ${what}`;
  console.log(
    `content is sound: ${[
      count(records.roles, "roles"),
      count(records.pairings, "pairings"),
      count(records.responsibilities, "responsibilities"),
      count(records.terms, "terms"),
      count(records.sources, "sources"),
    ].join(", ")}`,
  );
}
