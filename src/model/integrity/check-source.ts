import { fileOf } from "../../schema/kinds.ts";
import type { Issue } from "./issue.ts";
import type { Source } from "../catalog/records.ts";
import {
  checkConditionId,
  checkFragment,
  checkPostId,
  checkRoleId,
  renamedTo,
} from "./check-references.ts";
import { FileIssues } from "./file-issues.ts";
import type { Known } from "./known.ts";

/** Every problem of a source with itself and with whom it names. */
export function checkSource(source: Source, known: Known): Issue[] {
  const file = new FileIssues(source.file);
  const slugs = { page: "source", seen: new Set<string>() } as const;
  source.claims.forEach((claim, index) => {
    checkFragment(file, claim.slug, ["claims", index, "slug"], slugs);
    const same = source.claims.findIndex(({ number }) => number === claim.number);
    if (same !== index)
      file.add(
        ["claims", index, "number"],
        `the number ${claim.number} is that of "${source.claims[same]?.slug ?? ""}"`,
        "Give the next free number: a number is given once, and citations keep it",
      );
    if (claim.condition !== undefined)
      checkConditionId(file, claim.condition, ["claims", index, "condition"], known);
    claim.posts.forEach((id, at) => checkPostId(file, id, ["claims", index, "posts", at], known));
    claim.roles.forEach((id, at) => checkRoleId(file, id, ["claims", index, "roles", at], known));
  });
  if (source.condition !== undefined)
    checkConditionId(file, source.condition, ["condition"], known);
  if (source.follows?.source !== undefined)
    checkFollowed(file, source, source.follows.source, known);
  return file.issues;
}

/** A source follows another one of the register, and in the end none that follows it. */
function checkFollowed(file: FileIssues, source: Source, id: string, known: Known): void {
  const path = ["follows", "source"];
  if (!known.sources.has(id)) {
    file.add(
      path,
      `unknown source "${id}"`,
      renamedTo(known, "source", id) ?? "Use the id of a file in the folder sources",
      fileOf("source", id),
    );
    return;
  }
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
    if (next === source.id) {
      file.add(path, "the source follows itself", "Name the earlier of the two in the later");
      return;
    }
    seen.add(next);
    next = known.sources.get(next)?.follows?.source;
  }
}
