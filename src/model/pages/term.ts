import { get, type Catalog } from "../catalog/catalog.ts";
import { groupEvidence, type EvidenceGroup } from "../evidence/evidence.ts";
import { rowLabelOf, type RowLabel } from "./matrix.ts";
import type { Term } from "../catalog/records.ts";
import { claimsOfTerm } from "../evidence/uses.ts";

/** Everything that a term's page shows beside its definition. */
export interface TermPage {
  readonly id: string;
  readonly title: string;
  readonly abbreviation: string | undefined;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly related: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
  }[];
  readonly rows: readonly RowLabel[];
  readonly evidence: readonly EvidenceGroup[];
}

/** Works out a term's page. */
export function describeTerm(catalog: Catalog, term: Term): TermPage {
  return {
    id: term.id,
    title: term.title,
    abbreviation: term.abbreviation,
    summary: term.summary,
    aliases: term.aliases,
    related: term.related
      .map((id) => get(catalog.termById, id))
      .map(({ id, title, summary }) => ({ id, title, summary })),
    rows: term.responsibilities.map((id) =>
      rowLabelOf(catalog, get(catalog.responsibilityById, id)),
    ),
    evidence: groupEvidence(catalog, claimsOfTerm(term)),
  };
}
