import { toContact, type Contact } from "../../schema/contact.ts";
import { role as words } from "../../words/role.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import { labelOf, labelOfPost, type HolderLabel } from "../catalog/labels.ts";
import type { Post, Responsibility, Role } from "../catalog/records.ts";

/** A line of the box beside: who holds a role or a post, or how to reach them. */
export interface HeldLine {
  readonly label: string;
  readonly contacts: readonly Contact[];
}

/** Whoever answers, with their name and how to reach them. */
export interface Reach {
  readonly holder: HolderLabel;
  readonly contacts: readonly Contact[];
}

type Held = Partial<Pick<Role, "holder" | "deputy" | "contact" | "channel">>;

/** Who holds a role or a post and how to reach them; what the record leaves out has no line. */
export function listHeld({ site }: Pick<Catalog, "site">, held: Held): HeldLine[] {
  const name = (text: string | undefined) =>
    text === undefined ? [] : [{ text, href: undefined }];
  const reach = (all: readonly string[]) => all.map((one) => toContact(one, site.linkSchemes));
  return [
    { label: words.held.holder, contacts: name(held.holder) },
    { label: words.held.deputy, contacts: name(held.deputy) },
    { label: words.held.contact, contacts: reach(held.contact ?? []) },
    {
      label: words.held.channel,
      contacts: reach(held.channel === undefined ? [] : [held.channel]),
    },
  ].filter(({ contacts }) => contacts.length > 0);
}

/** How to reach whoever is accountable, in the order of the parts; only those of whom the content says it. */
export function listReach(catalog: Catalog, { involvement }: Responsibility): Reach[] {
  return involvement
    .filter(({ level }) => level === "accountable")
    .map(({ role, post = "" }): [HolderLabel, Held] => {
      if (role === undefined) {
        const held: Post = get(catalog.postById, post);
        return [labelOfPost(held), held];
      }
      const held = get(catalog.roleById, role);
      return [labelOf(held), { ...held, deputy: undefined }];
    })
    .map(([holder, held]) => ({
      holder,
      contacts: listHeld(catalog, held).flatMap(({ contacts }) => contacts),
    }))
    .filter(({ contacts }) => contacts.length > 0);
}

/** How to reach whoever is accountable, as a text: "Ann Lee, 4411"; of several each with the title. */
export function formatReach(all: readonly Reach[]): string {
  const toText = ({ contacts }: Reach) => contacts.map(({ text }) => text).join(", ");
  return all
    .map((one) => (all.length === 1 ? toText(one) : `${one.holder.title}: ${toText(one)}`))
    .join("; ");
}
