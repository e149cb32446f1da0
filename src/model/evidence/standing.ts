import { claimStandings, claimTypes, standings, type StandingId } from "../../schema/vocabulary.ts";
import { evidence } from "../../words/evidence.ts";
import { lowerCase } from "../../words/language.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import type { Part, Responsibility } from "../catalog/records.ts";

/** How sure a part is, and what it is concluded from where no source gives it. */
export interface Standing {
  readonly state: StandingId;
  /** Of a part that is possible or inferred: why. */
  readonly why?: string;
}

const strongestFirst = Object.keys(standings) as readonly StandingId[];

/**
 * The standing that claims give: that of the strongest one. A claim that is bound to a condition counts
 * only where the condition is given; no claim that counts makes it our judgement.
 */
export function standingOfClaims(
  catalog: Catalog,
  ids: readonly string[],
  condition?: string,
): StandingId {
  const given = ids
    .map((id) => get(catalog.claims, id))
    .filter((claim) => claim.condition === undefined || claim.condition === condition)
    .map((claim) => claimStandings[claim.type]);
  return strongestFirst.find((id) => given.some((one) => one === id)) ?? "judgement";
}

/** The strongest of some standings; undefined where there is none. */
export function strongestOf(all: readonly StandingId[]): StandingId | undefined {
  return strongestFirst.find((id) => all.includes(id));
}

/** The weakest of some standings; undefined where there is none. */
export function weakestOf(all: readonly StandingId[]): StandingId | undefined {
  return strongestFirst.findLast((id) => all.includes(id));
}

/** The conditions that claims are bound to, in the order of all. */
export function conditionsOf(catalog: Catalog, ids: readonly string[]): string[] {
  const bound = new Set(ids.map((id) => get(catalog.claims, id).condition));
  return Object.keys(catalog.conditions).filter((id) => bound.has(id));
}

/** How sure a part in a responsibility is; a decision of whoever keeps the register gives the accountable part. */
export function standingOf(catalog: Catalog, one: Responsibility, part: Part): Standing {
  if (part.level === "accountable" && one.decided !== undefined) return { state: "decided" };
  const state = standingOfClaims(catalog, part.claims);
  if (state !== "inferred" && state !== "possible") return { state };
  if (part.level !== "accountable") return { state };
  const types = part.claims
    .map((id) => get(catalog.claims, id))
    .filter((claim) => claim.condition === undefined)
    .map((claim) => lowerCase(claimTypes[claim.type].label));
  return { state, why: part.inferred ?? evidence.inferredFrom([...new Set(types)]) };
}
