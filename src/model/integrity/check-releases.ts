import type { Records } from "../catalog/records.ts";
import { sortReleases } from "../catalog/releases.ts";
import { hasAnswer, isKept, listKeptAddresses } from "../pages/kept-addresses.ts";
import { listPublishedAddresses } from "../pages/published-addresses.ts";
import { FileIssues } from "./file-issues.ts";
import type { Issue } from "./issue.ts";

/** The folder that says what each version of the content changed. */
export const releaseFolder = "changes";

/** A version that nothing tells of, versions that are out of order, and changes of what was never there. */
export function checkReleases(records: Records): Issue[] {
  const { version } = records.site;
  const releases = sortReleases(records.releases);
  const [newest] = releases;
  const site = new FileIssues("site.yaml");
  if (version !== undefined && !releases.some(({ id }) => id === version))
    site.add(
      ["version"],
      `no file tells what version ${version} changed`,
      `Write ${releaseFolder}/${version}.yaml: its date, a summary and the changes`,
    );
  else if (newest !== undefined && version !== newest.id)
    site.add(
      version === undefined ? [] : ["version"],
      `the newest version in ${releaseFolder}/ is ${newest.id}, and the site says ${version ?? "none"}`,
      `Write \`version: "${newest.id}"\``,
    );
  const published = listPublishedAddresses(records);
  const kept = listKeptAddresses(records, published);
  return [
    ...site.issues,
    ...releases.flatMap(({ file, id, date, changes }, place) => {
      const found = new FileIssues(file);
      const before = releases[place + 1];
      if (before !== undefined && before.date > date)
        found.add(
          ["date"],
          `version ${id} is dated before version ${before.id}, ${before.date}`,
          "Correct one of the two",
        );
      changes.forEach(({ see }, index) =>
        see.forEach((address, at) => {
          if (!hasAnswer(published, address) && !isKept(kept, address))
            found.add(
              ["changes", index, "see", at],
              `no page has the address ${address}, and none ever had`,
              "Name a page of the site, or a place on one that lasts",
            );
        }),
      );
      return found.issues;
    }),
  ];
}
