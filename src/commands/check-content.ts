/** `npm run check:content`: reads CONTENT_DIR alone and prints every problem; exit code 1 if there is any. */
import { endInSentence } from "../build/end-in-sentence.ts";
import { formatAdvice, formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { kinds } from "../schema/kinds.ts";
import { InputError, readSettings } from "../settings.ts";

await endInSentence(async () => {
  const { contentDir } = readSettings();
  const { records, issues, advice } = await readContent(contentDir);
  if (records === undefined) throw new InputError(formatIssues(issues, formatFolder(contentDir)));
  if (advice.length > 0) console.log(formatAdvice(advice, formatFolder(contentDir)));
  const counts = Object.values(kinds).map(({ folder }) => `${records[folder].length} ${folder}`);
  console.log(`content is sound: ${counts.join(", ")}`);
});
