import { get, kindLabelOf, yearOf, type Catalog } from "../catalog/catalog.ts";
import { toItem, type EvidenceItem } from "../evidence/evidence.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import type { Source } from "../catalog/records.ts";
import { listSections, type Section } from "./sections.ts";
import { usesOfClaims, type Use } from "../evidence/uses.ts";
import { formatDate } from "../../words/language.ts";
import { sourceKinds } from "../../schema/vocabulary.ts";

/** Everything that a source's page shows. */
export interface SourcePage {
  readonly sections: readonly Section[];
  readonly source: Source;
  readonly kind: string;
  readonly kindDescription: string;
  readonly year: string;
  /** The date as readers write it. */
  readonly date: string;
  readonly follows: { readonly kind: string; readonly date: string } | undefined;
  readonly claims: readonly (EvidenceItem & {
    readonly slug: string;
    readonly roles: readonly RoleLabel[];
    /** The records that cite it. */
    readonly uses: readonly Use[];
  })[];
}

/** Works out a source's page. */
export function describeSource(catalog: Catalog, source: Source): SourcePage {
  const uses = usesOfClaims(catalog);
  return {
    sections: listSections("source"),
    source,
    kind: kindLabelOf(source),
    kindDescription: sourceKinds[source.kind].description,
    year: yearOf(source),
    date: formatDate(source.date),
    follows: source.follows && {
      kind: sourceKinds[source.follows.kind].label,
      date: formatDate(source.follows.date),
    },
    claims: source.claims.map(({ slug, roles }) => {
      const claim = get(catalog.claims, `${source.id}/${slug}`);
      return {
        ...toItem(claim),
        slug,
        roles: catalog.roles.filter((role) => roles.includes(role.id)).map(labelOf),
        uses: uses.get(claim.id) ?? [],
      };
    }),
  };
}
