import { role as words } from "../../words/role.ts";
import type { RolePair } from "./pair.ts";
import type { Role } from "./records.ts";
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
  "r",
  "responsibilities",
  "roles",
  "search",
  "situations",
  "sources",
]);

type AddressedRole = Pick<Role, "id" | "title" | "abbreviation" | "order" | "file">;

/** A short address under the site's root and the roles that it may mean. */
export interface ShortAddress<R extends AddressedRole = AddressedRole> {
  /** The path segment: `cio` for `/cio/`. */
  readonly slug: string;
  /** The one role that it leads to, or all that share it, in their order. */
  readonly roles: readonly R[];
}

/** The short addresses that the roles' abbreviations and ids make: `/cio/`, `/cmo/`, `/chief-modernization-officer/`. */
export function shortAddresses<R extends AddressedRole>(roles: readonly R[]): ShortAddress<R>[] {
  const bySlug = new Map<string, R[]>();
  for (const role of [...roles].sort((a, b) => a.order - b.order)) {
    for (const slug of new Set([slugOf(role.abbreviation), role.id])) {
      bySlug.set(slug, [...(bySlug.get(slug) ?? []), role]);
    }
  }
  return [...bySlug].map(([slug, sharing]) => ({ slug, roles: sharing }));
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

/** The page that asks which of the roles sharing an abbreviation is meant. */
export function describeChoice(roles: readonly AddressedRole[]): {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
} {
  const abbreviation = roles[0]?.abbreviation ?? "";
  return {
    title: words.choice.title(abbreviation),
    description: words.choice.description(
      abbreviation,
      roles.map((role) => role.title),
    ),
    lead: words.choice.lead(abbreviation, roles.length),
  };
}
