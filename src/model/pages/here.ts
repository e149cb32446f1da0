import { toContact, type Contact } from "../../schema/contact.ts";
import { checkRow, type FindingKind } from "../../plan/check-plan.ts";
import { personOf, personsOf } from "../../plan/owners.ts";
import type { Plan } from "../../plan/plan.ts";
import type { ReferenceRow, ReferenceRole } from "../../plan/reference.ts";
import { organization as words } from "../../words/organization.ts";
import { formatList } from "../../words/language.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import type { Responsibility, Role } from "../catalog/records.ts";
import { toReferenceRow } from "./planner.ts";

/** Whoever answers for something in the organization. */
export interface HereOwner {
  /** What the role is called there, or the organization's own title. */
  readonly title: string;
  /** The role's page; undefined of a title of the organization's own. */
  readonly role: RoleLabel | undefined;
  readonly holder: string | undefined;
  readonly contact: Contact | undefined;
}

/** What the organization says of a responsibility, beside the reference. */
export interface HereAnswer {
  /** The organization's name. */
  readonly name: string;
  /** Empty where it is known that nobody answers; undefined where nobody has said yet. */
  readonly owners: readonly HereOwner[] | undefined;
  /** How it stands beside the reference, gravest first. */
  readonly findings: readonly FindingKind[];
  readonly note: string | undefined;
  /** Whom to turn to: whoever the row names, or else whoever holds the roles that answer. */
  readonly contacts: readonly Contact[];
  readonly decided:
    { readonly by: string; readonly on: string; readonly see: Contact | undefined } | undefined;
}

/** A role as the organization has it. */
export interface HereRole {
  /** The organization's name. */
  readonly name: string;
  /** Undefined where there is no such role. */
  readonly held:
    | {
        /** What it is called there, where that is another title. */
        readonly title: string | undefined;
        readonly holder: string | undefined;
        readonly contact: Contact | undefined;
        /** What else the same person is. */
        readonly also: readonly string[];
        /** How many responsibilities that are decided the person answers for. */
        readonly count: number;
      }
    | undefined;
}

/** What the organization says of a responsibility; undefined where the content tells of none. */
export function findHereAnswer(catalog: Catalog, one: Responsibility): HereAnswer | undefined {
  const plan = catalog.organization;
  if (plan === undefined) return undefined;
  const row = plan.rows.get(one.code);
  const owners = row?.owners?.map((owner) => describeOwner(catalog, plan, owner));
  return {
    name: plan.name,
    owners,
    findings: findFindings(catalog, plan, toReferenceRow(catalog, one)),
    note: row?.note,
    contacts:
      row?.contact === undefined
        ? uniteContacts(owners ?? [])
        : [toContact(row.contact, catalog.site.linkSchemes)],
    decided: row?.decided && {
      by: row.decided.by,
      on: row.decided.on,
      see: toContactOf(catalog, row.decided.see),
    },
  };
}

/** The contacts of owners, each once. */
function uniteContacts(owners: readonly HereOwner[]): Contact[] {
  const all = owners.flatMap(({ contact }) => contact ?? []);
  return [...new Map(all.map((one) => [one.text, one])).values()];
}

/** How a row stands beside the reference. */
function findFindings(catalog: Catalog, plan: Plan, row: ReferenceRow): readonly FindingKind[] {
  return checkRow(plan, { roles: catalog.roles satisfies readonly ReferenceRole[] }, row).findings;
}

/** A role as the organization has it; undefined where the content tells of none. */
export function findHereRole(catalog: Catalog, role: Role): HereRole | undefined {
  const plan = catalog.organization;
  if (plan === undefined) return undefined;
  const held = plan.roles.get(role.id);
  const person = personOf(plan, role.id);
  return {
    name: plan.name,
    held: held && {
      title: held.title,
      holder: held.holder ?? plan.roles.get(person)?.holder,
      contact: toContactOf(catalog, held.contact ?? plan.roles.get(person)?.contact),
      also: [...plan.roles.keys()]
        .filter((id) => id !== role.id && personOf(plan, id) === person)
        .map((id) => titleHere(catalog, plan, id)),
      count: [...plan.rows.values()].filter(
        ({ owners }) => owners && personsOf(plan, owners).includes(person),
      ).length,
    },
  };
}

/** An owner with whoever holds it. */
export function describeOwner(catalog: Catalog, plan: Plan, owner: string): HereOwner {
  const role = catalog.roleById.get(owner);
  const own = plan.roles.get(owner);
  const person = plan.roles.get(personOf(plan, owner));
  return {
    title: titleHere(catalog, plan, owner),
    role: role && labelOf(role),
    holder: own?.holder ?? person?.holder,
    contact: toContactOf(catalog, own?.contact ?? person?.contact),
  };
}

/** What a role or an owner is called in the organization. */
export function titleHere(catalog: Catalog, plan: Plan, owner: string): string {
  return plan.roles.get(owner)?.title ?? catalog.roleById.get(owner)?.title ?? owner;
}

/** A contact as the site may show it. */
export function toContactOf(
  { site }: Pick<Catalog, "site">,
  text: string | undefined,
): Contact | undefined {
  return text === undefined ? undefined : toContact(text, site.linkSchemes);
}

/** The owners of an answer in a cell or a line: "Head of Stage (Ben Okoro)". */
export function formatHereOwners({ owners }: Pick<HereAnswer, "owners">): string {
  if (owners === undefined) return words.openInCell;
  if (owners.length === 0) return words.nobodyInCell;
  return formatList(owners.map(formatHereOwner));
}

function formatHereOwner({ title, holder }: HereOwner): string {
  return holder === undefined ? title : `${title} ${words.heldBy(holder)}`;
}

/** The answer in one sentence: "At Example Ltd: Head of Stage (Ben Okoro)." */
export function formatHereAnswer(answer: HereAnswer): string {
  const { owners } = answer;
  const who =
    owners === undefined
      ? words.open
      : owners.length === 0
        ? words.nobody
        : formatHereOwners(answer);
  return words.answerInWords(answer.name, who);
}
