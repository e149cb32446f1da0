import type { EvidenceVerdict, SourceKind } from "../../schema/vocabulary.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import type { Responsibility, Source } from "../catalog/records.ts";
import { listOwners } from "./row-label.ts";
import { weakestOf } from "./standing.ts";

const official: readonly SourceKind[] = ["statute", "official-framework", "official-report"];
const partial: readonly SourceKind[] = ["vendor-or-sponsored", "opinion"];

/** How many independent sources make an answer usual, and how many make it settled. */
export const enoughSources = { usual: 2, settled: 3 } as const;

/**
 * How good the evidence is for who answers, from the claims of the accountable parts and of the positions:
 * split where a dispute's claimants rest on different sources; settled by at least three independent ones
 * that give the duty, one of them official and read first-hand; usual by two, not all of them opinion or
 * advertising; thin by less. What holds under a condition only does not count.
 */
export function findEvidenceVerdict(catalog: Catalog, one: Responsibility): EvidenceVerdict {
  const cases = [
    ...one.involvement
      .filter(({ level }) => level === "accountable")
      .map(({ role, post, claims }) => ({ holders: [role ?? post ?? ""], claims })),
    ...one.positions.map(({ roles, posts, outside = [], claims }) => ({
      holders: [...roles, ...posts, ...[outside].flat()],
      claims,
    })),
  ].map(({ holders, claims }) => ({ holders, sources: sourcesOf(catalog, claims) }));
  const sources = cases.flatMap((one) => one.sources);
  const origins = new Set(sources.map((source) => originOf(catalog, source)));
  if (origins.size === 0) return "none";
  if (one.ownership === "contested") {
    const held = cases.filter((one) => one.sources.length > 0).map(({ holders }) => holders.join());
    return origins.size > 1 && new Set(held).size > 1 ? "split" : "thin";
  }
  const standing = weakestOf(listOwners(catalog, one).map((owner) => owner.standing));
  const isGiven = standing === "required" || standing === "assigned";
  const isOfficial = sources.some(
    ({ kind, read }) => official.includes(kind) && read.hand === "first",
  );
  if (origins.size >= enoughSources.settled && isGiven && isOfficial) return "settled";
  const isPartial = sources.every(({ kind }) => partial.includes(kind));
  return origins.size >= enoughSources.usual && !isPartial ? "usual" : "thin";
}

/** What a source goes back to: one that follows another is not independent of it, nor of what follows the same. */
export function originOf(catalog: Catalog, source: Source): string {
  const { source: followed, title } = source.follows ?? {};
  if (followed === undefined) return title ?? source.id;
  const next = catalog.sources.find(({ id }) => id === followed);
  return next === undefined ? followed : originOf(catalog, next);
}

function sourcesOf(catalog: Catalog, claims: readonly string[]): Source[] {
  return claims
    .map((id) => get(catalog.claims, id))
    .filter(({ condition }) => condition === undefined)
    .map(({ source }) => source);
}
