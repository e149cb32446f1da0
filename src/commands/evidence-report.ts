/**
 * `npm run evidence:report`: what the answers of CONTENT_DIR rest on, a line for each responsibility in columns
 * between tabs, then the sums; the claims that nothing cites stand at the end.
 */
import { endInSentence } from "../build/end-in-sentence.ts";
import { buildCatalog } from "../model/catalog/catalog.ts";
import { reportEvidence } from "../model/evidence/report.ts";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { InputError, readSettings } from "../settings.ts";

await endInSentence(async () => {
  const { contentDir } = readSettings();
  const { records, issues } = await readContent(contentDir);
  if (records === undefined) throw new InputError(formatIssues(issues, formatFolder(contentDir)));
  const { rows, sums, unused } = reportEvidence(buildCatalog(records));
  const [first] = rows;
  if (first !== undefined) console.log(Object.keys(first).join("\t"));
  for (const row of rows)
    console.log(
      Object.values(row)
        .map((value: string | number | readonly string[]) =>
          typeof value === "object" ? value.join(", ") : String(value),
        )
        .join("\t"),
    );
  console.log("");
  for (const [what, count] of Object.entries(sums)) console.log(`${count}\t${what}`);
  if (unused.length > 0) console.log(`\nNothing cites: ${unused.join(", ")}`);
});
