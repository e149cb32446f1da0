import { ownershipStates, type Ownership } from "../../schema/vocabulary.ts";
import { get, kindLabelOf, yearOf, type Catalog } from "../catalog/catalog.ts";
import { citationsOf, type Citation } from "../evidence/evidence.ts";
import { rowLabelOf, labelOf, type RowLabel, type RoleLabel } from "./matrix.ts";
import type { Responsibility } from "../catalog/records.ts";

/** What a position cites of one source. */
export interface PositionEvidence {
  /** The source's kind and year: "Opinion, 2018". */
  readonly standing: string;
  readonly citations: readonly Citation[];
}

/** One answer to "whose is it?". */
export interface DisputePosition {
  readonly id: string;
  readonly roles: readonly RoleLabel[];
  /** Somebody outside the register. */
  readonly outside: string | undefined;
  readonly text: string;
  readonly evidence: readonly PositionEvidence[];
}

/** A responsibility that is not one role's alone. */
export interface Dispute {
  readonly row: RowLabel;
  readonly note: string | undefined;
  readonly dependsOn: string | undefined;
  readonly positions: readonly DisputePosition[];
}

/** The disputes of one state. */
export interface DisputeGroup {
  readonly state: Exclude<Ownership, "sole">;
  readonly label: string;
  readonly description: string;
  readonly disputes: readonly Dispute[];
}

const states = ["contested", "joint", "unowned"] as const;

/** Whether a responsibility is not one role's alone, and so has an entry among the disputes. */
export function isDisputed(one: Pick<Responsibility, "ownership">): boolean {
  return one.ownership !== "sole";
}

/** Everything that is not one role's alone: contested, joint, unowned, each in the order of the register. */
export function listDisputes(catalog: Catalog): DisputeGroup[] {
  return states.map((state) => ({
    state,
    ...ownershipStates[state],
    disputes: catalog.responsibilities
      .filter((one) => one.ownership === state)
      .map((one) => ({
        row: rowLabelOf(catalog, one),
        note: one.note,
        dependsOn: one.dependsOn,
        positions: one.positions.map((position) => ({
          id: position.id,
          roles: catalog.roles.filter((role) => position.roles.includes(role.id)).map(labelOf),
          outside: position.outside,
          text: position.view,
          evidence: groupBySource(catalog, position.claims),
        })),
      })),
  }));
}

function groupBySource(catalog: Catalog, ids: readonly string[]): PositionEvidence[] {
  const sources = [...new Set(ids.map((id) => get(catalog.claims, id).source))];
  return sources.map((source) => ({
    standing: `${kindLabelOf(source)}, ${yearOf(source)}`,
    citations: citationsOf(
      catalog,
      ids.filter((id) => get(catalog.claims, id).source === source),
    ),
  }));
}
