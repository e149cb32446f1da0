import { get, involving, type Catalog } from "../catalog/catalog.ts";
import { buildComparedLedger, type ComparedLedger } from "./compare.ts";
import { compareRoles, type Comparison } from "./comparison.ts";
import {
  citationsOf,
  claimsOfResponsibility,
  groupEvidence,
  type EvidenceGroup,
} from "../evidence/evidence.ts";
import { rowLabelOf, labelOf, type RowLabel, type RoleLabel } from "./matrix.ts";
import { titleOfPair } from "../catalog/pair.ts";
import type { Pairing, Role } from "../catalog/records.ts";
import { isRegisterSplit } from "./register.ts";
import { glanceOf, type GlanceCell, type Statement } from "./role.ts";
import { claimsOfPairing } from "../evidence/uses.ts";

/** A hand-off with its two ends. */
export interface HandOff extends Statement {
  readonly id: string;
  readonly title: string;
  readonly passes: string;
  readonly starts: { readonly role: RoleLabel; readonly row: RowLabel };
  readonly finishes: { readonly role: RoleLabel; readonly row: RowLabel };
}

/** A tension with both views. */
export interface Tension {
  readonly id: string;
  readonly title: string;
  readonly views: readonly (Statement & { readonly role: RoleLabel })[];
  readonly settle: Statement;
  readonly rows: readonly RowLabel[];
}

/** Who leads when something happens. */
export interface Situation extends Statement {
  readonly id: string;
  readonly when: string;
  readonly lead: RoleLabel;
  readonly support: readonly RoleLabel[];
  readonly rows: readonly RowLabel[];
}

/** What a written pairing adds to the comparison. */
export interface WrittenPairing {
  readonly title: string;
  readonly summary: string;
  readonly difference: Statement;
  readonly aliases: readonly string[];
  readonly handOffs: readonly HandOff[];
  readonly tensions: readonly Tension[];
  readonly situations: readonly Situation[];
  readonly questions: readonly (Statement & { readonly id: string; readonly question: string })[];
}

/** Everything that a pair's page shows beside its prose. */
export interface PairPage {
  readonly id: string;
  readonly title: string;
  readonly roles: readonly [RoleLabel, RoleLabel];
  readonly glance: readonly {
    readonly label: string;
    readonly cells: readonly [GlanceCell, GlanceCell];
  }[];
  readonly comparison: Comparison;
  /** Whether each domain has a page of its own, because the register is too large for one. */
  readonly domainsHavePages: boolean;
  /** The comparison as a table with reasons and evidence. */
  readonly ledger: ComparedLedger;
  /** The ledger's groups whose cells lead to the reasons instead of opening to them. */
  readonly linked: readonly string[];
  /** Contested responsibilities in which either has a part. */
  readonly contested: readonly RowLabel[];
  /** Undefined where nobody wrote about the pair: the page is worked out from the register. */
  readonly written: WrittenPairing | undefined;
  readonly evidence: readonly EvidenceGroup[];
  /** Where the page that decides tells of one person for both posts: its fragment, if there is one. */
  readonly sharedPost: string | undefined;
}

/** The most reasons that a pair's page holds; with more it would be too heavy for a phone. */
const mostReasons = 90;

/** Works out the page of a pair of roles. */
export function describePair(catalog: Catalog, first: Role, second: Role): PairPage {
  const comparison = compareRoles(catalog, first, second);
  const pairing = catalog.pairingById.get(comparison.id);
  const [glanceFirst, glanceSecond] = [glanceOf(catalog, first), glanceOf(catalog, second)];
  const ledger = buildComparedLedger(catalog, [
    get(catalog.roleById, comparison.first.id),
    get(catalog.roleById, comparison.second.id),
  ]);
  const shared = comparison.shared.map((row) => get(catalog.responsibilityById, row.id));
  return {
    id: comparison.id,
    title: titleOfPair(catalog, { id: comparison.id, first, second }),
    roles: [comparison.first, comparison.second],
    glance: glanceFirst.map((cell, index) => ({
      label: cell.label,
      cells: [cell, glanceSecond[index] as GlanceCell] as const,
    })),
    comparison,
    domainsHavePages: isRegisterSplit(catalog),
    ledger,
    linked: findLinkedGroups(ledger),
    contested: involving(catalog, [first, second])
      .filter((one) => one.ownership === "contested")
      .map((one) => rowLabelOf(catalog, one)),
    written: pairing && describeWritten(catalog, pairing),
    evidence: groupEvidence(
      catalog,
      pairing
        ? claimsOfPairing(pairing)
        : shared.flatMap((one) => [...claimsOfResponsibility(one)]),
    ),
    sharedPost: [first, second].every((role) =>
      catalog.decision?.outcomes.some((outcome) => outcome.role === role.id),
    )
      ? `both-${comparison.id}`
      : undefined,
  };
}

/** Every group but those of what both own, where the cells of all would be too many. */
export function findLinkedGroups({ differences, agreement }: ComparedLedger): string[] {
  const groups = [...differences, agreement];
  const reasons = groups
    .flatMap((group) => group.rows)
    .flatMap((row) => row.cells)
    .filter((cell) => cell.reason !== undefined);
  if (reasons.length <= mostReasons) return [];
  return groups.map((group) => group.id).filter((id) => id !== "contested" && id !== "joint");
}

function describeWritten(catalog: Catalog, pairing: Pairing): WrittenPairing {
  const role = (id: string) => labelOf(get(catalog.roleById, id));
  const row = (id: string) => rowLabelOf(catalog, get(catalog.responsibilityById, id));
  const cite = (ids: readonly string[]) => citationsOf(catalog, ids);
  const end = ({ role: id, responsibility }: { role: string; responsibility: string }) => ({
    role: role(id),
    row: row(responsibility),
  });
  return {
    title: pairing.title,
    summary: pairing.summary,
    difference: { text: pairing.difference, citations: cite(pairing.differenceClaims) },
    aliases: pairing.aliases,
    handOffs: pairing.handOffs.map((one) => ({
      id: one.id,
      title: one.title,
      passes: one.passes,
      text: one.text,
      citations: cite(one.claims),
      starts: end(one.starts),
      finishes: end(one.finishes),
    })),
    tensions: pairing.tensions.map((one) => ({
      id: one.id,
      title: one.title,
      views: one.views.map((view) => ({
        role: role(view.role),
        text: view.text,
        citations: cite(view.claims),
      })),
      settle: { text: one.settle, citations: cite(one.settleClaims) },
      rows: one.responsibilities.map(row),
    })),
    situations: pairing.situations.map((one) => describeSituation(catalog, one)),
    questions: pairing.questions.map((one) => ({
      id: one.id,
      question: one.question,
      text: one.answer,
      citations: cite(one.claims),
    })),
  };
}

/** A situation with its roles, its evidence and the responsibilities that decide it. */
export function describeSituation(catalog: Catalog, one: Pairing["situations"][number]): Situation {
  const role = (id: string) => labelOf(get(catalog.roleById, id));
  return {
    id: one.id,
    when: one.when,
    lead: role(one.lead),
    support: one.support.map(role),
    text: one.why,
    citations: citationsOf(catalog, one.claims),
    rows: one.responsibilities.map((id) =>
      rowLabelOf(catalog, get(catalog.responsibilityById, id)),
    ),
  };
}
