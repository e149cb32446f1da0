import { addresses } from "../../routes.ts";
import { roleSections } from "../../schema/sections.ts";
import type { Issue } from "./issue.ts";
import { ownersOf } from "../catalog/ownership.ts";
import type { Role } from "../catalog/records.ts";
import { checkBody, checkSections } from "./check-body.ts";
import { checkClaims, checkResponsibilityId } from "./check-references.ts";
import { FileIssues, type Path } from "./file-issues.ts";
import type { Known } from "./known.ts";

/** Every problem of a role with the records that it names. */
export function checkRole(role: Role, known: Known): Issue[] {
  const file = new FileIssues(role.file);
  const cited = (ids: readonly string[], path: Path) =>
    checkClaims(file, ids, path, known, [role.id]);
  cited(role.purposeClaims, ["purposeClaims"]);
  cited(role.claims, ["claims"]);
  for (const [row, cell] of Object.entries(role.glance))
    cited(cell?.claims ?? [], ["glance", row, "claims"]);
  role.notOwned.forEach((item, index) => {
    const path: Path = ["notOwned", index, "responsibility"];
    const responsibility = checkResponsibilityId(file, item.responsibility, path, known);
    if (responsibility && ownersOf(responsibility).includes(role.id)) {
      file.add(
        path,
        `"${responsibility.id}" says that ${role.shortTitle} is accountable for it`,
        "Name a responsibility that another role answers for, or correct its involvement",
      );
    }
    checkClaims(file, item.claims, ["notOwned", index, "claims"], known);
    if ((item.says === undefined) !== (item.claims.length === 0))
      file.add(
        ["notOwned", index, "says"],
        item.says === undefined
          ? "claims are cited, and no text tells what they say"
          : "it tells what a source says and cites no claim",
        "Write what the source says in `says` with its claims; `because` is ours and cites nothing",
      );
  });
  for (const field of ["reportsTo", "whetherToHaveOne"] as const)
    role[field].forEach(({ claims }, index) =>
      checkClaims(file, claims, [field, index, "claims"], known),
    );
  checkBody(file, role.body, known, addresses("/").role(role.id));
  checkSections(file, role.body, roleSections);
  return file.issues;
}
