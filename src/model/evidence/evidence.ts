import { claimTypes } from "../../schema/vocabulary.ts";
import { get, kindLabelOf, yearOf, type Catalog, type Claim } from "../catalog/catalog.ts";
import type { Responsibility } from "../catalog/records.ts";

/** Where the code of a citation leads: to the claim in the evidence of its own page, or to the claim at its source. */
export type CitationTarget = "evidence" | "source";

/** What a citation prints and leads to. */
export interface Citation {
  /** `<source>/<slug>`. */
  readonly claim: string;
  /** The source's short title: "Innova 2023". */
  readonly source: string;
  /** The claim's number within its source. */
  readonly number: number;
  /** Its permanent code: "EXP19". */
  readonly code: string;
  readonly leadsTo: CitationTarget;
}

/** A claim told in full: what evidence lists show. */
export interface EvidenceItem extends Citation {
  readonly says: string;
  /** "Assigns", "Reports" … */
  readonly type: string;
  /** Where alone it holds, as a sentence says it; undefined where it holds anywhere. */
  readonly where: string | undefined;
}

/** A statement with what it rests on; no citation means editorial judgement. */
export interface Statement {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** The claims of one source among a page's evidence. */
export interface EvidenceGroup {
  readonly sourceId: string;
  readonly source: string;
  readonly title: string;
  readonly kind: string;
  readonly year: string;
  readonly items: readonly EvidenceItem[];
}

/**
 * The citations of a list of claim ids, in the order given.
 * @param leadsTo a page without evidence of its own leads to the source at once
 */
export function citationsOf(
  catalog: Catalog,
  ids: readonly string[],
  leadsTo: CitationTarget = "evidence",
): Citation[] {
  return ids.map((id) => toCitation(get(catalog.claims, id), leadsTo));
}

/** A page's evidence: each claim once, grouped by source in the catalog's order, by number within it. */
export function groupEvidence(catalog: Catalog, ids: Iterable<string>): EvidenceGroup[] {
  const wanted = [...new Set(ids)]
    .map((id) => get(catalog.claims, id))
    .sort((a, b) => a.number - b.number);
  return catalog.sources.flatMap((source) => {
    const items = wanted.filter((claim) => claim.source.id === source.id).map(toItem);
    return items.length === 0
      ? []
      : [
          {
            sourceId: source.id,
            source: source.shortTitle,
            title: source.title,
            kind: kindLabelOf(source),
            year: yearOf(source),
            items,
          },
        ];
  });
}

/** Every claim id that a responsibility cites, in its fields and in its prose. */
export function claimsOfResponsibility(one: Responsibility): Set<string> {
  return new Set([
    ...one.involvement.flatMap((part) => part.claims),
    ...one.positions.flatMap((position) => position.claims),
    ...one.noteClaims,
    ...one.conditions.flatMap((condition) => condition.claims),
    ...one.claims,
    ...one.body.claims.map((claim) => claim.id),
  ]);
}

function toCitation(claim: Claim, leadsTo: CitationTarget): Citation {
  return {
    leadsTo,
    claim: claim.id,
    source: claim.source.shortTitle,
    number: claim.number,
    code: claim.code,
  };
}

/** A claim as an evidence list shows it. */
export function toItem(claim: Claim): EvidenceItem {
  return {
    ...toCitation(claim, "evidence"),
    says: claim.says,
    type: claimTypes[claim.type].label,
    where: claim.where,
  };
}
