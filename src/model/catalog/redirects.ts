import { role as words } from "../../words/role.ts";
import type { RolePair } from "./pair.ts";
import type { Post, Role } from "./records.ts";
import { slugOf } from "../views/text.ts";

/** First path segments that pages of the site have, or will have; no role may take one. */
export const reservedAddresses: ReadonlySet<string> = new Set([
  "about",
  "changes",
  "compare",
  "data",
  "decide",
  "disputes",
  "embed",
  "glossary",
  "linking",
  "method",
  "our",
  "pagefind",
  "pairings",
  "planner",
  "posts",
  "r",
  "responsibilities",
  "roles",
  "search",
  "situations",
  "sources",
]);

type AddressedRole = Pick<Role, "id" | "title" | "abbreviation" | "order" | "file">;
type AddressedPost = Pick<Post, "id" | "title" | "abbreviations" | "summary" | "file">;

/** A role or a post to which a short address leads. */
export interface AddressedHolder {
  readonly kind: "role" | "post";
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** The abbreviation that makes the address; undefined where the id does. */
  readonly abbreviation: string | undefined;
}

/** A short address under the site's root and whom it may mean. */
export interface ShortAddress {
  /** The path segment: `cio` for `/cio/`. */
  readonly slug: string;
  /** The one that it leads to, or all that share it, in their order. */
  readonly holders: readonly AddressedHolder[];
}

/**
 * The short addresses that abbreviations and ids make: `/cio/`, `/cmo/`, `/ciso/`. Where a role has one, no
 * post shares it: a role's address leads where it always led.
 */
export function shortAddresses({
  roles,
  posts,
}: {
  readonly roles: readonly AddressedRole[];
  readonly posts: readonly AddressedPost[];
}): ShortAddress[] {
  const bySlug = new Map<string, AddressedHolder[]>();
  const add = (slug: string, holder: AddressedHolder) => {
    const sharing = bySlug.get(slug) ?? [];
    if (sharing.some(({ kind }) => kind !== holder.kind)) return;
    if (sharing.some(({ id }) => id === holder.id)) return;
    bySlug.set(slug, [...sharing, holder]);
  };
  for (const { id, title, file, abbreviation } of [...roles].sort((a, b) => a.order - b.order)) {
    add(slugOf(abbreviation), { kind: "role", id, title, file, abbreviation });
    add(id, { kind: "role", id, title, file, abbreviation: undefined });
  }
  for (const { id, title, file, abbreviations } of posts) {
    for (const abbreviation of abbreviations)
      add(slugOf(abbreviation), { kind: "post", id, title, file, abbreviation });
    add(id, { kind: "post", id, title, file, abbreviation: undefined });
  }
  return [...bySlug].map(([slug, holders]) => ({ slug, holders }));
}

/** A second address of a role's guide, made from its title in full. */
export interface LongAddress {
  /** The path segment under `/roles/`: `chief-information-officer`. */
  readonly slug: string;
  /** The role's id. */
  readonly role: string;
}

/** The addresses under `/roles/` made from titles, where they differ from the ids and no two roles share one. */
export function longAddresses(roles: readonly AddressedRole[]): LongAddress[] {
  const ids = new Set(roles.map((role) => role.id));
  return roles
    .map((role) => ({ slug: slugOf(role.title), role: role.id }))
    .filter(
      ({ slug }, index, all) =>
        !ids.has(slug) && all.findIndex((one) => one.slug === slug) === index,
    );
}

/** The other spelling of every pair that has a page, which leads to it: `cto-cio` → `cio-cto`. */
export function reversedPairs(
  pairs: readonly RolePair[],
): { readonly slug: string; readonly pair: string }[] {
  const ids = new Set(pairs.map((pair) => pair.id));
  return pairs
    .map(({ id, first, second }) => ({ slug: `${second.id}-${first.id}`, pair: id }))
    .filter(({ slug }) => !ids.has(slug));
}

/** The page that asks which of those sharing an abbreviation is meant. */
export function describeChoice(holders: readonly AddressedHolder[]): {
  readonly abbreviation: string;
  readonly title: string;
  readonly description: string;
  readonly lead: string;
} {
  const abbreviation = holders.find((one) => one.abbreviation)?.abbreviation ?? "";
  return {
    abbreviation,
    title: words.choice.title(abbreviation),
    description: words.choice.description(
      abbreviation,
      holders.map(({ title }) => title),
    ),
    lead: words.choice.lead(abbreviation, holders.length),
  };
}
