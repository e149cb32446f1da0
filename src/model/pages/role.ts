import { glanceRows, type GlanceRow } from "../../schema/vocabulary.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import {
  citationsOf,
  groupEvidence,
  type Citation,
  type EvidenceGroup,
} from "../evidence/evidence.ts";
import { buildLedger, type Ledger } from "./ledger.ts";
import {
  buildMatrix,
  rowLabelOf,
  labelOf,
  type MatrixGroup,
  type RowLabel,
  type RoleLabel,
} from "./matrix.ts";
import { ownersOf } from "../catalog/ownership.ts";
import { titleOfPair } from "../catalog/pair.ts";
import type { Responsibility, Role } from "../catalog/records.ts";
import { isRegisterSplit } from "./register.ts";
import { claimsOfRole } from "../evidence/uses.ts";

/** A statement with what it rests on; no citation means editorial judgement. */
export interface Statement {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** An at-a-glance row of one role. */
export interface GlanceCell extends Statement {
  readonly id: GlanceRow;
  readonly label: string;
}

/** A link to a pair's page. */
export interface PairLink {
  readonly id: string;
  readonly title: string;
  /** The other role. */
  readonly other: RoleLabel;
  /** Whether somebody wrote it; otherwise it is worked out from the register. */
  readonly written: boolean;
}

/** Everything that a role's guide shows beside its prose. */
export interface RoleGuide {
  readonly role: RoleLabel;
  readonly abbreviation: string;
  /** Other roles that share the abbreviation. */
  readonly namesakes: readonly RoleLabel[];
  readonly summary: string;
  readonly purpose: Statement;
  readonly aliases: readonly string[];
  readonly glance: readonly GlanceCell[];
  /** What the role is accountable for. */
  readonly owned: readonly MatrixGroup[];
  readonly ownedCount: number;
  /** The same with reasons and evidence, as a table. */
  readonly ownedLedger: Ledger;
  /** Where the role takes another part. */
  readonly supported: readonly MatrixGroup[];
  readonly supportedCount: number;
  readonly supportedLedger: Ledger;
  readonly notOwned: readonly (Statement & { readonly row: RowLabel })[];
  /** Whether the register's page can show the role's column alone; a large register has a page for each domain. */
  readonly isInOneRegister: boolean;
  readonly pairs: readonly PairLink[];
  /** Whether a situation of a pairing is one that the role leads or supports. */
  readonly hasSituations: boolean;
  /** Whether there is a page that decides which role is needed. */
  readonly decides: boolean;
  /** Contested responsibilities that the role has a part or a position in. */
  readonly contested: readonly RowLabel[];
  readonly evidence: readonly EvidenceGroup[];
}

/** Works out a role's guide. */
export function describeRole(catalog: Catalog, role: Role): RoleGuide {
  const involved = get(catalog.byRole, role.id);
  const owns = (one: Responsibility) => ownersOf(one).includes(role.id);
  const [ownedOnes, supportedOnes] = [involved.filter(owns), involved.filter((one) => !owns(one))];
  const owned = buildMatrix(catalog, ownedOnes, [role]);
  const supported = buildMatrix(catalog, supportedOnes, [role]);
  return {
    role: labelOf(role),
    abbreviation: role.abbreviation,
    namesakes: catalog.roles
      .filter((one) => one.abbreviation === role.abbreviation && one.id !== role.id)
      .map(labelOf),
    summary: role.summary,
    purpose: { text: role.purpose, citations: citationsOf(catalog, role.purposeClaims) },
    aliases: role.aliases,
    glance: glanceOf(catalog, role),
    owned,
    ownedCount: countRows(owned),
    ownedLedger: buildLedger(catalog, ownedOnes, [role]),
    supported,
    supportedCount: countRows(supported),
    supportedLedger: buildLedger(catalog, supportedOnes, [role]),
    notOwned: role.notOwned.map((item) => ({
      row: rowLabelOf(catalog, get(catalog.responsibilityById, item.responsibility)),
      text: item.because,
      citations: citationsOf(catalog, item.claims),
    })),
    isInOneRegister: !isRegisterSplit(catalog),
    pairs: pairLinks(catalog)
      .filter((pair) => pair.roles.some((one) => one.id === role.id))
      .map((pair) => ({
        ...pair,
        other: pair.roles[0].id === role.id ? pair.roles[1] : pair.roles[0],
      })),
    hasSituations: catalog.pairings
      .flatMap((pairing) => pairing.situations)
      .some((one) => one.lead === role.id || one.support.includes(role.id)),
    decides: catalog.decision !== undefined,
    contested: catalog.responsibilities
      .filter(
        (one) =>
          one.ownership === "contested" &&
          (one.involvement.some((part) => part.role === role.id) ||
            one.positions.some((position) => position.roles.includes(role.id))),
      )
      .map((one) => rowLabelOf(catalog, one)),
    evidence: groupEvidence(catalog, claimsOfRole(role)),
  };
}

/** The at-a-glance rows of a role, in their fixed order. */
export function glanceOf(catalog: Catalog, role: Role): GlanceCell[] {
  return (Object.keys(glanceRows) as GlanceRow[]).map((id) => ({
    id,
    label: glanceRows[id].label,
    text: role.glance[id].text,
    citations: citationsOf(catalog, role.glance[id].claims),
  }));
}

/** Every pair's page, written or worked out, in the order of the roles. */
export function pairLinks(catalog: Catalog) {
  return catalog.pairs.map((pair) => ({
    id: pair.id,
    title: titleOfPair(catalog, pair),
    summary: catalog.pairingById.get(pair.id)?.summary,
    roles: [labelOf(pair.first), labelOf(pair.second)] as const,
    written: catalog.pairingById.has(pair.id),
  }));
}

function countRows(groups: readonly MatrixGroup[]): number {
  return groups.reduce((sum, group) => sum + group.rows.length, 0);
}
