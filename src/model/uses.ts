import type { RecordKind } from "../schema/vocabulary.ts";
import type { Catalog } from "./catalog.ts";
import { claimsOfResponsibility } from "./evidence.ts";
import type { Pairing, Role, Term } from "./records.ts";

/** A record that cites a claim. */
export interface Use {
  readonly kind: Exclude<RecordKind, "source">;
  readonly id: string;
  readonly title: string;
}

/** Every claim id that a role's guide cites. */
export function claimsOfRole(role: Role): Set<string> {
  return new Set([
    ...role.purposeClaims,
    ...Object.values(role.glance).flatMap((cell) => cell.claims),
    ...role.notOwned.flatMap((item) => item.claims),
    ...role.claims,
    ...role.body.claims.map((claim) => claim.id),
  ]);
}

/** Every claim id that a pairing cites. */
export function claimsOfPairing(pairing: Pairing): Set<string> {
  return new Set([
    ...pairing.differenceClaims,
    ...pairing.handOffs.flatMap((one) => one.claims),
    ...pairing.tensions.flatMap((one) => [
      ...one.views.flatMap((view) => view.claims),
      ...one.settleClaims,
    ]),
    ...pairing.situations.flatMap((one) => one.claims),
    ...pairing.questions.flatMap((one) => one.claims),
    ...pairing.claims,
    ...pairing.body.claims.map((claim) => claim.id),
  ]);
}

/** Every claim id that a term cites. */
export function claimsOfTerm(term: Term): Set<string> {
  return new Set([...term.claims, ...term.body.claims.map((claim) => claim.id)]);
}

/** Claim id → the records that cite it: responsibilities first, then roles, pairings and terms. */
export function usesOfClaims(catalog: Catalog): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (use: Use, claims: Iterable<string>) => {
    for (const id of claims) uses.set(id, [...(uses.get(id) ?? []), use]);
  };
  for (const one of catalog.responsibilities)
    add({ kind: "responsibility", id: one.id, title: one.title }, claimsOfResponsibility(one));
  for (const one of catalog.roles)
    add({ kind: "role", id: one.id, title: one.title }, claimsOfRole(one));
  for (const one of catalog.pairings)
    add({ kind: "pairing", id: one.id, title: one.title }, claimsOfPairing(one));
  for (const one of catalog.terms)
    add({ kind: "term", id: one.id, title: one.title }, claimsOfTerm(one));
  return uses;
}
