import { addresses } from "../../routes.ts";
import { allPairs } from "../catalog/pair.ts";
import type { RecordOf, Records } from "../catalog/records.ts";
import { kindIds, kinds, type FolderOf } from "../../schema/kinds.ts";
import { claimTypes, type RecordKind } from "../../schema/vocabulary.ts";
import { shortAddresses } from "../catalog/redirects.ts";
import { listFragments, type FindFragments } from "../pages/fragments.ts";
import { isRegisterSplit } from "../pages/register.ts";

/** The records of every kind by their ids, under the name of the kind's folder. */
type RecordsById = {
  readonly [Kind in RecordKind as FolderOf<Kind>]: ReadonlyMap<string, RecordOf<Kind>>;
};

/** What the rules look things up in; built once for all of them. */
export interface Known extends RecordsById {
  readonly domains: ReadonlySet<string>;
  /** Claim id → the roles that the claim speaks of, and whether it can make one accountable by itself. */
  readonly claims: ReadonlyMap<
    string,
    { readonly roles: readonly string[]; readonly assignsDuty: boolean }
  >;
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
        source.claims.map(({ slug, roles, type }) => {
          const { assignsDuty } = claimTypes[type];
          return [`${source.id}/${slug}`, { roles, assignsDuty }] as const;
        }),
      ),
    ),
    addresses: new Set([
      ...Object.values(to.pages).filter((page) => page !== to.pages.decide || records.decision),
      ...kindIds.flatMap((kind) => records[kinds[kind].folder].map(({ id }) => to[kind](id))),
      ...shortAddresses(records.roles).map(({ slug }) => to.short(slug)),
      ...allPairs(records).map((pair) => to.pairing(pair.id)),
      ...(isRegisterSplit(records)
        ? records.responsibilities.map((one) => to.domainPage(one.domain))
        : []),
    ]),
  };
}
