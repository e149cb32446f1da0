import { addresses } from "../../routes.ts";
import { roleSections } from "../../schema/sections.ts";
import { singleFiles } from "../../schema/single-files.ts";
import type { Issue } from "./issue.ts";
import { ownersOf } from "../catalog/ownership.ts";
import type { Role } from "../catalog/records.ts";
import { checkBody, checkSections } from "./check-body.ts";
import { checkContact, checkContacts } from "./check-contact.ts";
import { checkEscalation } from "./check-escalation.ts";
import {
  checkClaims,
  checkHolderId,
  checkResponsibilityId,
  checkRoleId,
} from "./check-references.ts";
import { FileIssues, type Path } from "./file-issues.ts";
import type { Known } from "./known.ts";
import { checkValidity } from "./check-validity.ts";

/** Every problem of a role with the records that it names. */
export function checkRole(role: Role, known: Known): Issue[] {
  const file = new FileIssues(role.file);
  const cited = (ids: readonly string[], path: Path) =>
    checkClaims(file, ids, path, known, [role.id]);
  cited(role.purposeClaims, ["purposeClaims"]);
  cited(role.claims, ["claims"]);
  for (const [row, cell] of Object.entries(role.glance)) {
    cited(cell?.claims ?? [], ["glance", row, "claims"]);
    if (!known.glance.has(row))
      file.add(
        ["glance", row],
        `unknown at-a-glance row "${row}"`,
        `Use one of ${[...known.glance].join(", ")}, or write it under \`glance\` in ${singleFiles.site.file}`,
        singleFiles.site.file,
      );
  }
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
  role.bring.forEach(({ responsibility: id }, index) => {
    const path: Path = ["bring", index, "responsibility"];
    const responsibility = checkResponsibilityId(file, id, path, known);
    if (responsibility && !ownersOf(responsibility).includes(role.id))
      file.add(
        path,
        `"${id}" does not say that ${role.shortTitle} is accountable for it`,
        "Name a responsibility that this role answers for",
      );
  });
  const met = new Set<string>();
  role.others.forEach(({ role: id }, index) => {
    if (id === undefined) return;
    const path: Path = ["others", index, "role"];
    checkRoleId(file, id, path, known);
    // The page tells of each other role once, so that nothing written here is lost.
    if (id === role.id) file.add(path, `"${id}" is the role itself`, "Name another role");
    else if (met.has(id)) file.add(path, `"${id}" is there twice`, "Say all of it in one place");
    met.add(id);
  });
  checkClaims(file, role.paragraph?.claims ?? [], ["paragraph", "claims"], known);
  for (const field of [
    "reportsTo",
    "whetherToHaveOne",
    "week",
    "misread",
    "skills",
    "others",
    "disagreements",
  ] as const)
    role[field].forEach(({ claims }, index) =>
      checkClaims(file, claims, [field, index, "claims"], known),
    );
  checkContacts(file, role.contact, ["contact"], known);
  role.shifts?.forEach(({ contact }, index) =>
    checkContacts(file, contact, ["shifts", index, "contact"], known),
  );
  for (const field of ["holder", "deputy"] as const)
    if (role.shifts !== undefined && role[field] !== undefined)
      file.add(
        [field],
        "`shifts` says who holds it when",
        `Make \`${field}\` a part of a shift, or remove \`shifts\``,
      );
  if (role.channel !== undefined) checkContact(file, role.channel, ["channel"], known);
  checkValidity(file, role, []);
  checkEscalation(file, role.escalateTo, known, role.id);
  checkSuperior(file, role, known);
  checkElsewhere(file, role, known);
  checkBody(file, role.body, known, addresses("/").role(role.id));
  checkSections(file, role.body, roleSections, { page: "role", taken: [] });
  return file.issues;
}

/** Who has the duty where nobody holds the title is somebody else, whose title people hold. */
function checkElsewhere(file: FileIssues, { id, elsewhere }: Role, known: Known): void {
  if (elsewhere === undefined) return;
  if (elsewhere === id || known.roles.get(elsewhere)?.elsewhere !== undefined)
    file.add(
      ["elsewhere"],
      elsewhere === id
        ? `"${id}" is the role itself`
        : `hardly anybody holds the title of "${elsewhere}" either`,
      "Name a role or a post that companies have",
    );
  else checkHolderId(file, elsewhere, ["elsewhere"], known);
}

/** A role reports to another, or to a post, and never by way of others to itself. */
function checkSuperior(file: FileIssues, { id, superior }: Role, known: Known): void {
  if (superior === undefined) return;
  const seen = new Set<string>();
  let above: string | undefined = superior;
  while (above !== undefined && above !== id && !seen.has(above)) {
    seen.add(above);
    above = known.roles.get(above)?.superior;
  }
  if (above === id)
    file.add(
      ["superior"],
      superior === id
        ? `"${id}" is the role itself`
        : `"${id}" reports to itself by way of "${superior}"`,
      "Name who is above it, or remove it",
    );
  else checkHolderId(file, superior, ["superior"], known);
}
