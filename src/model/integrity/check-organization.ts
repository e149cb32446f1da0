import { codePattern, limits, roleIdPattern } from "../../schema/plan-limits.ts";
import { singleFiles } from "../../schema/single-files.ts";
import type { OrganizationFile, Records } from "../catalog/records.ts";
import { checkContact } from "./check-contact.ts";
import { renamedTo } from "./check-references.ts";
import { FileIssues, type Path } from "./file-issues.ts";
import type { Issue } from "./issue.ts";
import type { Known } from "./known.ts";

type Roles = OrganizationFile["roles"];

/** Every problem of the organization's answers with themselves and with the register. */
export function checkOrganization(records: Records, known: Known): Issue[] {
  const { organization } = records;
  if (organization === undefined) return [];
  const file = new FileIssues(singleFiles.organization.file);
  checkRoles(file, organization.roles, known);
  checkRows(file, organization, records, known);
  return file.issues;
}

function checkRoles(file: FileIssues, roles: Roles, known: Known): void {
  const ids = Object.keys(roles);
  if (ids.length > limits.roles)
    file.add(
      ["roles"],
      `more than ${limits.roles} roles`,
      "Name only those that answer for something",
    );
  for (const [id, role] of Object.entries(roles)) {
    const path: Path = ["roles", id];
    if (!roleIdPattern.test(id))
      file.add(
        path,
        `"${id}" is no role's id`,
        'Write an id of the register, such as "cio", or lower-case words joined by hyphens with a `title`',
      );
    else if (!known.roles.has(id) && role?.title === undefined)
      file.add(
        path,
        `unknown role "${id}"`,
        renamedTo(known, "role", id) ??
          `Use one of the folder roles: ${[...known.roles.keys()].join(", ")}; give a role of your own a \`title\``,
      );
    if (role?.contact !== undefined) checkContact(file, role.contact, [...path, "contact"], known);
    checkCombined(file, id, roles);
  }
}

/** One person may hold several roles: each but one names that one. */
function checkCombined(file: FileIssues, id: string, roles: Roles): void {
  const { combinedWith, holder } = roles[id] ?? {};
  if (combinedWith === undefined) return;
  const path: Path = ["roles", id, "combinedWith"];
  const other = roles[combinedWith];
  if (combinedWith === id)
    file.add(path, `"${id}" is the role itself`, "Name the other role, or remove it");
  else if (!Object.hasOwn(roles, combinedWith))
    file.add(
      path,
      `"${combinedWith}" is not among the roles here`,
      `Add \`${combinedWith}:\` to \`roles\`, or name one of ${formatNames(Object.keys(roles).filter((one) => one !== id))}`,
    );
  else if (leadsBack(roles, id))
    file.add(
      path,
      `"${id}" leads back to itself by way of "${combinedWith}"`,
      "Let one of the roles name no other: the others lead to it",
    );
  else if (holder !== undefined && other?.holder !== undefined && holder !== other.holder)
    file.add(
      path,
      `one person is said to hold "${id}" and "${combinedWith}", and their holders are ${holder} and ${other.holder}`,
      "Name the same holder, or remove `combinedWith`",
    );
}

/** Whether a role, by way of those that it is combined with, leads back to itself. */
function leadsBack(roles: Roles, id: string): boolean {
  const seen = new Set<string>();
  let one: string | undefined = id;
  while (one !== undefined && !seen.has(one)) {
    seen.add(one);
    one = roles[one]?.combinedWith;
  }
  return one === id;
}

function checkRows(
  file: FileIssues,
  { roles, responsibilities }: OrganizationFile,
  records: Records,
  known: Known,
): void {
  const codes = new Map(records.responsibilities.map((one) => [one.code, one]));
  const given = records.addressLock?.codes ?? {};
  for (const [code, row] of Object.entries(responsibilities)) {
    const path: Path = ["responsibilities", code];
    const named = known.responsibilities.get(code);
    if (named !== undefined)
      file.add(path, `expected a code, found an id`, `Write ${named.code}, the code of "${code}"`);
    else if (!codes.has(code) && given[code] !== undefined)
      file.add(
        path,
        `the code ${code} was that of "${given[code]}", which is given up`,
        "Remove it, or write the code of what took its place",
      );
    else if (!codes.has(code))
      file.add(
        path,
        codePattern.test(code)
          ? `no responsibility has the code ${code}`
          : `expected a responsibility's code, found "${code}"`,
        `Write a code of the folder responsibilities, such as ${[...codes.keys()][0] ?? "R001"}`,
      );
    listOwners(row.owner).forEach((owner, index) =>
      checkOwner(
        file,
        owner,
        Array.isArray(row.owner) ? [...path, "owner", index] : [...path, "owner"],
        roles,
        known,
      ),
    );
    if (row.contact !== undefined) checkContact(file, row.contact, [...path, "contact"], known);
    if (row.decided?.see !== undefined)
      checkContact(file, row.decided.see, [...path, "decided", "see"], known);
  }
}

function listOwners(
  owner: OrganizationFile["responsibilities"][string]["owner"],
): readonly string[] {
  return owner === undefined || owner === null ? [] : Array.isArray(owner) ? owner : [owner];
}

/** An owner is one of the roles that there are, or a title of the organization's own. */
function checkOwner(file: FileIssues, owner: string, path: Path, roles: Roles, known: Known): void {
  if (Object.hasOwn(roles, owner)) return;
  const renamed = renamedTo(known, "role", owner);
  const meant =
    known.roles.get(owner) ??
    [...known.roles.values()].find(
      ({ id, title, shortTitle }) =>
        !Object.hasOwn(roles, id) &&
        [title, shortTitle].some((name) => name.toLowerCase() === owner.toLowerCase()),
    );
  if (renamed !== undefined) file.add(path, `unknown role "${owner}"`, renamed);
  else if (meant !== undefined)
    file.add(
      path,
      `there is no ${meant.title} here: \`roles\` does not name "${meant.id}"`,
      `Add \`${meant.id}:\` to \`roles\`, or name who has this duty`,
    );
}

function formatNames(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}
