import type { Role } from "../catalog/records.ts";
import { checkContacts } from "./check-contact.ts";
import { checkPostId, checkRoleId } from "./check-references.ts";
import type { FileIssues } from "./file-issues.ts";
import type { Known } from "./known.ts";

/** Whom to turn to next is there, and somebody else. @param self the role whose steps they are */
export function checkEscalation(
  file: FileIssues,
  steps: Role["escalateTo"] = [],
  known: Known,
  self?: string,
): void {
  steps.forEach(({ role, post, contact }, index) => {
    const path = ["escalateTo", index];
    if (role !== undefined && role === self)
      file.add(
        [...path, "role"],
        `"${role}" is the role itself`,
        "Name somebody else to turn to, or remove the step",
      );
    else if (role !== undefined) checkRoleId(file, role, [...path, "role"], known);
    if (post !== undefined) checkPostId(file, post, [...path, "post"], known);
    checkContacts(file, contact, [...path, "contact"], known);
  });
}
