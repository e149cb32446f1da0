import { get, type Catalog } from "../catalog/catalog.ts";
import { groupEvidence, type EvidenceGroup } from "../evidence/evidence.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { findHereAnswer, type HereAnswer } from "./here.ts";
import {
  buildMatrix,
  buildRow,
  type MatrixCell,
  type MatrixGroup,
  type MatrixRow,
} from "./matrix.ts";
import { rolePartsOf } from "../catalog/ownership.ts";
import { listElsewhere, type ElsewhereAnswer } from "../evidence/answer.ts";
import type { Owner } from "../evidence/row-label.ts";
import { findOwnersBeside, type OwnersBeside } from "../views/owners-beside.ts";
import type { Responsibility, Role } from "../catalog/records.ts";

/** A cell that opens: a role's part, why, and what that rests on. */
export interface LedgerCell extends MatrixCell {
  /** Undefined where the role takes no part. */
  readonly reason: string | undefined;
  /** The claims behind it, by source; none makes it editorial judgement. */
  readonly evidence: readonly EvidenceGroup[];
}

/** A responsibility as a row of the ledger. */
export interface LedgerRow extends MatrixRow {
  readonly cells: readonly LedgerCell[];
  /** Whoever is accountable and has no column: other roles, and posts outside the register. */
  readonly beside: OwnersBeside<Owner> | undefined;
  /** What the answer is where a condition holds. */
  readonly elsewhere: readonly ElsewhereAnswer[];
  /** What one organization says; undefined where the content tells of none. */
  readonly here: HereAnswer | undefined;
}

/** Rows under a heading of their own. */
export interface LedgerGroup {
  /** The heading's fragment, before the prefix that a page with several ledgers gives it. */
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly LedgerRow[];
}

/** A table of responsibilities: a column for each role, rows in groups. */
export interface Ledger {
  readonly roles: readonly RoleLabel[];
  readonly groups: readonly LedgerGroup[];
  /** A register's own conditions, as sentences say them, by id; undefined where it has the vocabulary's. */
  readonly conditions: Readonly<Record<string, string>> | undefined;
}

/** The ledger of responsibilities, by default all, by domain, with a column for each given role. */
export function buildLedger(
  catalog: Catalog,
  responsibilities: readonly Responsibility[] = catalog.responsibilities,
  roles: readonly Role[] = catalog.roles,
): Ledger {
  return explainMatrix(catalog, buildMatrix(catalog, responsibilities, roles), roles);
}

/** A matrix with the reason and the evidence of each part. */
function explainMatrix(
  catalog: Catalog,
  matrix: readonly MatrixGroup[],
  roles: readonly Role[],
): Ledger {
  return {
    roles: roles.map(labelOf),
    conditions:
      catalog.site.conditions &&
      Object.fromEntries(catalog.site.conditions.map(({ id, where }) => [id, where])),
    groups: matrix.map(({ domain, rows }) => ({
      id: domain.id,
      heading: domain.title,
      rows: rows.map((row) => explainRow(catalog, row)),
    })),
  };
}

/** One responsibility as a row of the ledger. */
export function buildLedgerRow(
  catalog: Catalog,
  one: Responsibility,
  roles: readonly Role[] = catalog.roles,
): LedgerRow {
  return explainRow(catalog, buildRow(catalog, one, roles));
}

function explainRow(catalog: Catalog, row: MatrixRow): LedgerRow {
  const one = get(catalog.responsibilityById, row.id);
  const parts = rolePartsOf(one);
  return {
    ...row,
    elsewhere: listElsewhere(catalog, one),
    here: findHereAnswer(catalog, one),
    beside: findOwnersBeside(
      row.owners,
      row.cells.map((cell) => cell.role),
    ),
    cells: row.cells.map((cell) => {
      const part = parts.find((one) => one.role === cell.role.id);
      return {
        ...cell,
        reason: part?.reason,
        evidence:
          part === undefined || part.claims.length === 0 ? [] : groupEvidence(catalog, part.claims),
      };
    }),
  };
}
