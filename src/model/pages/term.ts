import { get, type Catalog } from "../catalog/catalog.ts";
import { groupEvidence, type EvidenceGroup } from "../evidence/evidence.ts";
import { describeProse, type Prose } from "../evidence/prose.ts";
import { rowLabelOf, type RowLabel } from "../evidence/row-label.ts";
import type { Term } from "../catalog/records.ts";
import { listSections, type Section } from "./sections.ts";
import { claimsOfTerm } from "../evidence/uses.ts";

/** Everything that a term's page shows. */
export interface TermPage {
  readonly sections: readonly Section[];
  readonly id: string;
  readonly title: string;
  readonly abbreviation: string | undefined;
  readonly summary: string;
  readonly definition: Prose;
  /** Its abbreviation first. */
  readonly otherNames: readonly string[];
  readonly related: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
  }[];
  readonly rows: readonly RowLabel[];
  readonly evidence: readonly EvidenceGroup[];
}

/** The sections of a term's page. */
export function listTermSections(
  { responsibilities, related }: Pick<Term, "responsibilities" | "related">,
  { citesSources }: Catalog["site"],
): Section[] {
  return listSections("term", {
    responsibilities: responsibilities.length > 0,
    related: related.length > 0,
    evidence: citesSources,
  });
}

/** Works out a term's page. */
export function describeTerm(catalog: Catalog, term: Term): TermPage {
  return {
    sections: listTermSections(term, catalog.site),
    id: term.id,
    title: term.title,
    abbreviation: term.abbreviation,
    summary: term.summary,
    definition: describeProse(catalog, term.body.prose),
    otherNames: [...(term.abbreviation ? [term.abbreviation] : []), ...term.aliases],
    related: term.related
      .map((id) => get(catalog.termById, id))
      .map(({ id, title, summary }) => ({ id, title, summary })),
    rows: term.responsibilities.map((id) =>
      rowLabelOf(catalog, get(catalog.responsibilityById, id)),
    ),
    evidence: groupEvidence(catalog, claimsOfTerm(term)),
  };
}
