import { involving, type Catalog } from "../catalog/catalog.ts";
import { buildRow, labelOf, type MatrixRow, type RoleLabel } from "./matrix.ts";
import { ownersOf } from "../catalog/ownership.ts";
import { pairId } from "../catalog/pair.ts";
import type { Responsibility, Role } from "../catalog/records.ts";

/** A row that one of the two owns without the other. */
export interface OnlyRow extends MatrixRow {
  /** Others that are accountable with it, outside the pair. */
  readonly carriedWith: readonly RoleLabel[];
}

/** What two roles own apart and together. */
export interface Comparison {
  /** The pair's id, which is its address. */
  readonly id: string;
  readonly first: RoleLabel;
  readonly second: RoleLabel;
  /** Both are accountable: joint or contested. */
  readonly shared: readonly MatrixRow[];
  /** The first is accountable and the second is not. */
  readonly onlyFirst: readonly OnlyRow[];
  readonly onlySecond: readonly OnlyRow[];
  /** Neither is accountable and at least one takes part. */
  readonly supports: readonly MatrixRow[];
  /** How many of the rows above show the same part for both. */
  readonly agreements: number;
  /** How many responsibilities neither takes part in. */
  readonly neither: number;
}

/** Compares two roles over the whole register, the role with the lower order first. */
export function compareRoles(catalog: Catalog, a: Role, b: Role): Comparison {
  const [first, second] = a.order <= b.order ? [a, b] : [b, a];
  const pair = [first, second];
  const involved = involving(catalog, pair);
  const row = (one: Responsibility) => buildRow(catalog, one, pair);
  const owns = (role: Role) => (one: Responsibility) => ownersOf(one).includes(role.id);
  const [ownsFirst, ownsSecond] = [owns(first), owns(second)];
  const only = (mine: (one: Responsibility) => boolean, others: (one: Responsibility) => boolean) =>
    involved
      .filter((one) => mine(one) && !others(one))
      .map(row)
      .map((one) => ({
        ...one,
        carriedWith: one.owners.filter((owner) => owner.id !== first.id && owner.id !== second.id),
      }));
  return {
    id: pairId(first, second),
    first: labelOf(first),
    second: labelOf(second),
    shared: involved.filter((one) => ownsFirst(one) && ownsSecond(one)).map(row),
    onlyFirst: only(ownsFirst, ownsSecond),
    onlySecond: only(ownsSecond, ownsFirst),
    supports: involved.filter((one) => !ownsFirst(one) && !ownsSecond(one)).map(row),
    agreements: involved.map(row).filter((one) => one.cells[0]?.level === one.cells[1]?.level)
      .length,
    neither: catalog.responsibilities.length - involved.length,
  };
}
