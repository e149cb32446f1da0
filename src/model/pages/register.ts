import { get, type Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { buildLedger, type Ledger } from "./ledger.ts";
import { rolePartsOf } from "../catalog/ownership.ts";
import type { Domain } from "../catalog/records.ts";
import { listSections, type Section } from "./sections.ts";

/** The most cells that the register holds on one page; a larger one has a page for each domain. */
export const largestRegister = 3000;

/** Whether the register has a page for each domain, because one page would be too large to read. */
export function isRegisterSplit({
  roles,
  responsibilities,
}: Pick<Catalog, "roles" | "responsibilities">): boolean {
  return roles.length * responsibilities.length > largestRegister;
}

/** A domain of the register with the roles that take part there. */
export interface RegisterDomain extends Domain {
  readonly count: number;
  readonly roles: readonly RoleLabel[];
}

/** The domains that have rows, in their order. */
export function listDomains(catalog: Catalog): RegisterDomain[] {
  return catalog.domains
    .map((domain) => {
      const rows = catalog.responsibilities.filter((one) => one.domain === domain.id);
      const involved = new Set(rows.flatMap((one) => rolePartsOf(one).map((part) => part.role)));
      return {
        ...domain,
        count: rows.length,
        roles: catalog.roles.filter((role) => involved.has(role.id)).map(labelOf),
      };
    })
    .filter((domain) => domain.count > 0);
}

/** A domain's part of the ledger, with a column for each role that takes part there. */
export function buildDomainLedger(catalog: Catalog, domain: RegisterDomain): Ledger {
  return buildLedger(
    catalog,
    catalog.responsibilities.filter((one) => one.domain === domain.id),
    domain.roles.map(({ id }) => get(catalog.roleById, id)),
  );
}

/** Everything that the page of the register shows. */
export interface RegisterPage {
  readonly sections: readonly Section[];
  readonly domains: readonly RegisterDomain[];
  /** Undefined where each domain has a page of its own. */
  readonly ledger: Ledger | undefined;
  readonly responsibilities: number;
}

/** Works out the page of the register. */
export function describeRegister(catalog: Catalog): RegisterPage {
  return {
    sections: listSections("responsibilities"),
    domains: listDomains(catalog),
    ledger: isRegisterSplit(catalog) ? undefined : buildLedger(catalog),
    responsibilities: catalog.responsibilities.length,
  };
}
