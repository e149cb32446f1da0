import { compareCodes, get, involving, type Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { rowLabelOf, type RowLabel } from "../evidence/row-label.ts";
import { pairId, titleOfPair } from "../catalog/pair.ts";
import type { Pairing, Role } from "../catalog/records.ts";
import {
  citationsOf,
  claimsOfResponsibility,
  groupEvidence,
  type EvidenceGroup,
  type Statement,
} from "../evidence/evidence.ts";
import { describeSections, type Prose } from "../evidence/prose.ts";
import { claimsOfPairing } from "../evidence/uses.ts";
import { bothFragment } from "../../routes.ts";
import { pairing as words } from "../../words/pairing.ts";
import { buildComparedLedger, type ComparedLedger } from "./compare.ts";
import { describeGlances, type GlanceRowOfMany } from "./glance.ts";
import type { LedgerRow } from "./ledger.ts";
import { isRegisterSplit } from "./register.ts";
import { listSections, type Section } from "./sections.ts";

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
  readonly difference: Statement;
  readonly aliases: readonly string[];
  /** By section. */
  readonly prose: ReadonlyMap<string, Prose>;
  readonly handOffs: readonly HandOff[];
  readonly tensions: readonly Tension[];
  readonly situations: readonly Situation[];
  readonly questions: readonly (Statement & { readonly id: string; readonly question: string })[];
}

/** What two roles own apart and together, as the diagram's three columns; rows in the order of the register. */
export interface PairColumns {
  /** The first is accountable and the second is not. */
  readonly onlyFirst: readonly LedgerRow[];
  /** Both are accountable: joint or contested. */
  readonly shared: readonly LedgerRow[];
  readonly onlySecond: readonly LedgerRow[];
}

/** Work that passes from one responsibility to another, as an arrow of the diagram. */
export interface PairArrow {
  /** The responsibilities' ids. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Everything that a pair's page shows. */
export interface PairPage {
  readonly sections: readonly Section[];
  readonly id: string;
  readonly title: string;
  /** One or two sentences on what the page says. */
  readonly description: string;
  /** The role with the lower order first. */
  readonly roles: readonly [RoleLabel, RoleLabel];
  readonly glance: readonly GlanceRowOfMany[];
  readonly columns: PairColumns;
  readonly arrows: readonly PairArrow[];
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

/** The sections of a pair's page; most of them are only where somebody wrote about the pair. */
export function listPairSections(isWritten: boolean): Section[] {
  return listSections("pairing", {
    difference: isWritten,
    "hand-offs": isWritten,
    tensions: isWritten,
    settling: isWritten,
    situations: isWritten,
    "need-both": isWritten,
    questions: isWritten,
  });
}

/** Works out the page of a pair of roles, the role with the lower order first. */
export function describePair(catalog: Catalog, a: Role, b: Role): PairPage {
  const [first, second] = a.order <= b.order ? [a, b] : [b, a];
  const pair = [first, second];
  const id = pairId(first, second);
  const pairing = catalog.pairingById.get(id);
  const ledger = buildComparedLedger(catalog, pair);
  const columns = findColumns(ledger, first, second);
  return {
    sections: listPairSections(pairing !== undefined),
    id,
    title: titleOfPair(catalog, { id, first, second }),
    description: pairing?.summary ?? words.derivedDescription(first.title, second.title),
    roles: [labelOf(first), labelOf(second)],
    glance: describeGlances(catalog, pair),
    columns,
    arrows: (pairing?.handOffs ?? []).map((one) => ({
      from: one.starts.responsibility,
      to: one.finishes.responsibility,
      label: one.passes,
    })),
    domainsHavePages: isRegisterSplit(catalog),
    ledger,
    linked: findLinkedGroups(ledger),
    contested: involving(catalog, pair)
      .filter((one) => one.ownership === "contested")
      .map((one) => rowLabelOf(catalog, one)),
    written: pairing && describeWritten(catalog, pairing),
    evidence: groupEvidence(
      catalog,
      pairing
        ? claimsOfPairing(pairing)
        : columns.shared.flatMap((row) => [
            ...claimsOfResponsibility(get(catalog.responsibilityById, row.id)),
          ]),
    ),
    sharedPost: pair.every((role) =>
      catalog.decision?.outcomes.some((outcome) => outcome.role === role.id),
    )
      ? bothFragment(id)
      : undefined,
  };
}

function findColumns({ differences }: ComparedLedger, first: Role, second: Role): PairColumns {
  const rowsOf = (...kinds: readonly string[]) =>
    differences
      .filter((group) => kinds.includes(group.id))
      .flatMap((group) => group.rows)
      .sort(compareCodes);
  return {
    onlyFirst: rowsOf(`only-${first.id}`),
    shared: rowsOf("contested", "joint"),
    onlySecond: rowsOf(`only-${second.id}`),
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
    difference: { text: pairing.difference, citations: cite(pairing.differenceClaims) },
    aliases: pairing.aliases,
    prose: describeSections(catalog, pairing.body),
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
