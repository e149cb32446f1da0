import type { Ownership } from "../../schema/vocabulary.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../pages/matrix.ts";
import { ownersOf } from "../catalog/ownership.ts";
import type { Responsibility } from "../catalog/records.ts";
import { joinNames } from "../views/text.ts";

/** Who answers for a responsibility, as one sentence in parts, so that a page can link the roles. */
export interface Verdict {
  readonly ownership: Ownership;
  /** The accountable roles, in the roles' order. */
  readonly owners: readonly RoleLabel[];
  /** Somebody outside the register whom a position names. */
  readonly outside: readonly string[];
  /** What follows the owners: "answers for this." */
  readonly predicate: string;
}

/** Who answers for a responsibility. */
export function findVerdict(catalog: Catalog, one: Responsibility): Verdict {
  const ids = new Set(ownersOf(one));
  const owners = catalog.roles.filter((role) => ids.has(role.id)).map(labelOf);
  const outside = [...new Set(one.positions.flatMap((position) => position.outside ?? []))];
  const claimants = owners.length + outside.length;
  const predicates: Readonly<Record<Ownership, string>> = {
    sole: "answers for this.",
    joint: claimants === 2 ? "both answer for this." : "answer for this together.",
    contested:
      claimants === 1
        ? "is said to answer for this, and that is contested."
        : "each have a claim to this: the sources disagree.",
    unowned: "No role in the register answers for this.",
  };
  return { ownership: one.ownership, owners, outside, predicate: predicates[one.ownership] };
}

/** The verdict as plain text, for descriptions and search. */
export function formatVerdict(verdict: Verdict): string {
  const names = joinNames([...verdict.owners.map((owner) => owner.title), ...verdict.outside]);
  return names === "" ? verdict.predicate : `The ${names} ${verdict.predicate}`;
}
