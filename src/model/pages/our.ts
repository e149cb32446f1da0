import { checkPlan, findingKinds, type FindingKind } from "../../plan/check-plan.ts";
import { personOf } from "../../plan/owners.ts";
import type { Plan } from "../../plan/plan.ts";
import { askRow } from "../../plan/questions.ts";
import type { Contact } from "../../schema/contact.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { describeOwner, titleHere, toContactOf, type HereOwner } from "./here.ts";
import { toReferenceRow } from "./planner.ts";
import { listSections, type Section } from "./sections.ts";

/** A responsibility as a list names it. */
export interface OurRow {
  readonly code: string;
  readonly id: string;
  readonly title: string;
}

/** A responsibility about which something is to be settled. */
export interface OurFinding extends OurRow {
  readonly owners: readonly HereOwner[];
  /** What to settle: for each thing found a question, then what the answer depends on. */
  readonly questions: readonly string[];
}

/** A role that the organization has. */
export interface OurRole {
  readonly id: string;
  /** What it is called there. */
  readonly title: string;
  /** Its page; undefined of a role of the organization's own. */
  readonly role: RoleLabel | undefined;
  /** Undefined where nobody is named. */
  readonly holder: string | undefined;
  readonly contact: Contact | undefined;
  /** Of a person with several roles the one under which the others stand. */
  readonly sameAs: string | undefined;
}

/** Somebody who answers for something, or holds a role. */
export interface OurPerson {
  /** The titles under which the person answers, the first for the person. */
  readonly titles: readonly string[];
  readonly holder: string | undefined;
  readonly rows: readonly OurRow[];
}

/** Everything that the page of the organization shows. */
export interface OurPage {
  readonly sections: readonly Section[];
  readonly name: string;
  readonly decided: number;
  readonly total: number;
  readonly roles: readonly OurRole[];
  /** Roles of the register that the organization does not have. */
  readonly missing: readonly RoleLabel[];
  /** What is to be settled, gravest first; kinds of which there is nothing are left out. */
  readonly findings: readonly {
    readonly kind: FindingKind;
    readonly rows: readonly OurFinding[];
  }[];
  /** By who answers: roles in the order of the register, then the organization's own titles. */
  readonly people: readonly OurPerson[];
  /** What nobody has said yet. */
  readonly open: readonly OurRow[];
}

/** The sections of the page of who does what in the organization. */
export function listOurSections(
  plan: Plan,
  responsibilities: readonly { readonly code: string }[],
): Section[] {
  const ownersOf = ({ code }: { readonly code: string }) => plan.rows.get(code)?.owners;
  return listSections("our", {
    roles: plan.roles.size > 0,
    owners: plan.roles.size > 0 || responsibilities.some((one) => (ownersOf(one) ?? []).length > 0),
    open: responsibilities.some((one) => ownersOf(one) === undefined),
  });
}

/** Works out the page of who does what in the organization. */
export function describeOur(catalog: Catalog, plan: Plan): OurPage {
  const reference = {
    roles: catalog.roles,
    domains: catalog.domains,
    rows: catalog.responsibilities.map((one) => toReferenceRow(catalog, one)),
  };
  const checked = checkPlan(plan, reference);
  const toRow = ({ code, id, title }: OurRow): OurRow => ({ code, id, title });
  const findings = findingKinds
    .map((kind) => ({
      kind,
      // Each row stands once, under the gravest of what it shows.
      rows: checked.rows
        .filter((row) => row.findings[0] === kind)
        .map((row) => ({
          ...toRow(row.reference),
          owners: (row.owners ?? []).map((owner) => describeOwner(catalog, plan, owner)),
          questions: askRow(plan, reference, row),
        })),
    }))
    .filter(({ rows }) => rows.length > 0);
  const open = checked.rows
    .filter(({ owners }) => owners === undefined)
    .map(({ reference: row }) => toRow(row));
  const people = checked.loads.map(({ person, also }) => ({
    titles: [person, ...also].map((one) => titleHere(catalog, plan, one)),
    holder: describeOwner(catalog, plan, person).holder,
    rows: checked.rows
      .filter(({ owners = [] }) => owners.some((owner) => personOf(plan, owner) === person))
      .map(({ reference: row }) => toRow(row)),
  }));
  const missing = catalog.roles.filter(({ id }) => !plan.roles.has(id)).map(labelOf);
  return {
    sections: listOurSections(plan, catalog.responsibilities),
    name: plan.name,
    decided: checked.said,
    total: reference.rows.length,
    roles: [
      ...catalog.roles.map(({ id }) => id).filter((id) => plan.roles.has(id)),
      ...[...plan.roles.keys()].filter((id) => !catalog.roleById.has(id)),
    ].map((id) => describeOurRole(catalog, plan, id)),
    missing: plan.roles.size > 0 ? missing : [],
    findings,
    people,
    open,
  };
}

function describeOurRole(catalog: Catalog, plan: Plan, id: string): OurRole {
  const role = catalog.roleById.get(id);
  const person = personOf(plan, id);
  const { holder, contact } = get(plan.roles, id);
  const first = plan.roles.get(person);
  return {
    id,
    title: titleHere(catalog, plan, id),
    role: role && labelOf(role),
    holder: holder ?? first?.holder,
    contact: toContactOf(catalog, contact ?? first?.contact),
    sameAs: person === id ? undefined : titleHere(catalog, plan, person),
  };
}
