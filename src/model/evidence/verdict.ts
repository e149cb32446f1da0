import type { Ownership } from "../../schema/vocabulary.ts";
import { responsibility as words } from "../../words/responsibility.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { ownersOf } from "../catalog/ownership.ts";
import type { Responsibility } from "../catalog/records.ts";

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
  const { sole, bothJoint, joint, oneContested, contested, unowned } = words.verdict;
  const predicates: Readonly<Record<Ownership, string>> = {
    sole,
    joint: claimants === 2 ? bothJoint : joint,
    contested: claimants === 1 ? oneContested : contested,
    unowned,
  };
  return { ownership: one.ownership, owners, outside, predicate: predicates[one.ownership] };
}

/** The verdict as plain text, for descriptions and search. */
export function formatVerdict({ owners, outside, predicate }: Verdict): string {
  const names = [...owners.map((owner) => owner.title), ...outside];
  return names.length === 0 ? predicate : `${words.owners(names)} ${predicate}`;
}
