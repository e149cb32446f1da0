import { nameLevels } from "../../schema/name-levels.ts";
import { uncapitalize } from "../../words/language.ts";
import { role as words } from "../../words/role.ts";
import { roleForms, standings, type StandingId } from "../../schema/vocabulary.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import { labelOf, labelOfHolder, type HolderLabel, type RoleLabel } from "../catalog/labels.ts";
import { rowLabelOf, type RowLabel } from "../evidence/row-label.ts";
import { ownersOf, takesPart } from "../catalog/ownership.ts";
import type { Records, Responsibility, Role } from "../catalog/records.ts";
import {
  citationsOf,
  groupEvidence,
  type EvidenceGroup,
  type Statement,
} from "../evidence/evidence.ts";
import { listElsewhere } from "../evidence/answer.ts";
import { claimsOfProse, describeProse, type Prose } from "../evidence/prose.ts";
import { sumUpEvidence, type RoleEvidence } from "../evidence/role-evidence.ts";
import { claimsOfRoleFields } from "../evidence/uses.ts";
import { listRoleInFull, type RoleInFullId } from "./in-full.ts";
import { describeGlance, type GlanceCell } from "./glance.ts";
import { listEscalations, listHeld, listValidity, type Escalation, type HeldLine } from "./held.ts";
import { findHereRole, type HereRole } from "./here.ts";
import { buildMatrix, type MatrixCell, type MatrixGroup } from "./matrix.ts";
import { listPairs, type PairLink } from "./pair-links.ts";
import { nameRoleSections } from "./role-headings.ts";
import { isRegisterSplit } from "./register.ts";
import {
  getSection,
  addOwnSections,
  listSections,
  type Section,
  type SectionId,
} from "./sections.ts";

/** A line that begins with what it is about. */
export interface Point extends Statement {
  readonly what: string;
}

/** Something that people bring to the role, and where it belongs. */
export interface Brought {
  readonly what: string;
  readonly row: RowLabel;
  /** The desk or team to turn to before the chief. */
  readonly askFirst: string | undefined;
}

/** Something that people bring to the role and that another answers for. */
export interface NotOwned {
  /** What they bring; the responsibility's title where nobody wrote it. */
  readonly what: string;
  readonly row: RowLabel;
  /** Why people expect it here: ours. */
  readonly because: string;
  readonly says: Statement | undefined;
}

/** How the role works with another, or with somebody outside the register. */
export interface Companion {
  /** Undefined for somebody outside the register. */
  readonly pair: (PairLink & { readonly other: RoleLabel }) | undefined;
  /** Whether hardly anybody holds the other's title. */
  readonly isSeldom: boolean;
  /** The other's title, or who else it is. */
  readonly who: string;
  /** How many responsibilities the two share, and how many both claim. */
  readonly shared: number;
  readonly disputed: number;
  /** Undefined where nobody wrote about the two. */
  readonly says: Statement | undefined;
}

/** What passes between the role and another, over all hand-offs of their pairing. */
export interface Exchange {
  /** The pairing's id. */
  readonly pair: string;
  readonly other: RoleLabel;
  readonly gives: readonly string[];
  readonly gets: readonly string[];
}

/** A row that the role takes part in without answering for it, or where it answers only under a condition. */
export interface SupportedRow {
  readonly row: RowLabel;
  /** Its part, and where it answers: "Responsible, and accountable in US federal agencies". */
  readonly level: string;
  /** Whether there is such a condition. */
  readonly answersSomewhere: boolean;
}

/** Everything that a role's guide shows. */
export interface RoleGuide {
  readonly sections: readonly Section[];
  /** The one of them that stands in the column beside. */
  readonly atAGlance: Section;
  readonly role: RoleLabel;
  readonly abbreviation: string;
  /** Other roles that share the abbreviation. */
  readonly namesakes: readonly RoleLabel[];
  readonly summary: string;
  readonly purpose: Statement;
  /** A paragraph to copy. */
  readonly paragraph: Statement | undefined;
  readonly bring: readonly Brought[];
  readonly notOwned: readonly NotOwned[];
  /** Its abbreviation first. */
  readonly otherNames: readonly string[];
  readonly glance: readonly GlanceCell[];
  /** How many rows it answers for with which standing, surest first. */
  readonly standings: readonly { readonly standing: StandingId; readonly count: number }[];
  /** How sure its answers are in sum; undefined where the register does not say how sure answers are. */
  readonly sure: RoleEvidence | undefined;
  /** What the role is accountable for, by domain; each row has the role's own cell alone. */
  readonly owned: readonly MatrixGroup[];
  /** The same rows counted: its alone, shared, and disputed. */
  readonly counts: { readonly alone: number; readonly shared: number; readonly disputed: number };
  readonly ownedCount: number;
  /** Whether so many rows fold by domain. */
  readonly foldsDomains: boolean;
  readonly supported: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly SupportedRow[];
  }[];
  readonly supportedCount: number;
  readonly companions: readonly Companion[];
  readonly exchanges: readonly Exchange[];
  readonly reportsTo: readonly Statement[];
  readonly whetherToHaveOne: readonly Statement[];
  readonly week: readonly Point[];
  readonly misread: readonly Point[];
  readonly skills: readonly Point[];
  readonly disagreements: readonly Point[];
  readonly firstMeeting: readonly string[];
  /** Whether it is a post, a team or a person. */
  readonly kindLabel: string;
  /** Who holds it and how to reach them, as lines of the box beside. */
  readonly held: readonly HeldLine[];
  /** Whom it reports to. */
  readonly superior: HolderLabel | undefined;
  /** Who has the duty where nobody holds the title, where hardly anybody does. */
  readonly elsewhere: HolderLabel | undefined;
  /** Whom to turn to next, where an answer cannot be had from it. */
  readonly nextSteps: readonly Escalation[];
  /** What to read before meeting somebody who is new in the role: sections of the guide. */
  readonly readFirst: readonly Section[];
  /** How one organization has it; undefined where the content tells of none. */
  readonly here: HereRole | undefined;
  /** Whether the register's page can show the role's column alone; a large register has a page for each domain. */
  readonly isInOneRegister: boolean;
  /** Whether a situation of a pairing is one that the role leads or supports. */
  readonly hasSituations: boolean;
  /** Whether there is a page that decides which role is needed. */
  readonly decides: boolean;
  /** The prose that no lines sum up, by section. */
  readonly prose: ReadonlyMap<string, Prose>;
  /** The sections that the page beside tells at length. */
  readonly inFull: ReadonlySet<RoleInFullId>;
  readonly evidence: readonly EvidenceGroup[];
}

/** Above so many titles a list of them folds by domain. */
const mostTitles = 45;

/** The sections of a role's guide. */
export function listRoleSections(
  role: Role,
  { site, roles }: Pick<Records, "site" | "roles">,
): Section[] {
  const written = new Set(role.body.sections.map(({ id }) => id));
  return addOwnSections(
    listSections(
      "role",
      {
        bring: role.bring.length > 0,
        "not-owned": role.notOwned.length > 0,
        "reports-to": role.reportsTo.length > 0,
        "whether-to-have-one": role.whetherToHaveOne.length > 0,
        "works-with": roles.length > 1 || role.others.length > 0 || written.has("works-with"),
        day: role.week.length > 0 || written.has("day"),
        misread: role.misread.length > 0 || written.has("misread"),
        skills: role.skills.length > 0 || written.has("skills"),
        disagreements: role.disagreements.length > 0 || written.has("disagreements"),
        "about-the-evidence": written.has("about-the-evidence"),
        "first-meeting": role.firstMeeting.length > 0,
        evidence: site.citesSources,
      },
      nameRoleSections(role),
    ),
    role.body,
  );
}

/** Works out a role's guide. */
export function describeRole(catalog: Catalog, role: Role): RoleGuide {
  const involved = get(catalog.byRole, role.id);
  const owns = (one: Responsibility) => ownersOf(one).includes(role.id);
  const ownedRows = involved.filter(owns);
  const owned = buildMatrix(catalog, ownedRows, [role]);
  const supported = buildMatrix(
    catalog,
    catalog.responsibilities.filter((one) => takesPart(one, role.id) && !owns(one)),
    [role],
  );
  const state = <T extends { readonly text: string; readonly claims: readonly string[] }>(
    one: T,
  ): Statement => ({ text: one.text, citations: citationsOf(catalog, one.claims) });
  const points = (all: Role["week"]): Point[] =>
    all.map((one) => ({ what: one.what, ...state(one) }));
  const row = (id: string) => rowLabelOf(catalog, get(catalog.responsibilityById, id));
  const held = owned.flatMap(({ rows }) => rows).map(({ cells }) => cells[0]?.standing?.state);
  const count = (ownership: Responsibility["ownership"]) =>
    ownedRows.filter((one) => one.ownership === ownership).length;
  const sections = listRoleSections(role, catalog);
  const inFull = new Set(listRoleInFull(role));
  const here = role.body.sections.filter(({ id }) => !inFull.has(id as RoleInFullId));
  return {
    sections,
    atAGlance: getSection(sections, "at-a-glance"),
    role: labelOf(role),
    abbreviation: role.abbreviation,
    namesakes: catalog.roles
      .filter((one) => one.abbreviation === role.abbreviation && one.id !== role.id)
      .map(labelOf),
    summary: role.summary,
    purpose: { text: role.purpose, citations: citationsOf(catalog, role.purposeClaims) },
    paragraph: role.paragraph && state(role.paragraph),
    bring: role.bring.map(({ what, responsibility }) => ({
      what,
      row: row(responsibility),
      askFirst: get(catalog.responsibilityById, responsibility).askFirst,
    })),
    notOwned: role.notOwned.map((item) => {
      const found = row(item.responsibility);
      return {
        what: item.what ?? found.title,
        row: found,
        because: item.because,
        says:
          item.says === undefined
            ? undefined
            : { text: item.says, citations: citationsOf(catalog, item.claims) },
      };
    }),
    otherNames: [role.abbreviation, ...role.aliases],
    glance: describeGlance(catalog, role, "evidence"),
    standings: (Object.keys(standings) as StandingId[])
      .map((standing) => ({ standing, count: held.filter((one) => one === standing).length }))
      .filter((one) => one.count > 0),
    sure: sumUpEvidence(catalog, role),
    owned,
    counts: { alone: count("sole"), shared: count("joint"), disputed: count("contested") },
    ownedCount: ownedRows.length,
    foldsDomains: ownedRows.length > mostTitles,
    supported: supported.map(({ domain, rows }) => ({
      id: domain.id,
      title: domain.title,
      rows: rows.map((one) => ({
        row: one,
        ...describePart(catalog, role, one.id, one.cells[0]),
      })),
    })),
    supportedCount: countRows(supported),
    companions: listCompanions(catalog, role, ownedRows),
    exchanges: listExchanges(catalog, role),
    reportsTo: role.reportsTo.map(state),
    whetherToHaveOne: role.whetherToHaveOne.map(state),
    week: points(role.week),
    misread: points(role.misread),
    skills: points(role.skills),
    disagreements: points(role.disagreements),
    firstMeeting: role.firstMeeting,
    kindLabel: roleForms[role.kind ?? "post"].label,
    held: [...listHeld(catalog, role), ...listValidity(role)],
    superior: role.superior === undefined ? undefined : labelOfHolder(catalog, role.superior),
    nextSteps: listEscalations(catalog, role.escalateTo),
    elsewhere: role.elsewhere === undefined ? undefined : labelOfHolder(catalog, role.elsewhere),
    readFirst: listReadFirst(sections),
    here: findHereRole(catalog, role),
    isInOneRegister: !isRegisterSplit(catalog),
    hasSituations: catalog.pairings
      .flatMap((pairing) => pairing.situations)
      .some((one) => one.lead === role.id || one.support.includes(role.id)),
    decides: catalog.decision !== undefined,
    prose: new Map(here.map(({ id, prose }) => [id, describeProse(catalog, prose)])),
    inFull,
    evidence: groupEvidence(catalog, [
      ...claimsOfRoleFields(role),
      ...claimsOfProse(here.flatMap(({ prose }) => prose)),
    ]),
  };
}

/** What somebody reads of a guide who is to meet whoever holds the role, in this order. */
const readBeforeMeeting: readonly SectionId<"role">[] = ["bring", "not-owned", "day"];

/** Those sections of a guide that somebody reads first who is to meet whoever holds the role. */
export function listReadFirst(sections: readonly Section[]): Section[] {
  return readBeforeMeeting.flatMap((id) => sections.find((section) => section.id === id) ?? []);
}

/** The other roles that the role has a page with, each with what the two share, then whoever else it works with. */
function listCompanions(
  catalog: Catalog,
  role: Role,
  owned: readonly Responsibility[],
): Companion[] {
  const pairs = listPairs(catalog).filter((pair) => pair.roles.some((one) => one.id === role.id));
  const says = (one: Role["others"][number]): Statement => ({
    text: one.text,
    citations: citationsOf(catalog, one.claims),
  });
  return [
    ...pairs.map((pair) => {
      const other = pair.roles[0].id === role.id ? pair.roles[1] : pair.roles[0];
      const both = owned.filter((one) => ownersOf(one).includes(other.id));
      const written = role.others.find((one) => one.role === other.id);
      return {
        pair: { ...pair, other },
        isSeldom: get(catalog.roleById, other.id).elsewhere !== undefined,
        who: other.title,
        shared: both.filter(({ ownership }) => ownership === "joint").length,
        disputed: both.filter(({ ownership }) => ownership === "contested").length,
        says: written && says(written),
      };
    }),
    ...role.others.flatMap((one) =>
      one.who === undefined
        ? []
        : [
            {
              pair: undefined,
              isSeldom: false,
              who: one.who,
              shared: 0,
              disputed: 0,
              says: says(one),
            },
          ],
    ),
  ];
}

/** What passes between the role and each other with which it has hand-offs. */
function listExchanges(catalog: Catalog, role: Role): Exchange[] {
  return catalog.pairings
    .filter(({ roles, handOffs }) => roles.includes(role.id) && handOffs.length > 0)
    .map(({ id, roles, handOffs }) => ({
      pair: id,
      other: labelOf(get(catalog.roleById, roles[0] === role.id ? roles[1] : roles[0])),
      gives: handOffs.filter(({ starts }) => starts.role === role.id).map(({ passes }) => passes),
      gets: handOffs
        .filter(({ finishes }) => finishes.role === role.id)
        .map(({ passes }) => passes),
    }));
}

function countRows(groups: readonly MatrixGroup[]): number {
  return groups.reduce((sum, group) => sum + group.rows.length, 0);
}

/** How a role takes part in a row that others answer for, and under which conditions it answers itself. */
function describePart(
  catalog: Catalog,
  role: Role,
  row: string,
  cell: MatrixCell | undefined,
): Pick<SupportedRow, "level" | "answersSomewhere"> {
  const level = cell?.level && nameLevels({ level: cell.level, also: cell.also });
  const where = listElsewhere(catalog, get(catalog.responsibilityById, row))
    .filter(({ holders }) => holders.some(({ kind, id }) => kind === "role" && id === role.id))
    .map((one) => uncapitalize(one.where));
  return { level: words.part(level, where), answersSomewhere: where.length > 0 };
}
