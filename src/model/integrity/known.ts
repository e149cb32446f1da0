import { addresses } from "../../routes.ts";
import { listConditions } from "../catalog/conditions.ts";
import { allPairs } from "../catalog/pair.ts";
import type { RecordOf, Records } from "../catalog/records.ts";
import { kindIds, kinds, type FolderOf } from "../../schema/kinds.ts";
import type { RecordKind } from "../../schema/vocabulary.ts";
import { shortAddresses } from "../catalog/redirects.ts";
import { listFragments, type FindFragments } from "../pages/fragments.ts";
import { listGlanceRows } from "../pages/glance.ts";
import { isRegisterSplit } from "../pages/register.ts";

/** The records of every kind by their ids, under the name of the kind's folder. */
type RecordsById = {
  readonly [Kind in RecordKind as FolderOf<Kind>]: ReadonlyMap<string, RecordOf<Kind>>;
};

/** What the rules need to know of a claim. */
interface KnownClaim {
  readonly roles: readonly string[];
  readonly posts: readonly string[];
  readonly condition: string | undefined;
}

/** What the rules look things up in; built once for all of them. */
export interface Known extends RecordsById {
  readonly domains: ReadonlySet<string>;
  /** Claim id → whom the claim speaks of, and where alone it holds. */
  readonly claims: ReadonlyMap<string, KnownClaim>;
  /** Former ids of records, as `<kind> <id>`, each with the present one. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The ids of at-a-glance rows. */
  readonly glance: ReadonlySet<string>;
  /** The ids of conditions under which another answer may hold. */
  readonly conditions: ReadonlySet<string>;
  /** Whether statements rest on sources here. */
  readonly citesSources: boolean;
  /** Kinds of link that the site allows beside https. */
  readonly linkSchemes: readonly string[];
  /** Every address that a link in prose may lead to. */
  readonly addresses: ReadonlySet<string>;
  /** The fragments that a link may lead to on a page, by the page's address. */
  readonly fragments: (address: string) => ReadonlySet<string>;
}

/** Everything that records may refer to. */
export function indexRecords(records: Records): Known {
  const to = addresses("/");
  const byId = Object.fromEntries(
    Object.values(kinds).map(({ folder }) => {
      const all: readonly { readonly id: string }[] = records[folder];
      return [folder, new Map(all.map((one) => [one.id, one]))];
    }),
  ) as unknown as RecordsById;
  let find: FindFragments | undefined;
  return {
    ...byId,
    // Most content links to pages as a whole.
    fragments: (address) => (find ??= listFragments(records))(address) ?? new Set(),
    domains: new Set(records.domains.map((domain) => domain.id)),
    claims: new Map(
      records.sources.flatMap((source) =>
        source.claims.map(
          ({ slug, roles, posts, condition = source.condition }) =>
            [`${source.id}/${slug}`, { roles, posts, condition }] as const,
        ),
      ),
    ),
    renamed: listRenamed(records),
    glance: new Set(listGlanceRows(records.site).map(({ id }) => id)),
    conditions: new Set(Object.keys(listConditions(records.site))),
    citesSources: records.site.citesSources,
    linkSchemes: records.site.linkSchemes,
    addresses: new Set([
      ...Object.values(to.pages)
        .filter((page) => page !== to.pages.decide || records.decision)
        .filter((page) => page !== to.pages.our || records.organization),
      ...kindIds.flatMap((kind) => records[kinds[kind].folder].map(({ id }) => to[kind](id))),
      ...shortAddresses(records).map(({ slug }) => to.short(slug)),
      ...allPairs(records).map((pair) => to.pairing(pair.id)),
      ...(isRegisterSplit(records)
        ? records.responsibilities.map((one) => to.domainPage(one.domain))
        : []),
    ]),
  };
}

function listRenamed(records: Records): Map<string, string> {
  const renamed = new Map<string, string>();
  const add = (kind: string, id: string, formerly: readonly string[] = []) => {
    for (const former of formerly) renamed.set(`${kind} ${former}`, id);
  };
  for (const one of records.roles) add("role", one.id, one.formerly);
  for (const one of records.responsibilities) add("responsibility", one.id, one.formerly);
  for (const one of records.posts) add("post", one.id, one.formerly);
  for (const one of records.terms) add("term", one.id, one.formerly);
  for (const one of records.domains) add("domain", one.id, one.formerly);
  for (const { id, formerly } of records.sources) add("source", id, formerly);
  for (const { id, formerly = [], claims } of records.sources)
    for (const claim of claims) {
      const slugs = [claim.slug, ...(claim.formerly ?? [])];
      const ids = [id, ...formerly].flatMap((source) => slugs.map((slug) => `${source}/${slug}`));
      add("claim", `${id}/${claim.slug}`, ids.slice(1));
    }
  return renamed;
}
