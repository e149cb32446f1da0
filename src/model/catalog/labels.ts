import type { Ownership } from "../../schema/vocabulary.ts";
import { get, type Catalog } from "./catalog.ts";
import { ownersOf } from "./ownership.ts";
import type { Domain, Responsibility } from "./records.ts";

/** A role as a column head, a chip or a link shows it. */
export interface RoleLabel {
  readonly id: string;
  /** "Chief Information Officer". */
  readonly title: string;
  /** "CIO"; never an abbreviation that two roles share. */
  readonly shortTitle: string;
}

/** A responsibility as lists name it. */
export interface RowLabel {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly domain: Domain;
  readonly ownership: Ownership;
  /** The accountable roles, in the roles' order. */
  readonly owners: readonly RoleLabel[];
}

/** The label of a role. */
export function labelOf(role: RoleLabel): RoleLabel {
  return { id: role.id, title: role.title, shortTitle: role.shortTitle };
}

/** A responsibility as lists name it; no role beyond its owners is looked at, because there may be many. */
export function rowLabelOf(catalog: Catalog, one: Responsibility): RowLabel {
  const owners = ownersOf(one).map((id) => get(catalog.roleById, id));
  return {
    id: one.id,
    code: one.code,
    title: one.title,
    summary: one.summary,
    domain: get(catalog.domainById, one.domain),
    ownership: one.ownership,
    owners: owners.sort((a, b) => a.order - b.order).map(labelOf),
  };
}
