import type { InvolvementLevel, Ownership } from "../../schema/vocabulary.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import { standingOf, type Standing } from "../evidence/evidence.ts";
import { ownersOf } from "../catalog/ownership.ts";
import type { Domain, Responsibility } from "../catalog/records.ts";

/** A role as a column head, a chip or a link shows it. */
export interface RoleLabel {
  readonly id: string;
  /** "Chief Information Officer". */
  readonly title: string;
  /** "CIO"; never an abbreviation that two roles share. */
  readonly shortTitle: string;
}

/** What stands where a responsibility's row meets a role's column. */
export interface MatrixCell {
  readonly role: RoleLabel;
  /** Undefined where the role takes no part. */
  readonly level: InvolvementLevel | undefined;
  readonly standing: Standing | undefined;
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

/** One responsibility as a row. */
export interface MatrixRow extends RowLabel {
  readonly cells: readonly MatrixCell[];
}

/** The rows of one domain. */
export interface MatrixGroup {
  readonly domain: Domain;
  readonly rows: readonly MatrixRow[];
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

/** One responsibility as a row with a cell for each given role, by default all. */
export function buildRow(catalog: Catalog, one: Responsibility, roles = catalog.roles): MatrixRow {
  return {
    ...rowLabelOf(catalog, one),
    cells: roles.map((role) => {
      const part = one.involvement.find((candidate) => candidate.role === role.id);
      return {
        role: labelOf(role),
        level: part?.level,
        standing: part && standingOf(catalog, part),
      };
    }),
  };
}

/** Responsibilities, by default all, as rows grouped by domain, in the order of both; a domain without a row is left out. */
export function buildMatrix(
  catalog: Catalog,
  responsibilities: readonly Responsibility[] = catalog.responsibilities,
  roles = catalog.roles,
): MatrixGroup[] {
  const byDomain = new Map<string, Responsibility[]>();
  for (const one of responsibilities) {
    const own = byDomain.get(one.domain);
    if (own) own.push(one);
    else byDomain.set(one.domain, [one]);
  }
  return catalog.domains.flatMap((domain) => {
    const own = byDomain.get(domain.id);
    return own ? [{ domain, rows: own.map((one) => buildRow(catalog, one, roles)) }] : [];
  });
}
