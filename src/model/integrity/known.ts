import { addresses } from "../../routes.ts";
import { allPairs } from "../catalog/pair.ts";
import type { Records, Responsibility, Role, Term } from "../catalog/records.ts";
import { shortAddresses } from "../catalog/redirects.ts";
import { isRegisterSplit } from "../pages/register.ts";

/** What the rules look things up in; built once for all of them. */
export interface Known {
  readonly roles: ReadonlyMap<string, Role>;
  readonly responsibilities: ReadonlyMap<string, Responsibility>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly domains: ReadonlySet<string>;
  /** Claim id → the roles that the claim speaks of. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
  /** Every address that a link in prose may lead to. */
  readonly addresses: ReadonlySet<string>;
}

/** Everything that records may refer to. */
export function indexRecords(records: Records): Known {
  const byId = <T extends { id: string }>(all: readonly T[]) =>
    new Map(all.map((one) => [one.id, one]));
  const to = addresses("/");
  return {
    roles: byId(records.roles),
    responsibilities: byId(records.responsibilities),
    terms: byId(records.terms),
    domains: new Set(records.domains.map((domain) => domain.id)),
    claims: new Map(
      records.sources.flatMap((source) =>
        source.claims.map((claim) => [`${source.id}/${claim.slug}`, claim.roles] as const),
      ),
    ),
    addresses: new Set([
      ...Object.values(to.pages).filter((page) => page !== to.pages.decide || records.decision),
      ...records.roles.map((one) => to.role(one.id)),
      ...shortAddresses(records.roles).map(({ slug }) => to.short(slug)),
      ...records.responsibilities.map((one) => to.responsibility(one.id)),
      ...records.terms.map((one) => to.term(one.id)),
      ...records.sources.map((one) => to.source(one.id)),
      ...allPairs(records).map((pair) => to.pairing(pair.id)),
      ...(isRegisterSplit(records)
        ? records.responsibilities.map((one) => to.domainPage(one.domain))
        : []),
    ]),
  };
}
