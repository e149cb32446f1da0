/**
 * `npm run check:content -- [--date YYYY-MM-DD] [--advice]`: reads CONTENT_DIR alone and prints every problem; exit code 1
 * if there is any. Reviews that are overdue on that day, or else on the day of the latest change, are told and stop nothing.
 * What the house rules would have otherwise is told in a number where the content does not keep them, and in full with
 * `--advice`.
 */
import { endInSentence } from "../build/end-in-sentence.ts";
import { readDay } from "../build/read-day.ts";
import { latestOf, listChangeDates } from "../model/catalog/record-dates.ts";
import { listOverdue } from "../model/integrity/check-reviews.ts";
import { formatAdvice, formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { kinds } from "../schema/kinds.ts";
import { InputError, readSettings } from "../settings.ts";

await endInSentence(async () => {
  const { contentDir } = readSettings();
  const options = process.argv.slice(2);
  const given = readDay(options.filter((option) => option !== "--advice"));
  const { records, issues, advice: houseAdvice } = await readContent(contentDir, { dates: "told" });
  if (records === undefined) throw new InputError(formatIssues(issues, formatFolder(contentDir)));
  const day = given ?? latestOf(listChangeDates(records.dateLock).values());
  const showsAll = records.site.houseRules || options.includes("--advice");
  const advice = [
    ...(showsAll ? houseAdvice : []),
    ...(day === undefined ? [] : listOverdue(records, day)),
  ];
  if (advice.length > 0) console.log(formatAdvice(advice, formatFolder(contentDir)));
  if (!showsAll && houseAdvice.length > 0)
    console.log(
      `The house rules of this project, which this content need not keep, have ${houseAdvice.length} pieces of advice: npm run check:content -- --advice`,
    );
  const counts = Object.values(kinds).map(({ folder }) => `${records[folder].length} ${folder}`);
  console.log(`content is sound: ${counts.join(", ")}`);
});
