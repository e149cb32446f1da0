import { addresses } from "../../routes.ts";
import { changes } from "../../words/changes.ts";
import { compare } from "../../words/compare.ts";
import { data } from "../../words/data.ts";
import { decide } from "../../words/decide.ts";
import { disputes } from "../../words/disputes.ts";
import { ledger } from "../../words/ledger.ts";
import { linkingPage } from "../../words/linking-page.ts";
import { method } from "../../words/method.ts";
import { organization } from "../../words/organization.ts";
import { pairing } from "../../words/pairing.ts";
import { posts } from "../../words/posts.ts";
import { records } from "../../words/records.ts";
import { role } from "../../words/role.ts";
import { situations } from "../../words/situations.ts";
import { describeBareness } from "../catalog/bare-pages.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { listCards, type Card } from "./card.ts";
import { describeDisputes } from "./disputes.ts";
import { describePairings, listRoles } from "./lists.ts";
import { listDomains } from "./register.ts";
import { describeSituations } from "./situations.ts";

const to = addresses("/");

/** The pages that stand by themselves and can be cited: all but home and those where readers search and plan. */
export type CitedPage = Exclude<keyof typeof to.pages, "home" | "search" | "index" | "planner">;

/** What each of the pages is called, and what it says of itself. */
const describe: Readonly<
  Record<CitedPage, (catalog: Catalog) => { readonly title: string; readonly says: string }>
> = {
  roles: (catalog) => ({
    title: role.list.title,
    says: role.list.description(listRoles(catalog).map(({ title }) => title)),
  }),
  pairings: (catalog) => ({
    title: pairing.list.title,
    says: pairing.list.description(describePairings(catalog).titles),
  }),
  responsibilities: (catalog) => ({
    title: ledger.title,
    says: ledger.description(
      ledger.counts(catalog.responsibilities.length, listDomains(catalog).length),
    ),
  }),
  compare: ({ roles }) => ({ title: compare.title, says: compare.description(roles.length) }),
  posts: (catalog) => ({ title: posts.title, says: posts.description(catalog.posts.length) }),
  glossary: ({ terms }) => ({
    title: records.glossary.title,
    says: records.glossary.description(terms.length),
  }),
  sources: ({ sources, claims }) => ({
    title: records.sources.title,
    says: records.sources.description(sources.length, claims.size),
  }),
  decide: ({ decision }) => ({
    title: decide.title,
    says: decide.description(decision?.questions.length ?? 0),
  }),
  our: ({ organization: plan }) => ({
    title: organization.page.title(plan?.name ?? ""),
    says: organization.page.description(plan?.name ?? ""),
  }),
  disputes: (catalog) => ({
    title: disputes.title,
    says: disputes.description(
      describeDisputes(catalog).groups.map((group) => ({
        state: group.state,
        count: group.disputes.length,
      })),
    ),
  }),
  situations: (catalog) => ({
    title: situations.title,
    says: situations.description(describeSituations(catalog).count),
  }),
  linking: ({ site }) => ({ title: linkingPage.title, says: linkingPage.description(site.name) }),
  method: ({ site }) => ({ title: method.title, says: method.description(site.name) }),
  changes: ({ site }) => ({ title: changes.title, says: changes.description(site.name) }),
  data: ({ site }) => ({ title: data.title, says: data.description(site.name) }),
  about: ({ site }) => ({
    title: records.about.title,
    says: records.about.description(site.name),
  }),
};

/** The card of a page that stands by itself. */
function describePageCard(catalog: Catalog, page: CitedPage): Card {
  return {
    kind: undefined,
    id: page,
    address: to.pages[page],
    kicker: undefined,
    mark: undefined,
    standing: undefined,
    roles: [],
    lines: [],
    ...describe[page](catalog),
  };
}

/** What frames a page that stands by itself: what it is called and says of itself, or that there is nothing. */
export function describeOwnPage(
  catalog: Catalog,
  page: CitedPage,
): {
  readonly title: string;
  readonly description: string;
  readonly card: Card;
  readonly bare: string | undefined;
  readonly trail: readonly never[];
} {
  const card = describePageCard(catalog, page);
  const bare = describeBareness(catalog, page);
  return { title: card.title, description: card.says, card, bare, trail: [] };
}

/** The cards of all pages that stand by themselves and that the content has. */
export function listPageCards(catalog: Catalog): Card[] {
  const absent = new Set<CitedPage>([
    ...(catalog.decision === undefined ? ["decide" as const] : []),
    ...(catalog.organization === undefined ? ["our" as const] : []),
    ...(catalog.releases.length === 0 ? ["changes" as const] : []),
    ...(Object.keys(describe) as CitedPage[]).filter((page) => catalog.barePages.has(page)),
  ]);
  return (Object.keys(describe) as CitedPage[])
    .filter((page) => !absent.has(page))
    .map((page) => describePageCard(catalog, page));
}

/** Every page that others can link to and cite, as the routes of the files beside it name it. */
export function listCardPaths(
  catalog: Catalog,
): { readonly params: { readonly page: string }; readonly props: { readonly card: Card } }[] {
  return [...listCards(catalog), ...listPageCards(catalog)].map((card) => ({
    params: { page: card.address.slice(1, -1) },
    props: { card },
  }));
}
