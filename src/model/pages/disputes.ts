import { ownershipStates } from "../../schema/vocabulary.ts";
import { evidence as words } from "../../words/evidence.ts";
import { get, kindLabelOf, yearOf, type Catalog } from "../catalog/catalog.ts";
import { citationsOf, type Citation, type Statement } from "../evidence/evidence.ts";
import { rowLabelOf, type RowLabel } from "../evidence/row-label.ts";
import { findAnswer } from "../evidence/answer.ts";
import type { Domain, Responsibility } from "../catalog/records.ts";
import { disputedStates, isDisputed, type DisputedState } from "../catalog/ownership.ts";
import { firstClause } from "../catalog/sentences.ts";
import { describePositions, type Position } from "./position.ts";
import { getSection, listSections, type Section } from "./sections.ts";

/** What a position cites of one source. */
export interface PositionEvidence {
  /** The source's kind and year: "Opinion, 2018". */
  readonly standing: string;
  readonly citations: readonly Citation[];
}

/** A position with its evidence by source. */
export interface DisputePosition extends Position {
  readonly evidence: readonly PositionEvidence[];
}

/** A responsibility that is not one role's alone. */
export interface Dispute {
  readonly row: RowLabel;
  readonly note: Statement | undefined;
  readonly dependsOn: string | undefined;
  /** The same in a clause. */
  readonly dependsInShort: string | undefined;
  readonly positions: readonly DisputePosition[];
}

/** The disputes of one state. */
export interface DisputeGroup {
  readonly state: DisputedState;
  readonly description: string;
  readonly section: Section;
  readonly disputes: readonly Dispute[];
}

/** The disputes of a domain, by name and who claims each. */
export interface DomainDisputes {
  readonly domain: Domain;
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    /** The short names of whoever claims it or carries it with others. */
    readonly claimants: readonly string[];
  }[];
}

/** Everything that the page of disputes shows. */
export interface DisputesPage {
  readonly sections: readonly Section[];
  /** The section that says how to settle one. */
  readonly settle: Section;
  /** All of them as lines; domains without any are left out. */
  readonly names: readonly DomainDisputes[];
  readonly groups: readonly DisputeGroup[];
}

/** Works out the page of disputes. */
export function describeDisputes(catalog: Catalog): DisputesPage {
  const sections = listSections("disputes");
  return {
    sections,
    settle: getSection(sections, "settle"),
    names: listNames(catalog),
    groups: disputedStates.map((state) => ({
      state,
      section: getSection(sections, state),
      description: ownershipStates[state].description,
      disputes: listDisputes(catalog, state),
    })),
  };
}

function listNames(catalog: Catalog): DomainDisputes[] {
  return catalog.domains
    .map((domain) => ({
      domain,
      lines: catalog.responsibilities
        .filter((one) => one.domain === domain.id && isDisputed(one))
        .map((one) => ({
          id: one.id,
          title: one.title,
          claimants: findAnswer(catalog, one).owners.map(({ shortTitle }) => shortTitle),
        })),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** The disputes of one state, in the order of the register. */
function listDisputes(catalog: Catalog, state: DisputeGroup["state"]): Dispute[] {
  return catalog.responsibilities
    .filter((one) => one.ownership === state)
    .map((one) => describeDispute(catalog, one));
}

/** A responsibility that is not one role's alone: who claims it, and on what. */
export function describeDispute(catalog: Catalog, one: Responsibility): Dispute {
  return {
    row: rowLabelOf(catalog, one),
    note:
      one.note === undefined
        ? undefined
        : { text: one.note, citations: citationsOf(catalog, one.noteClaims, "source") },
    dependsOn: one.dependsOn,
    dependsInShort: one.dependsOn && firstClause(one.dependsOn),
    positions: describePositions(catalog, one, "source").map((position) => ({
      ...position,
      evidence: groupBySource(catalog, position.claims),
    })),
  };
}

function groupBySource(catalog: Catalog, ids: readonly string[]): PositionEvidence[] {
  const sources = [...new Set(ids.map((id) => get(catalog.claims, id).source))];
  return sources.map((source) => ({
    standing: words.kindAndYear(kindLabelOf(source), yearOf(source)),
    citations: citationsOf(
      catalog,
      ids.filter((id) => get(catalog.claims, id).source === source),
      "source",
    ),
  }));
}
