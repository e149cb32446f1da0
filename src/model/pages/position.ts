import type { Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import type { Responsibility } from "../catalog/records.ts";
import { citationsOf, type Statement } from "../evidence/evidence.ts";

/** One answer to "whose is it?". */
export interface Position extends Statement {
  readonly id: string;
  readonly roles: readonly RoleLabel[];
  /** Somebody outside the register. */
  readonly outside: string | undefined;
}

/** A position with its roles, in their order, and its evidence. */
export function describePosition(
  catalog: Catalog,
  position: Responsibility["positions"][number],
): Position {
  return {
    id: position.id,
    roles: catalog.roles.filter((role) => position.roles.includes(role.id)).map(labelOf),
    outside: position.outside,
    text: position.view,
    citations: citationsOf(catalog, position.claims),
  };
}
