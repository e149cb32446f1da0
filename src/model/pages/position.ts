import { evidence as words } from "../../words/evidence.ts";
import { get, kindLabelOf, yearOf, type Catalog } from "../catalog/catalog.ts";
import { labelsOf, type HolderLabel } from "../catalog/labels.ts";
import type { Responsibility } from "../catalog/records.ts";
import { standings, type StandingId } from "../../schema/vocabulary.ts";
import { citationsOf, type CitationTarget, type Statement } from "../evidence/evidence.ts";
import { standingOfClaims } from "../evidence/standing.ts";

/** One answer to "whose is it?". */
export interface Position extends Statement {
  readonly id: string;
  readonly holders: readonly HolderLabel[];
  /** Somebody who has no page. */
  readonly outside: string | undefined;
  readonly standing: StandingId;
  /** The kinds of source that it rests on, each with the years of its sources: "Opinion, 2018, 2012". */
  readonly grounds: readonly string[];
  /** The ids of the claims that it rests on. */
  readonly claims: readonly string[];
}

const strongestFirst = Object.keys(standings) as readonly StandingId[];

/** The positions on a responsibility, the surest first, and of each standing in the record's order. */
export function describePositions(
  catalog: Catalog,
  one: Responsibility,
  leadsTo: CitationTarget,
): Position[] {
  const place = ({ standing }: Position) => strongestFirst.indexOf(standing);
  return one.positions
    .map((position) => describePosition(catalog, position, leadsTo))
    .sort((a, b) => place(a) - place(b));
}

/** A position with its roles, in their order, and its evidence. */
function describePosition(
  catalog: Catalog,
  position: Responsibility["positions"][number],
  leadsTo: CitationTarget,
): Position {
  return {
    id: position.id,
    holders: labelsOf(catalog, position),
    outside: position.outside,
    standing: standingOfClaims(catalog, position.claims),
    grounds: describeGrounds(catalog, position.claims),
    text: position.view,
    claims: position.claims,
    citations: citationsOf(catalog, position.claims, leadsTo),
  };
}

function describeGrounds(catalog: Catalog, ids: readonly string[]): string[] {
  const years = new Map<string, Set<string>>();
  for (const { source } of ids.map((id) => get(catalog.claims, id))) {
    const kind = kindLabelOf(source);
    years.set(kind, (years.get(kind) ?? new Set()).add(yearOf(source)));
  }
  return [...years].map(([kind, all]) => words.kindAndYear(kind, [...all].join(", ")));
}
