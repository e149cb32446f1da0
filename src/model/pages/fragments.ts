import {
  addresses,
  holdsFragment,
  ownsFragment,
  paragraphFragment,
  partFragment,
  supportsFragment,
} from "../../routes.ts";
import { parsePlan } from "../../plan/parse-plan.ts";
import { kindIds, kinds } from "../../schema/kinds.ts";
import type { RecordKind } from "../../schema/vocabulary.ts";
import { listBarePages, type OwnPage } from "../catalog/bare-pages.ts";
import { isDisputed, ownersOf, takesPart } from "../catalog/ownership.ts";
import { allPairs } from "../catalog/pair.ts";
import type { RecordOf, Records, Responsibility, Role } from "../catalog/records.ts";
import {
  isResponsibilityInFull,
  listPairInFullSections,
  listResponsibilityInFullSections,
  listRoleInFullSections,
} from "./in-full.ts";
import { listAboutSections } from "./about.ts";
import { listMethodSections } from "./method.ts";
import { listOurSections } from "./our.ts";
import { listPairSections } from "./pairing.ts";
import { listPostSections } from "./post.ts";
import { listResponsibilitySections } from "./responsibility.ts";
import { listRoleSections } from "./role.ts";
import { listPublishedAddresses } from "./published-addresses.ts";
import {
  listSections,
  sectionIds,
  type PageKind,
  type Section,
  type SectionId,
} from "./sections.ts";
import { listTermSections } from "./term.ts";

/** The fragments of a page by its address; undefined where no page has the address. */
export type FindFragments = (address: string) => ReadonlySet<string> | undefined;

/** The fragments that a record's own page has beside those of ids in the record, by its kind. */
type Fragments = {
  readonly [Kind in RecordKind]: (one: RecordOf<Kind>, records: Records) => readonly string[];
};

const fragmentsOf: Fragments = {
  role: (role, records) => {
    const { owned, supported } = partsOf(role, records.responsibilities);
    return [
      ...idsIn(listRoleSections(role, records)),
      ...(role.paragraph === undefined ? [] : [paragraphFragment]),
      ...owned.map(({ domain }) => ownsFragment(domain)),
      ...supported.map(({ domain }) => supportsFragment(domain)),
    ];
  },
  // Every pair's page is told from its roles, whether it is written or not.
  pairing: () => [],
  responsibility: (one, { responsibilities, terms, pairings, site }) => [
    ...idsIn(
      listResponsibilitySections(one, {
        isDiscussed: isDiscussed(one.id, { responsibilities, terms, pairings }),
        site,
      }),
    ),
    ...partFragmentsOf(one),
  ],
  post: (post, records) => idsIn(listPostSections(post, records)),
  term: (term, { site }) => idsIn(listTermSections(term, site)),
  source: ({ follows }) => [...idsOf("source"), ...(follows ? ["follows"] : [])],
};

function partFragmentsOf({ involvement }: Responsibility): string[] {
  return involvement.map(({ role, post }) => partFragment(role ?? post ?? ""));
}

/**
 * Every fragment that something may link to, on every page. Those of a comparison's groups of rows and of
 * drawings are not among them: which there are depends on how the rest is answered.
 */
export function listFragments(records: Records): FindFragments {
  const to = addresses("/");
  const { pages } = listPublishedAddresses(records);
  const more = new Map<string, () => readonly string[]>(
    kindIds.flatMap((kind) => {
      // The table pairs each kind with its own function, which a union of all kinds no longer shows.
      const list = fragmentsOf[kind] as (one: unknown, records: Records) => readonly string[];
      return records[kinds[kind].folder].map(
        (one) => [to[kind](one.id), () => list(one, records)] as const,
      );
    }),
  );
  for (const one of records.roles)
    more.set(to.roleInFull(one.id), () => {
      const { supported } = partsOf(one, records.responsibilities);
      return [
        ...idsIn(listRoleInFullSections(one, supported.length > 0, records.site)),
        ...supported.map(({ domain }) => supportsFragment(domain)),
      ];
    });
  for (const one of records.pairings)
    more.set(to.pairingInFull(one.id), () => idsIn(listPairInFullSections(one, records.site)));
  for (const one of records.responsibilities.filter(isResponsibilityInFull))
    more.set(to.responsibilityInFull(one.id), () => [
      ...idsIn(listResponsibilityInFullSections(one)),
      ...one.positions.map(({ id }) => id),
      ...partFragmentsOf(one),
    ]);
  const written = new Map(records.pairings.map((one) => [one.id, one]));
  const pairs = allPairs(records);
  for (const { id, first, second } of pairs)
    more.set(to.pairing(id), () =>
      idsIn(listPairSections(written.get(id), [first, second], records.site)),
    );
  const disputes = records.responsibilities.filter(isDisputed);
  const standing: Readonly<Record<OwnPage, () => readonly string[]>> = {
    home: () =>
      idsOf("home", {
        roles: records.roles.length > 0,
        pairings: pairs.length > 0,
        contested: disputes.some(({ ownership }) => ownership === "contested"),
      }),
    roles: () => idsOf("roles"),
    pairings: () => idsOf("pairings", { derived: pairs.some(({ id }) => !written.has(id)) }),
    responsibilities: () => idsOf("responsibilities"),
    compare: () =>
      idsOf("compare", {
        "at-a-glance": records.roles.some(({ glance }) => Object.keys(glance).length > 0),
        owned: true,
        pairs: true,
      }),
    glossary: () => idsOf("glossary"),
    sources: () => idsOf("sources"),
    // Where nothing speaks for a role, claims are cited all the same.
    decide: () => [...idsOf("decide"), "nobody", ...(records.decision?.none ? ["none"] : [])],
    planner: () => idsOf("planner"),
    our: () => {
      if (records.organization === undefined) return [];
      const { plan } = parsePlan(records.organization);
      return [
        ...idsIn(listOurSections(plan, records.responsibilities)),
        ...records.roles.filter(({ id }) => plan.roles.has(id)).map(({ id }) => holdsFragment(id)),
      ];
    },
    disputes: () => [...idsOf("disputes"), ...disputes.map(({ id }) => id)],
    situations: () => idsOf("situations"),
    search: () => sectionIds.search,
    index: () => idsOf("index"),
    posts: () => idsOf("posts"),
    linking: () => idsOf("linking"),
    method: () => idsIn(listMethodSections(records)),
    changes: () => idsOf("changes"),
    data: () => idsOf("data", { script: records.responsibilities.length > 0 }),
    about: () => idsIn(listAboutSections(records)),
  };
  const bare = listBarePages({ ...records, pairs });
  for (const page of Object.keys(standing) as OwnPage[])
    if (!bare.has(page)) more.set(to.pages[page], standing[page]);
  return (address) => {
    const published = pages.get(address);
    return published && new Set([...published, ...(more.get(address)?.() ?? [])]);
  };
}

/** What a role answers for, and what else it takes part in. */
function partsOf(role: Role, responsibilities: readonly Responsibility[]) {
  const part = responsibilities.filter((one) => takesPart(one, role.id));
  const owned = part.filter((one) => ownersOf(one).includes(role.id));
  return { owned, supported: part.filter((one) => !owned.includes(one)) };
}

function idsOf<Kind extends PageKind>(
  kind: Kind,
  present?: Readonly<Partial<Record<SectionId<Kind>, boolean>>>,
): string[] {
  return idsIn(listSections(kind, present));
}

function idsIn(sections: readonly Section[]): string[] {
  return sections.flatMap(({ id, formerly }) => [id, ...formerly]);
}

/** Whether a pairing or a term speaks of a responsibility, so that its page says where. */
function isDiscussed(
  id: string,
  { terms, pairings }: Pick<Records, "responsibilities" | "terms" | "pairings">,
): boolean {
  return (
    terms.some(({ responsibilities }) => responsibilities.includes(id)) ||
    pairings.some(
      ({ handOffs, tensions, situations }) =>
        handOffs.some(
          ({ starts, finishes }) => starts.responsibility === id || finishes.responsibility === id,
        ) || [...tensions, ...situations].some((one) => one.responsibilities.includes(id)),
    )
  );
}
