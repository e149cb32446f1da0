import { get, type Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { rowLabelOf, type RowLabel } from "../evidence/row-label.ts";
import { ownersOf, rolePartsOf } from "../catalog/ownership.ts";
import type { Responsibility, Role } from "../catalog/records.ts";
import {
  citationsOf,
  groupEvidence,
  type EvidenceGroup,
  type Statement,
} from "../evidence/evidence.ts";
import { describeSections, type Prose } from "../evidence/prose.ts";
import { claimsOfRole } from "../evidence/uses.ts";
import { describeGlance, type GlanceCell } from "./glance.ts";
import { explainMatrix, type Ledger } from "./ledger.ts";
import { buildMatrix, type MatrixGroup } from "./matrix.ts";
import { listPairs, type PairLink } from "./pair-links.ts";
import { isRegisterSplit } from "./register.ts";
import { listSections, type Section } from "./sections.ts";

/** A link from one role's guide to the page of a pair. */
export interface PairLinkOfRole extends PairLink {
  /** The other role. */
  readonly other: RoleLabel;
}

/** Something that people bring to the role and that another answers for. */
export interface NotOwned {
  readonly row: RowLabel;
  /** Why people expect it here: ours. */
  readonly because: string;
  readonly says: Statement | undefined;
}

/** Everything that a role's guide shows. */
export interface RoleGuide {
  readonly sections: readonly Section[];
  readonly role: RoleLabel;
  readonly abbreviation: string;
  /** Other roles that share the abbreviation. */
  readonly namesakes: readonly RoleLabel[];
  readonly summary: string;
  readonly purpose: Statement;
  /** Its abbreviation first. */
  readonly otherNames: readonly string[];
  readonly glance: readonly GlanceCell[];
  /** What the role is accountable for. */
  readonly owned: readonly MatrixGroup[];
  readonly ownedCount: number;
  /** The same with reasons and evidence, as a table. */
  readonly ownedLedger: Ledger;
  /** Where the role takes another part, as a table. */
  readonly supportedLedger: Ledger;
  readonly supportedCount: number;
  readonly notOwned: readonly NotOwned[];
  readonly reportsTo: readonly Statement[];
  readonly whetherToHaveOne: readonly Statement[];
  /** Whether the register's page can show the role's column alone; a large register has a page for each domain. */
  readonly isInOneRegister: boolean;
  readonly pairs: readonly PairLinkOfRole[];
  /** Whether a situation of a pairing is one that the role leads or supports. */
  readonly hasSituations: boolean;
  /** Whether there is a page that decides which role is needed. */
  readonly decides: boolean;
  /** Contested responsibilities that the role has a part or a position in. */
  readonly contested: readonly RowLabel[];
  /** By section. */
  readonly prose: ReadonlyMap<string, Prose>;
  readonly evidence: readonly EvidenceGroup[];
}

/** Works out a role's guide. */
export function describeRole(catalog: Catalog, role: Role): RoleGuide {
  const involved = get(catalog.byRole, role.id);
  const owns = (one: Responsibility) => ownersOf(one).includes(role.id);
  const build = (some: readonly Responsibility[]) => buildMatrix(catalog, some, [role]);
  const owned = build(involved.filter(owns));
  const supported = build(involved.filter((one) => !owns(one)));
  const ownedCount = countRows(owned);
  const state = ({ text, claims }: Role["reportsTo"][number]): Statement => ({
    text,
    citations: citationsOf(catalog, claims),
  });
  return {
    sections: listSections("role", {
      "about-the-evidence": role.body.sections.some(({ id }) => id === "about-the-evidence"),
      diagram: ownedCount > 0,
      "reports-to": role.reportsTo.length > 0,
      "whether-to-have-one": role.whetherToHaveOne.length > 0,
    }),
    role: labelOf(role),
    abbreviation: role.abbreviation,
    namesakes: catalog.roles
      .filter((one) => one.abbreviation === role.abbreviation && one.id !== role.id)
      .map(labelOf),
    summary: role.summary,
    purpose: { text: role.purpose, citations: citationsOf(catalog, role.purposeClaims) },
    otherNames: [role.abbreviation, ...role.aliases],
    glance: describeGlance(catalog, role),
    owned,
    ownedCount,
    ownedLedger: explainMatrix(catalog, owned, [role]),
    supportedLedger: explainMatrix(catalog, supported, [role]),
    supportedCount: countRows(supported),
    notOwned: role.notOwned.map((item) => ({
      row: rowLabelOf(catalog, get(catalog.responsibilityById, item.responsibility)),
      because: item.because,
      says:
        item.says === undefined
          ? undefined
          : { text: item.says, citations: citationsOf(catalog, item.claims) },
    })),
    reportsTo: role.reportsTo.map(state),
    whetherToHaveOne: role.whetherToHaveOne.map(state),
    isInOneRegister: !isRegisterSplit(catalog),
    pairs: listPairs(catalog)
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
          (rolePartsOf(one).some((part) => part.role === role.id) ||
            one.positions.some((position) => position.roles.includes(role.id))),
      )
      .map((one) => rowLabelOf(catalog, one)),
    prose: describeSections(catalog, role.body),
    evidence: groupEvidence(catalog, claimsOfRole(role)),
  };
}

function countRows(groups: readonly MatrixGroup[]): number {
  return groups.reduce((sum, group) => sum + group.rows.length, 0);
}
