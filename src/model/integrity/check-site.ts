import type { Records } from "../catalog/records.ts";
import { glanceRows } from "../../schema/vocabulary.ts";
import { singleFiles } from "../../schema/single-files.ts";
import { FileIssues } from "./file-issues.ts";
import type { Issue } from "./issue.ts";

/** Whether the content keeps to what it says of itself: a register that cites no sources has none. */
export function checkSite({ site, sources }: Pick<Records, "site" | "sources">): Issue[] {
  const file = new FileIssues(singleFiles.site.file);
  const [first] = sources;
  if (!site.citesSources && first !== undefined)
    file.add(
      ["citesSources"],
      `it says that the register cites no sources, and ${first.file} is one`,
      "Write citesSources: true, so that pages show what they say, or remove what stands in sources/",
    );
  site.glance?.forEach(({ id }, index) => {
    if (Object.hasOwn(glanceRows, id))
      file.add(
        ["glance", index, "id"],
        `every register has the row "${id}"`,
        "Give it another id, or another label in words.yaml",
      );
  });
  return file.issues;
}
