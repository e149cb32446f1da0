import { evidence as words } from "../../words/evidence.ts";
import { get, kindLabelOf, yearOf, type Catalog } from "../catalog/catalog.ts";
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
  /** The kind and year of each source that it rests on: "Opinion, 2018". */
  readonly grounds: readonly string[];
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
    grounds: [
      ...new Set(
        position.claims
          .map((id) => get(catalog.claims, id).source)
          .map((source) => words.kindAndYear(kindLabelOf(source), yearOf(source))),
      ),
    ],
    text: position.view,
    citations: citationsOf(catalog, position.claims),
  };
}
