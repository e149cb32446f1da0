import type { InvolvementLevel } from "../../schema/vocabulary.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { rowLabelOf, type RowLabel } from "../evidence/row-label.ts";
import { rolePartsOf } from "../catalog/ownership.ts";
import { standingOf, type Standing } from "../evidence/standing.ts";
import type { Domain, Responsibility } from "../catalog/records.ts";

/** What stands where a responsibility's row meets a role's column. */
export interface MatrixCell {
  readonly role: RoleLabel;
  /** Undefined where the role takes no part. */
  readonly level: InvolvementLevel | undefined;
  /** What it has beside that level. */
  readonly also?: readonly InvolvementLevel[];
  readonly standing: Standing | undefined;
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

/** One responsibility as a row with a cell for each given role, by default all. */
export function buildRow(catalog: Catalog, one: Responsibility, roles = catalog.roles): MatrixRow {
  const parts = rolePartsOf(one);
  return {
    ...rowLabelOf(catalog, one),
    cells: roles.map((role) => {
      const part = parts.find((candidate) => candidate.role === role.id);
      return {
        role: labelOf(role),
        level: part?.level,
        ...(part?.also && { also: part.also }),
        standing: part && standingOf(catalog, one, part),
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
