/**
 * `npm run lock -- [--date YYYY-MM-DD]`: adds to the content folder's addresses.lock every address that the
 * content publishes now, and dates the records that changed, in dates.lock. The date is today's unless one is given.
 */
import { join } from "node:path";
import { endInSentence } from "../build/end-in-sentence.ts";
import { lockAddresses } from "../build/lock-addresses.ts";
import { dateLockFile, lockDates } from "../build/lock-dates.ts";
import { readDay } from "../build/read-day.ts";
import { lockFile } from "../model/integrity/check-address-lock.ts";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { InputError, readSettings } from "../settings.ts";

await endInSentence(async () => {
  const { contentDir } = readSettings();
  const day = readDay(process.argv.slice(2)) ?? new Date().toISOString().slice(0, 10);
  const { records, issues, digests } = await readContent(contentDir, { dates: "unread" });
  const folder = formatFolder(contentDir);
  if (records === undefined) throw new InputError(formatIssues(issues, folder));
  const added = await lockAddresses(contentDir, records);
  for (const address of added) console.log(address);
  const changed = await lockDates(contentDir, digests, day);
  for (const record of changed) console.log(`${record} changed on ${day}`);
  const addresses = `${added.length} new ${added.length === 1 ? "address" : "addresses"}`;
  console.log(
    added.length === 0
      ? `${join(folder, lockFile)} holds every address already.`
      : `${join(folder, lockFile)}: ${addresses} locked.`,
  );
  const count = `${changed.length} ${changed.length === 1 ? "record" : "records"}`;
  console.log(
    changed.length === 0
      ? `${join(folder, dateLockFile)} holds every date already.`
      : `${join(folder, dateLockFile)}: ${count} dated ${day}.`,
  );
});
