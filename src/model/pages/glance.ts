import { glanceRows, type GlanceRow } from "../../schema/vocabulary.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Role } from "../catalog/records.ts";
import { citationsOf, type Statement } from "../evidence/evidence.ts";

/** An at-a-glance row of one role. */
export interface GlanceCell extends Statement {
  readonly id: GlanceRow;
  readonly label: string;
}

/** An at-a-glance row of several roles. */
export interface GlanceRowOfMany {
  readonly label: string;
  readonly cells: readonly GlanceCell[];
}

/** The at-a-glance rows of a role, in their fixed order. */
export function describeGlance(catalog: Catalog, role: Role): GlanceCell[] {
  return (Object.keys(glanceRows) as GlanceRow[]).map((id) => ({
    id,
    label: glanceRows[id].label,
    text: role.glance[id].text,
    citations: citationsOf(catalog, role.glance[id].claims),
  }));
}

/** The at-a-glance rows of several roles, laid side by side. */
export function describeGlances(catalog: Catalog, roles: readonly Role[]): GlanceRowOfMany[] {
  const columns = roles.map((role) => describeGlance(catalog, role));
  return (columns[0] ?? []).map(({ label }, row) => ({
    label,
    cells: columns.flatMap((column) => column[row] ?? []),
  }));
}
