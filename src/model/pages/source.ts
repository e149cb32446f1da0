import { get, kindLabelOf, yearOf, type Catalog } from "../catalog/catalog.ts";
import { toItem, type EvidenceItem } from "../evidence/evidence.ts";
import { labelsOf, type HolderLabel } from "../catalog/labels.ts";
import { getCondition } from "../catalog/conditions.ts";
import type { Source } from "../catalog/records.ts";
import { listSections, type Section } from "./sections.ts";
import { usesOfClaims, type Use } from "../evidence/uses.ts";
import { formatDate } from "../../words/language.ts";
import { readExtents, readings, sourceKinds } from "../../schema/vocabulary.ts";
import { records as words } from "../../words/records.ts";

/** Everything that a source's page shows. */
export interface SourcePage {
  readonly sections: readonly Section[];
  readonly source: Source;
  readonly kind: string;
  readonly kindDescription: string;
  readonly year: string;
  /** The date as readers write it. */
  readonly date: string;
  /** "Second-hand, in part, November 2026: a mirror of the press release." */
  readonly reading: string;
  /** Where alone all of it holds. */
  readonly condition: string | undefined;
  readonly follows: Followed | undefined;
  readonly claims: readonly (EvidenceItem & {
    readonly slug: string;
    readonly holders: readonly HolderLabel[];
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
    reading: formatReading(source.read),
    condition: source.condition && getCondition(catalog, source.condition).label,
    follows: source.follows && describeFollowed(catalog, source.follows),
    claims: source.claims.map(({ slug, roles, posts }) => {
      const claim = get(catalog.claims, `${source.id}/${slug}`);
      return {
        ...toItem(claim),
        slug,
        holders: labelsOf(catalog, { roles, posts }),
        uses: uses.get(claim.id) ?? [],
      };
    }),
  };
}

/** A document that a source is not independent of. */
export interface Followed {
  readonly title: string;
  /** Its own page, if it is a source of the register. */
  readonly source: string | undefined;
  readonly url: string | undefined;
  readonly publisher: string;
  readonly date: string;
  readonly kind: string;
  readonly note: string;
}

function describeFollowed(catalog: Catalog, follows: NonNullable<Source["follows"]>): Followed {
  const followed = follows.source === undefined ? follows : getSource(catalog, follows.source);
  return {
    title: followed.title ?? "",
    source: follows.source,
    url: followed.url,
    publisher: followed.publisher ?? "",
    date: formatDate(followed.date ?? ""),
    kind: followed.kind === undefined ? "" : sourceKinds[followed.kind].label,
    note: follows.note,
  };
}

function getSource(catalog: Catalog, id: string): Source {
  return get(new Map(catalog.sources.map((one) => [one.id, one])), id);
}

function formatReading({ hand, extent, on, note }: Source["read"]): string {
  return words.source.reading(
    readings[hand].label,
    readExtents[extent].label,
    formatDate(on),
    note,
  );
}
