import { personsOf } from "./owners.ts";
import { withRow, type Plan } from "./plan.ts";
import type { Reference, ReferenceRow } from "./reference.ts";

/** A row of which two plans say different things. */
export interface Disagreement {
  readonly reference: ReferenceRow;
  /** Undefined where that plan says nothing yet. */
  readonly ours: readonly string[] | undefined;
  readonly theirs: readonly string[] | undefined;
}

/** Where two plans differ. */
export interface Comparison {
  /** Rows of which both say something, and not the same. */
  readonly disagreements: readonly Disagreement[];
  /** Rows of which only one of them says something. */
  readonly onlyOurs: readonly Disagreement[];
  readonly onlyTheirs: readonly Disagreement[];
  /** Rows of which both say the same. */
  readonly agreed: number;
  /** Roles that only one of them has. */
  readonly rolesOnlyOurs: readonly string[];
  readonly rolesOnlyTheirs: readonly string[];
}

/** Holds two plans of one organization against each other. Persons count, not under which of their roles they stand. */
export function comparePlans(ours: Plan, theirs: Plan, reference: Reference): Comparison {
  const rows = reference.rows.map((row) => ({
    reference: row,
    ours: ours.rows.get(row.code)?.owners,
    theirs: theirs.rows.get(row.code)?.owners,
  }));
  const both = rows.filter((row) => row.ours !== undefined && row.theirs !== undefined);
  const disagreements = both.filter(
    (row) =>
      !isSame(ours, row.ours ?? [], row.theirs ?? []) &&
      !isSame(theirs, row.ours ?? [], row.theirs ?? []),
  );
  const without = (plan: Plan, other: Plan) =>
    plan.roles.size === 0 || other.roles.size === 0
      ? []
      : [...plan.roles.keys()].filter((id) => !other.roles.has(id));
  return {
    disagreements,
    onlyOurs: rows.filter((row) => row.ours !== undefined && row.theirs === undefined),
    onlyTheirs: rows.filter((row) => row.ours === undefined && row.theirs !== undefined),
    agreed: both.length - disagreements.length,
    rolesOnlyOurs: without(ours, theirs),
    rolesOnlyTheirs: without(theirs, ours),
  };
}

function isSame(plan: Plan, a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a, b].map((owners) => new Set(personsOf(plan, owners)));
  return one?.size === other?.size && [...(one ?? [])].every((person) => other?.has(person));
}

/** One's own plan with the other's answer for a row, and the role that it names if it is one of the other's. */
export function takeRow(ours: Plan, theirs: Plan, code: string): Plan {
  const row = theirs.rows.get(code) ?? {};
  const known = ours.rows.get(code) ?? {};
  const roles = new Map(ours.roles);
  for (const owner of row.owners ?? []) {
    const role = theirs.roles.get(owner);
    if (role === undefined || roles.has(owner)) continue;
    const { combinedWith, ...rest } = role;
    roles.set(owner, combinedWith !== undefined && roles.has(combinedWith) ? role : rest);
  }
  return withRow({ ...ours, roles }, code, { ...known, ...row });
}

/** One's own plan with what only the other says. */
export function fillFrom(ours: Plan, theirs: Plan): Plan {
  const named = ours.name === "" ? { ...ours, name: theirs.name } : ours;
  return [...theirs.rows.keys()]
    .filter((code) => ours.rows.get(code)?.owners === undefined)
    .reduce((plan, code) => takeRow(plan, theirs, code), named);
}
