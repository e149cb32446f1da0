import type { Catalog } from "../catalog/catalog.ts";
import { labelsOf, type HolderLabel } from "../catalog/labels.ts";
import type { Responsibility } from "../catalog/records.ts";
import type { StandingId } from "../../schema/vocabulary.ts";
import { citationsOf, type Statement } from "../evidence/evidence.ts";
import { standingOfClaims } from "../evidence/standing.ts";

/** One answer to "whose is it?". */
export interface Position extends Statement {
  readonly id: string;
  readonly holders: readonly HolderLabel[];
  /** Somebody who has no page. */
  readonly outside: string | undefined;
  readonly standing: StandingId;
}

/** A position with its roles, in their order, and its evidence. */
export function describePosition(
  catalog: Catalog,
  position: Responsibility["positions"][number],
): Position {
  return {
    id: position.id,
    holders: labelsOf(catalog, position),
    outside: position.outside,
    standing: standingOfClaims(catalog, position.claims),
    text: position.view,
    citations: citationsOf(catalog, position.claims),
  };
}
