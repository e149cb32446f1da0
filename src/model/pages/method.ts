import {
  claimTypes,
  evidenceVerdicts,
  ownershipStates,
  listSourceKinds,
  standings,
  type Entry,
} from "../../schema/vocabulary.ts";
import { claimsOfResponsibility } from "../evidence/evidence.ts";
import { findEvidenceVerdict, originOf } from "../evidence/evidence-verdict.ts";
import { listOwners } from "../evidence/row-label.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import type { Records } from "../catalog/records.ts";
import { method as words } from "../../words/method.ts";
import { formatDate } from "../../words/language.ts";
import { listSections, type Section } from "./sections.ts";

/** A word of a vocabulary with how often the register uses it. */
export interface CountedWord extends Entry {
  readonly id: string;
  readonly count: number;
}

/** Everything that the page on the method shows. */
export interface MethodPage {
  readonly sections: readonly Section[];
  readonly totals: {
    readonly responsibilities: number;
    readonly roles: number;
    readonly posts: number;
    readonly sources: number;
    /** Sources that follow no other: those that do count once with what they follow. */
    readonly independentSources: number;
    readonly claims: number;
    /** Sources of which a copy or a report was read. */
    readonly secondHand: number;
    /** Responsibilities that cite claims of two independent sources or more. */
    readonly onTwoSources: number;
  };
  /** The totals as sentences, by what they count; `<sources>` is a link. */
  readonly counts: readonly { readonly word: string; readonly text: string }[];
  /** A claim's code, as an example of one. */
  readonly code: string;
  /** By what each counts: claims, sources, accountable parts, responsibilities. */
  readonly claimTypes: readonly CountedWord[];
  readonly sourceKinds: readonly CountedWord[];
  /** Accountable parts by how sure they are. */
  readonly standings: readonly CountedWord[];
  readonly ownership: readonly CountedWord[];
  readonly verdicts: readonly CountedWord[];
  /** Responsibilities by the condition under which somebody is named. */
  readonly conditions: readonly CountedWord[];
  readonly review: { readonly last: string; readonly next: string } | undefined;
}

/** The sections that the page on the method has. */
export function listMethodSections({ site }: Pick<Records, "site">): Section[] {
  return listSections("method", {
    limits: site.about.limits !== undefined,
    review: site.review !== undefined,
  });
}

/** Works out the page on the method: every count is made from the records. */
export function describeMethod(catalog: Catalog): MethodPage {
  const { responsibilities, sources, site } = catalog;
  const claims = [...catalog.claims.values()];
  const originsOf = (ids: Iterable<string>) =>
    new Set([...ids].map((id) => originOf(catalog, get(catalog.claims, id).source)));
  const totals: MethodPage["totals"] = {
    responsibilities: responsibilities.length,
    roles: catalog.roles.length,
    posts: catalog.posts.length,
    sources: sources.length,
    independentSources: new Set(sources.map((source) => originOf(catalog, source))).size,
    secondHand: sources.filter(({ read }) => read.hand === "second").length,
    claims: claims.length,
    onTwoSources: responsibilities.filter((one) => originsOf(claimsOfResponsibility(one)).size > 1)
      .length,
  };
  return {
    sections: listMethodSections(catalog),
    totals,
    counts: (Object.keys(totals) as (keyof typeof totals)[]).map((word) => ({
      word,
      text: words.totals[word](totals[word]),
    })),
    code: claims[0]?.code ?? "EXP19",
    claimTypes: count(
      claimTypes,
      claims.map(({ type }) => type),
    ),
    sourceKinds: count(
      listSourceKinds(sources),
      sources.map(({ kind }) => kind),
    ),
    standings: count(
      standings,
      responsibilities.flatMap((one) => listOwners(catalog, one).map((owner) => owner.standing)),
    ),
    ownership: count(
      ownershipStates,
      responsibilities.map((one) => one.ownership),
    ),
    verdicts: count(
      evidenceVerdicts,
      responsibilities.map((one) => findEvidenceVerdict(catalog, one)),
    ),
    conditions: count(
      catalog.conditions,
      responsibilities.flatMap((one) => [...new Set(one.conditions.map(({ when }) => when))]),
    ),
    review: site.review && {
      last: formatDate(site.review.last),
      next: formatDate(site.review.next),
    },
  };
}

function count(
  vocabulary: Readonly<Record<string, Entry>>,
  used: readonly string[],
): CountedWord[] {
  return Object.entries(vocabulary).map(([id, { label, description }]) => ({
    id,
    label,
    description,
    count: used.filter((one) => one === id).length,
  }));
}
