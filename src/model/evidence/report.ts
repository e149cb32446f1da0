import { sourceKinds, type EvidenceVerdict, type Ownership } from "../../schema/vocabulary.ts";
import { get, type Catalog, type Claim } from "../catalog/catalog.ts";
import type { Responsibility, Source } from "../catalog/records.ts";
import { claimsOfResponsibility } from "./evidence.ts";
import { findEvidenceVerdict, originOf } from "./evidence-verdict.ts";
import { listOwners } from "./row-label.ts";
import { usesOfClaims } from "./uses.ts";

/** What a responsibility rests on. */
export interface ReportRow {
  readonly code: string;
  readonly id: string;
  readonly ownership: Ownership;
  /** Whoever is accountable, each with how sure that is: "cio assigned". */
  readonly owners: readonly string[];
  readonly verdict: EvidenceVerdict;
  /** The sources that the record cites anywhere, under conditions too. */
  readonly sources: number;
  /** The same, where those that follow one another count once. */
  readonly independentSources: number;
  /** The kinds of those sources, strongest first. */
  readonly kinds: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly conditions: readonly string[];
}

/** What the register rests on, row by row and in sum. */
export interface EvidenceReport {
  readonly rows: readonly ReportRow[];
  readonly sums: Readonly<Record<string, number>>;
  /** The ids of claims that no page but their source's shows. */
  readonly unused: readonly string[];
}

/** Works out what the register rests on. */
export function reportEvidence(catalog: Catalog): EvidenceReport {
  const rows = catalog.responsibilities.map((one) => reportRow(catalog, one));
  const uses = usesOfClaims(catalog);
  const claims = [...catalog.claims.values()];
  const unused = claims.filter(({ id }) => !uses.has(id)).map(({ id }) => id);
  return {
    rows,
    sums: {
      responsibilities: rows.length,
      claims: claims.length,
      "claims used": claims.length - unused.length,
      sources: catalog.sources.length,
      "sources read second-hand": catalog.sources.filter(({ read }) => read.hand === "second")
        .length,
      "rows on two independent sources or more": rows.filter((row) => row.independentSources > 1)
        .length,
      ...countBy(rows.map(({ ownership }) => `ownership ${ownership}`)),
      ...countBy(rows.map(({ verdict }) => `verdict ${verdict}`)),
      ...countBy(
        catalog.responsibilities.flatMap((one) =>
          listOwners(catalog, one).map(({ standing }) => `accountable ${standing}`),
        ),
      ),
      ...countBy(rows.flatMap((row) => row.conditions.map((id) => `condition ${id}`))),
    },
    unused,
  };
}

function reportRow(catalog: Catalog, one: Responsibility): ReportRow {
  const claims: Claim[] = [...claimsOfResponsibility(one)].map((id) => get(catalog.claims, id));
  const sources: Source[] = [...new Set(claims.map(({ source }) => source))];
  const strongest = Object.keys(sourceKinds);
  return {
    code: one.code,
    id: one.id,
    ownership: one.ownership,
    owners: listOwners(catalog, one).map(({ id, standing }) => `${id} ${standing}`),
    verdict: findEvidenceVerdict(catalog, one),
    sources: sources.length,
    independentSources: new Set(sources.map((source) => originOf(catalog, source))).size,
    kinds: [...new Set(sources.map(({ kind }) => kind))].sort(
      (a, b) => strongest.indexOf(a) - strongest.indexOf(b),
    ),
    jurisdictions: [
      ...new Set(sources.map(({ jurisdiction, sample }) => jurisdiction ?? sample ?? "")),
    ],
    conditions: [
      ...new Set([
        ...one.conditions.map(({ when }) => when),
        ...claims.flatMap(({ condition }) => condition ?? []),
      ]),
    ],
  };
}

function countBy(all: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of [...all].sort()) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}
