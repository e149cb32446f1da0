import { headings } from "../../words/headings.ts";
import { role as words } from "../../words/role.ts";
import type { Records, Role } from "../catalog/records.ts";

/** The headings of a role's sections that say what it is, or what roles are called here, by section. */
export function nameRoleSections(role: Role, site: Records["site"]) {
  return {
    ...(role.kind === "person" && headings.person),
    "works-with": words.worksWith(site.roleName.other),
  };
}
