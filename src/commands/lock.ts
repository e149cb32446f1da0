/** `npm run lock`: adds to the content folder's addresses.lock every address that the content publishes now. */
import { join } from "node:path";
import { lockAddresses } from "../build/lock-addresses.ts";
import { lockFile } from "../model/integrity/check-address-lock.ts";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { readSettings } from "../settings.ts";

const { contentDir } = readSettings();
const { records, issues } = await readContent(contentDir);
if (records === undefined) {
  console.error(formatIssues(issues, formatFolder(contentDir)));
  process.exitCode = 1;
} else {
  const added = await lockAddresses(contentDir, records);
  const file = join(formatFolder(contentDir), lockFile);
  for (const address of added) console.log(address);
  console.log(
    added.length === 0
      ? `${file} holds every address already.`
      : `${file}: ${added.length} new ${added.length === 1 ? "address" : "addresses"} locked.`,
  );
}
