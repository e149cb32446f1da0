import { involving, type Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import type { Role } from "../catalog/records.ts";
import { compareRows, type ComparedGroup, type ComparedRows } from "../views/compared-rows.ts";
import { describeGlances, type GlanceRowOfMany } from "./glance.ts";
import { buildLedgerRow, type LedgerRow } from "./ledger.ts";
import { listPairs, type PairLink } from "./pair-links.ts";
import { isRegisterSplit } from "./register.ts";
import { listSections, type Section } from "./sections.ts";

/** A ledger of some roles, sorted by what sets them apart. */
export interface ComparedLedger extends ComparedRows<LedgerRow> {
  readonly roles: readonly RoleLabel[];
  readonly differences: readonly ComparedGroup<LedgerRow>[];
}

/** Everything that the page for comparing roles shows before some are chosen. */
export interface ComparePage {
  readonly sections: readonly Section[];
  readonly roles: readonly RoleLabel[];
  readonly glance: readonly GlanceRowOfMany[];
  readonly ledger: ComparedLedger;
  /** Whether the ledger's cells open to their reasons, or would make the page too heavy. */
  readonly opens: boolean;
  readonly pairs: readonly PairLink[];
}

/** The most cells that the page holds; of a larger register pairs alone are compared. */
export const largestComparison = 40_000;

/** Works out the page for comparing roles; undefined where the register is too large for one page. */
export function describeCompare(catalog: Catalog): ComparePage | undefined {
  if (catalog.roles.length * catalog.responsibilities.length > largestComparison) return undefined;
  const glance = describeGlances(catalog, catalog.roles, "source");
  return {
    sections: listSections("compare", {
      "at-a-glance": glance.length > 0,
      owned: true,
      pairs: true,
    }),
    roles: catalog.roles.map(labelOf),
    glance,
    ledger: buildComparedLedger(catalog, catalog.roles),
    opens: !isRegisterSplit(catalog),
    pairs: listPairs(catalog),
  };
}

/** The register for the given roles, sorted by what sets them apart. */
export function buildComparedLedger(catalog: Catalog, roles: readonly Role[]): ComparedLedger {
  const involved = involving(catalog, roles);
  const rows = involved.map((one) => {
    const row = buildLedgerRow(catalog, one, roles);
    return {
      ...row,
      levels: Object.fromEntries(row.cells.map((cell) => [cell.role.id, cell.level])),
    };
  });
  const labels = roles.map(labelOf);
  const others = catalog.responsibilities.length - involved.length;
  return { roles: labels, ...compareRows(rows, labels, others) };
}
