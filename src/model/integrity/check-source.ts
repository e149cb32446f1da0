import type { Issue } from "./issue.ts";
import type { Source } from "../catalog/records.ts";
import { checkFragment, checkRoleId } from "./check-references.ts";
import { FileIssues } from "./file-issues.ts";
import type { Known } from "./known.ts";

/** Every problem of a source with itself and with the roles that it names. */
export function checkSource(source: Source, known: Known): Issue[] {
  const file = new FileIssues(source.file);
  const slugs = { page: "source", seen: new Set<string>() } as const;
  source.claims.forEach((claim, index) => {
    checkFragment(file, claim.slug, ["claims", index, "slug"], slugs);
    claim.roles.forEach((id, at) => checkRoleId(file, id, ["claims", index, "roles", at], known));
  });
  return file.issues;
}
