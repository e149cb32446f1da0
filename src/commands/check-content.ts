/** `npm run check:content`: reads CONTENT_DIR alone and prints every problem; exit code 1 if there is any. */
import { endInSentence } from "../build/end-in-sentence.ts";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { InputError, readSettings } from "../settings.ts";

await endInSentence(async () => {
  const { contentDir } = readSettings();
  const { records, issues } = await readContent(contentDir);
  if (records === undefined) throw new InputError(formatIssues(issues, formatFolder(contentDir)));
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
});
