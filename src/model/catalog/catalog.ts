import { listBarePages, type OwnPage } from "./bare-pages.ts";
import { sourceKinds, type ClaimType, type Condition } from "../../schema/vocabulary.ts";
import { parsePlan } from "../../plan/parse-plan.ts";
import type { Plan } from "../../plan/plan.ts";
import { compareCodes, compareText } from "../views/text.ts";
import { rolePartsOf } from "./ownership.ts";
import { datePairs, listChangeDates } from "./record-dates.ts";
import { listConditions } from "./conditions.ts";
import { sortReleases } from "./releases.ts";
import { allPairs, type RolePair } from "./pair.ts";
import type {
  Domain,
  Elsewhere,
  Pairing,
  Post,
  RecordLists,
  Records,
  Release,
  Responsibility,
  Role,
  Source,
  Term,
} from "./records.ts";

/** One thing that a source says, with what a page needs to cite it. */
export interface Claim {
  /** `<source>/<slug>`. */
  readonly id: string;
  readonly slug: string;
  readonly source: Source;
  /** Its number within the source, given once: what citations print. */
  readonly number: number;
  /** The source's mark and the number: "EXP19". */
  readonly code: string;
  readonly type: ClaimType;
  /** The ids of the roles that it speaks of. */
  readonly roles: readonly string[];
  /** The ids of the posts outside the register that it speaks of. */
  readonly posts: readonly string[];
  /** Where alone it holds; undefined where it holds anywhere. */
  readonly condition: string | undefined;
  /** The same as a sentence says it: "in UK government". */
  readonly where: string | undefined;
  readonly says: string;
}

/** All records, resolved and each list in its order. Built only from records without issues. */
export interface Catalog extends RecordLists {
  readonly site: Records["site"];
  readonly domains: readonly Domain[];
  /** By their order. */
  readonly roles: readonly Role[];
  /** By the order of their roles. */
  readonly pairings: readonly Pairing[];
  /** By code, which is the order of the register. */
  readonly responsibilities: readonly Responsibility[];
  /** By title. */
  readonly posts: readonly Post[];
  /** By title. */
  readonly terms: readonly Term[];
  /** Where another answer may hold, by its id, in their order. */
  readonly conditions: Readonly<Record<string, Condition>>;
  /** Newest first, undated last. */
  readonly sources: readonly Source[];
  /** From answers to the role that a company needs first; undefined where the content has none. */
  readonly decision: Records["decision"];
  /** Who does what in one organization; undefined where the content tells of none. */
  readonly organization: Plan | undefined;
  /** Topics that the register does not cover, in their order. */
  readonly elsewhere: readonly Elsewhere[];
  /** The day on which each record last changed, and each pair's page, by `<kind>/<id>`. */
  readonly changed: ReadonlyMap<string, string>;
  /** The versions of the content, the newest first. */
  readonly releases: readonly Release[];
  /** What was ever published, and what of it is given up. */
  readonly addressLock: Records["addressLock"];
  readonly retired: Records["retired"];
  /** The sizes of the pictures that prose shows, by file. */
  readonly pictures: NonNullable<Records["pictures"]>;
  /** By claim id. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly domainById: ReadonlyMap<string, Domain>;
  readonly roleById: ReadonlyMap<string, Role>;
  readonly responsibilityById: ReadonlyMap<string, Responsibility>;
  readonly postById: ReadonlyMap<string, Post>;
  readonly termById: ReadonlyMap<string, Term>;
  readonly pairingById: ReadonlyMap<string, Pairing>;
  /** The pairs of roles that have a page, in the order of the roles. */
  readonly pairs: readonly RolePair[];
  /** The pages that stand by themselves and for which the content has nothing: nothing leads to them. */
  readonly barePages: ReadonlySet<OwnPage>;
  /** The responsibilities that a role takes part in, by its id, in the order of the register. */
  readonly byRole: ReadonlyMap<string, readonly Responsibility[]>;
}

/** Puts sound records in order and makes them findable. The records must have no integrity issue. */
export function buildCatalog(records: Records): Catalog {
  const roles = [...records.roles].sort((a, b) => a.order - b.order);
  const place = new Map(roles.map((role, index) => [role.id, index]));
  const placeOf = (id: string) => place.get(id) ?? roles.length;
  const responsibilities = [...records.responsibilities].sort((a, b) =>
    compareCodes(a.code, b.code),
  );
  const byRole = indexByRole(roles, responsibilities);
  const pairs = allPairs({ ...records, roles });
  const dates = listChangeDates(records.dateLock);
  const conditions = listConditions(records.site);
  return {
    site: records.site,
    domains: records.domains,
    roles,
    pairings: [...records.pairings].sort(
      (a, b) =>
        placeOf(a.roles[0]) - placeOf(b.roles[0]) || placeOf(a.roles[1]) - placeOf(b.roles[1]),
    ),
    responsibilities,
    conditions,
    posts: sortByTitle(records.posts),
    terms: sortByTitle(records.terms),
    sources: [...records.sources].sort(
      (a, b) => compareText(dateKey(b), dateKey(a)) || compareText(a.title, b.title),
    ),
    decision: records.decision,
    organization: records.organization && parsePlan(records.organization).plan,
    elsewhere: records.elsewhere,
    changed: new Map([...dates, ...datePairs(pairs, byRole, dates)]),
    releases: sortReleases(records.releases),
    addressLock: records.addressLock,
    retired: records.retired,
    pictures: records.pictures ?? {},
    claims: new Map(
      records.sources.flatMap((source) =>
        source.claims.map((claim) => {
          const id = `${source.id}/${claim.slug}`;
          const code = `${source.mark}${claim.number}`;
          const condition = claim.condition ?? source.condition;
          const where = condition && conditions[condition]?.where;
          return [id, { ...claim, id, source, code, condition, where }] as const;
        }),
      ),
    ),
    domainById: byId(records.domains),
    roleById: byId(records.roles),
    responsibilityById: byId(records.responsibilities),
    postById: byId(records.posts),
    termById: byId(records.terms),
    pairingById: byId(records.pairings),
    pairs,
    barePages: listBarePages({ ...records, pairs }),
    byRole,
  };
}

function indexByRole(
  roles: readonly Role[],
  responsibilities: readonly Responsibility[],
): ReadonlyMap<string, readonly Responsibility[]> {
  const byRole = new Map<string, Responsibility[]>(roles.map((role) => [role.id, []]));
  for (const one of responsibilities)
    for (const part of rolePartsOf(one)) byRole.get(part.role)?.push(one);
  return byRole;
}

/** The responsibilities that at least one of some roles takes part in, in the order of the register. */
export function involving(
  catalog: Catalog,
  roles: readonly { readonly id: string }[],
): readonly Responsibility[] {
  return [...new Set(roles.flatMap((role) => get(catalog.byRole, role.id)))].sort((a, b) =>
    compareCodes(a.code, b.code),
  );
}

/** The entry under an id that integrity has checked; it cannot be missing in a catalog. */
export function get<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined)
    throw new Error(`no record has the id "${id}": the catalog was built from unsound records`);
  return found;
}

/** The year of a source, or "undated". */
export function yearOf(source: Source): string {
  return source.date.slice(0, source.date === "undated" ? undefined : 4);
}

/** The label of a source's kind. */
export function kindLabelOf(source: Source): string {
  return sourceKinds[source.kind].label;
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}

function sortByTitle<T extends { readonly title: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => compareText(a.title.toLowerCase(), b.title.toLowerCase()));
}

function dateKey(source: Source): string {
  return source.date === "undated" ? "" : source.date;
}
