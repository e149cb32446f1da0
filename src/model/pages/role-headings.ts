import { headings } from "../../words/headings.ts";
import type { Role } from "../catalog/records.ts";

/** The headings of a role's sections that say what it is, by section. */
export function nameRoleSections({ kind }: Role) {
  return kind === "person" ? headings.person : {};
}
