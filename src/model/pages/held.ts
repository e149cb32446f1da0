import { toContact, type Contact } from "../../schema/contact.ts";
import { nameInSentence } from "../../words/browser/role-names.ts";
import { responsibility } from "../../words/responsibility.ts";
import { role as words } from "../../words/role.ts";
import { validity } from "../../words/validity.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import { labelOf, labelOfHolder, labelOfPost, type HolderLabel } from "../catalog/labels.ts";
import type { Post, Responsibility, Role } from "../catalog/records.ts";
import { describeValidity, type Dated } from "./validity.ts";

/** A line of the box beside: who holds a role or a post, or how to reach them. */
export interface HeldLine {
  readonly label: string;
  readonly contacts: readonly Contact[];
}

/** Whoever answers, with their name and how to reach them. */
export interface Reach {
  readonly holder: HolderLabel;
  /** The part of the time in which these hold it; undefined at any time. */
  readonly when: string | undefined;
  readonly contacts: readonly Contact[];
}

/** Whom to turn to next. */
export interface Escalation {
  /** A clause that completes "If …". */
  readonly when: string;
  /** Undefined of somebody who has no page. */
  readonly holder: HolderLabel | undefined;
  /** Whoever it is, in words. */
  readonly who: string;
  readonly contacts: readonly Contact[];
}

type Step = NonNullable<Role["escalateTo"]>[number];

type Held = Partial<Pick<Role, "holder" | "deputy" | "shifts" | "contact" | "channel">>;

/** Who holds a role or a post and how to reach them; what the record leaves out has no line. */
export function listHeld({ site }: Pick<Catalog, "site">, held: Held): HeldLine[] {
  const name = (text: string | undefined) =>
    text === undefined ? [] : [{ text, href: undefined }];
  const reach = (all: readonly string[]) => all.map((one) => toContact(one, site.linkSchemes));
  return [
    { label: words.held.holder, contacts: name(held.holder) },
    { label: words.held.deputy, contacts: name(held.deputy) },
    ...(held.shifts ?? []).map(({ when, holder, deputy, contact = [] }) => ({
      label: words.held.holderWhen(when),
      contacts: [...name(holder), ...name(deputy), ...reach(contact)],
    })),
    { label: words.held.contact, contacts: reach(held.contact ?? []) },
    {
      label: words.held.channel,
      contacts: reach(held.channel === undefined ? [] : [held.channel]),
    },
  ].filter(({ contacts }) => contacts.length > 0);
}

/** When a role or a post is there, as a line of the box beside; none where that is not said. */
export function listValidity(dated: Dated): HeldLine[] {
  const text = describeValidity(dated);
  return text === undefined
    ? []
    : [{ label: validity.term, contacts: [{ text, href: undefined }] }];
}

/** Whom to turn to next, step by step, each with how to reach them as far as the content says it. */
export function listEscalations(catalog: Catalog, steps: readonly Step[] = []): Escalation[] {
  return steps.map(({ when = responsibility.staysOpen, role, post, who = "", contact }) => {
    const id = role ?? post;
    const held =
      role === undefined ? catalog.postById.get(post ?? "") : get(catalog.roleById, role);
    const holder = id === undefined ? undefined : labelOfHolder(catalog, id);
    return {
      when,
      holder,
      who: holder === undefined ? who : nameInSentence(holder.title, holder),
      contacts:
        contact?.map((one) => toContact(one, catalog.site.linkSchemes)) ??
        (held === undefined ? [] : listContacts(catalog, held)),
    };
  });
}

/** The steps after whoever answers: the responsibility's own, or else those of the accountable roles, each once. */
export function listNextSteps(catalog: Catalog, one: Responsibility): Escalation[] {
  const steps =
    one.escalateTo ??
    one.involvement
      .filter(({ level, role }) => level === "accountable" && role !== undefined)
      .flatMap(({ role = "" }) => get(catalog.roleById, role).escalateTo ?? []);
  const all = listEscalations(catalog, steps);
  return all.filter(
    (step, place) =>
      all.findIndex(({ who, when }) => who === step.who && when === step.when) === place,
  );
}

/** A step as a text: "If nobody answers: the House supervisor, 4100". */
export function formatEscalation({ when, who, contacts }: Escalation): string {
  return responsibility.escalation
    .replace(/<\/?strong>/g, "")
    .replace("{when}", when)
    .replace("{who}", [who, ...contacts.map(({ text }) => text)].join(", "));
}

/** Who holds it and how to reach them, without who stands in. */
function listContacts(catalog: Catalog, held: Held): Contact[] {
  return listHeld(catalog, { ...held, deputy: undefined }).flatMap(({ contacts }) => contacts);
}

/**
 * How to reach whoever is accountable, in the order of the parts, and of one who holds it by the hour for each part of
 * the time; only those of whom the content says it.
 */
export function listReach(catalog: Catalog, { involvement }: Responsibility): Reach[] {
  return involvement
    .filter(({ level }) => level === "accountable")
    .map(({ role, post = "" }): [HolderLabel, Held] => {
      if (role === undefined) {
        const held: Post = get(catalog.postById, post);
        return [labelOfPost(held), held];
      }
      const held = get(catalog.roleById, role);
      return [labelOf(held), held];
    })
    .flatMap(([holder, { shifts = [], ...held }]) => [
      ...shifts.map((shift) => ({
        holder,
        when: shift.when,
        contacts: listContacts(catalog, shift),
      })),
      { holder, when: undefined, contacts: listContacts(catalog, held) },
    ])
    .filter(({ contacts }) => contacts.length > 0);
}

/** How to reach whoever is accountable, as a text: "Ann Lee, 4411"; of several each with the title. */
export function formatReach(all: readonly Reach[]): string {
  const isOne = new Set(all.map(({ holder }) => holder.title)).size === 1;
  return all
    .map(({ holder, when, contacts }) => {
      const who = [...(isOne ? [] : [holder.title]), ...(when === undefined ? [] : [when])];
      const text = contacts.map((one) => one.text).join(", ");
      return who.length === 0 ? text : `${who.join(", ")}: ${text}`;
    })
    .join("; ");
}
