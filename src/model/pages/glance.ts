import { glanceRows, type GlanceRow } from "../../schema/vocabulary.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Role } from "../catalog/records.ts";
import { citationsOf, type CitationTarget, type Statement } from "../evidence/evidence.ts";

/** An at-a-glance row of one role. */
export interface GlanceCell extends Statement {
  readonly id: GlanceRow;
  readonly label: string;
}

/** An at-a-glance row of several roles. */
export interface GlanceRowOfMany {
  readonly id: GlanceRow;
  readonly label: string;
  /** A cell for each role, undefined where the role has none. */
  readonly cells: readonly (GlanceCell | undefined)[];
}

const rowIds = Object.keys(glanceRows) as GlanceRow[];

/** The at-a-glance rows that a role has, in their fixed order. */
export function describeGlance(
  catalog: Catalog,
  role: Role,
  leadsTo: CitationTarget,
): GlanceCell[] {
  return rowIds.flatMap((id) => {
    const cell = role.glance[id];
    if (cell === undefined) return [];
    const { text, claims } = cell;
    return {
      id,
      label: glanceRows[id].label,
      text,
      citations: citationsOf(catalog, claims, leadsTo),
    };
  });
}

/** The at-a-glance rows that any of several roles has, laid side by side. */
export function describeGlances(
  catalog: Catalog,
  roles: readonly Role[],
  leadsTo: CitationTarget,
): GlanceRowOfMany[] {
  const columns = roles.map((role) => describeGlance(catalog, role, leadsTo));
  return rowIds
    .map((id) => ({
      id,
      label: glanceRows[id].label,
      cells: columns.map((column) => column.find((cell) => cell.id === id)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
}
