import type { addresses } from "../../routes.ts";
import { frame } from "../../words/frame.ts";
import { isDisputed } from "./ownership.ts";
import type { RolePair } from "./pair.ts";
import type { Records } from "./records.ts";

/** The pages that stand by themselves, by name. */
export type OwnPage = keyof ReturnType<typeof addresses>["pages"];

/** What tells whether such a page has anything to show. */
type Contents = Pick<
  Records,
  | "site"
  | "roles"
  | "responsibilities"
  | "posts"
  | "terms"
  | "sources"
  | "pairings"
  | "organization"
> & { readonly pairs: readonly RolePair[] };

/** Of the pages that a small register may have nothing for: whether it has. The others always say something. */
const hasSomething: Readonly<Partial<Record<OwnPage, (contents: Contents) => boolean>>> = {
  roles: ({ roles }) => roles.length > 0,
  pairings: ({ pairs }) => pairs.length > 0,
  compare: ({ roles }) => roles.length > 1,
  responsibilities: ({ responsibilities }) => responsibilities.length > 0,
  index: ({ responsibilities }) => responsibilities.length > 0,
  // A register that says who does what here, and cites nobody for it, leaves nothing to plan beside it.
  planner: ({ responsibilities, site, organization }) =>
    responsibilities.length > 0 && (site.citesSources || organization !== undefined),
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
 * The pages that stand by themselves and for which the content has nothing: nothing leads to them. They keep their
 * addresses all the same, because these may have been published, and say in a sentence that there is nothing.
 */
export function listBarePages(contents: Contents): ReadonlySet<OwnPage> {
  return new Set(
    (Object.keys(hasSomething) as OwnPage[]).filter((page) => !hasSomething[page]?.(contents)),
  );
}

/** What a page says that the content has nothing for; undefined where it has something. */
export function describeBareness(
  { barePages }: { readonly barePages: ReadonlySet<OwnPage> },
  page: OwnPage,
): string | undefined {
  const said: Readonly<Partial<Record<OwnPage, string>>> = frame.bare;
  return barePages.has(page) ? (said[page] ?? frame.bare.other) : undefined;
}
