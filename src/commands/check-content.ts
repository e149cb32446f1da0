/**
 * `npm run check:content -- [--date YYYY-MM-DD] [--advice]`: reads CONTENT_DIR alone and prints every problem; exit code 1
 * if there is any. Reviews that are overdue on that day, or else on the day of the latest change, are told and stop nothing.
 * Where the content does not keep the house rules, what they would have is told with `--advice` alone.
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
  const counts = Object.entries(kinds).map(([kind, { folder }]) => {
    const count = records[folder].length;
    return `${count} ${count === 1 ? kind : folder}`;
  });
  console.log(`content is sound: ${counts.join(", ")}`);
});
