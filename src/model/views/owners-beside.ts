/** Owners of a row that have no column in the table. */
export interface OwnersBeside<Role> {
  /** `with` those in the columns, or `instead` of them. */
  readonly how: "with" | "instead";
  readonly owners: readonly Role[];
}

/** The accountable roles that a table does not show; undefined where it shows them all. */
export function findOwnersBeside<Role extends { readonly id: string }>(
  owners: readonly Role[],
  columns: readonly { readonly id: string }[],
): OwnersBeside<Role> | undefined {
  const shown = new Set(columns.map((role) => role.id));
  const beside = owners.filter((role) => !shown.has(role.id));
  if (beside.length === 0) return undefined;
  return { how: beside.length < owners.length ? "with" : "instead", owners: beside };
}
