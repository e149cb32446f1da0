import { addresses } from "../../routes.ts";
import { frame } from "../../words/frame.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { isDisputed } from "../catalog/ownership.ts";

const to = addresses("/");

/** The pages that stand by themselves. */
type OwnPage = keyof typeof to.pages;

/** What tells whether such a page has anything to show. */
export type Contents = Pick<
  Catalog,
  | "site"
  | "responsibilities"
  | "posts"
  | "terms"
  | "sources"
  | "pairings"
  | "pairs"
  | "organization"
> & { readonly roles: readonly unknown[] };

/** Of the pages that a small register may have nothing for: whether it has. The others always say something. */
const hasSomething: Readonly<Partial<Record<OwnPage, (contents: Contents) => boolean>>> = {
  roles: ({ roles }) => roles.length > 0,
  pairings: ({ pairs }) => pairs.length > 0,
  compare: ({ roles }) => roles.length > 1,
  responsibilities: ({ responsibilities }) => responsibilities.length > 0,
  index: ({ responsibilities }) => responsibilities.length > 0,
  planner: ({ responsibilities }) => responsibilities.length > 0,
  // The one of these that has no address then: no content ever published it.
  our: ({ organization }) => organization !== undefined,
  disputes: ({ responsibilities }) => responsibilities.some(isDisputed),
  situations: ({ pairings }) => pairings.some(({ situations }) => situations.length > 0),
  posts: ({ posts }) => posts.length > 0,
  glossary: ({ terms }) => terms.length > 0,
  sources: ({ sources }) => sources.length > 0,
  method: ({ site }) => site.citesSources,
};

/**
 * Whether the content has nothing for a page that stands by itself: nothing leads to the page then. It keeps
 * its address all the same, because it may have been published, and says in a sentence that there is nothing.
 */
export function isBare(contents: Contents, page: OwnPage): boolean {
  return hasSomething[page]?.(contents) === false;
}

/** What a page says that the content has nothing for; undefined where it has something. */
export function describeBareness(contents: Contents, page: OwnPage): string | undefined {
  const said: Readonly<Partial<Record<OwnPage, string>>> = frame.bare;
  return isBare(contents, page) ? (said[page] ?? frame.bare.other) : undefined;
}
