import { glanceRows } from "../../schema/vocabulary.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Records, Role } from "../catalog/records.ts";
import { citationsOf, type CitationTarget, type Statement } from "../evidence/evidence.ts";

/** An at-a-glance row of one role. */
export interface GlanceCell extends Statement {
  readonly id: string;
  readonly label: string;
}

/** An at-a-glance row of several roles. */
export interface GlanceRowOfMany {
  readonly id: string;
  readonly label: string;
  /** A cell for each role, undefined where the role has none. */
  readonly cells: readonly (GlanceCell | undefined)[];
}

/** The rows that roles may have, with their labels: those of every register, then its own. */
export function listGlanceRows({
  glance = [],
}: Records["site"]): readonly { readonly id: string; readonly label: string }[] {
  return [...Object.entries(glanceRows).map(([id, { label }]) => ({ id, label })), ...glance];
}

/** The at-a-glance rows that a role has, in their fixed order. */
export function describeGlance(
  catalog: Catalog,
  role: Role,
  leadsTo: CitationTarget,
): GlanceCell[] {
  return listGlanceRows(catalog.site).flatMap(({ id, label }) => {
    const cell = role.glance[id];
    if (cell === undefined) return [];
    const { text, claims } = cell;
    return {
      id,
      label,
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
  return listGlanceRows(catalog.site)
    .map(({ id, label }) => ({
      id,
      label,
      cells: columns.map((column) => column.find((cell) => cell.id === id)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
}
