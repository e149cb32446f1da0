import { personOf, personsOf, toWords } from "./owners.ts";
import type { Plan } from "./plan.ts";
import type { Reference, ReferenceRow } from "./reference.ts";

/** What there is to settle about a row, gravest first. */
export const findingKinds = ["none", "absent", "two", "differs"] as const;
/**
 * `none`: nobody answers; `absent`: a role that the organization does not have; `two`: more than one
 * person; `differs`: somebody else than in the reference.
 */
export type FindingKind = (typeof findingKinds)[number];

/** A row of the reference with what the plan says of it. */
export interface CheckedRow {
  readonly reference: ReferenceRow;
  /** Undefined where nobody has said yet. */
  readonly owners: readonly string[] | undefined;
  readonly findings: readonly FindingKind[];
}

/** How far a domain is filled. */
export interface Coverage {
  readonly domain: { readonly id: string; readonly title: string };
  readonly total: number;
  /** Rows of which something is said, if only that nobody answers. */
  readonly said: number;
  /** Rows that somebody answers for. */
  readonly owned: number;
}

/** How much one person answers for. */
export interface Load {
  /** The role or title under which the person stands. */
  readonly person: string;
  /** The other roles that the same person holds. */
  readonly also: readonly string[];
  readonly rows: number;
}

/** A plan held against the reference. */
export interface CheckedPlan {
  readonly rows: readonly CheckedRow[];
  readonly counts: Readonly<Record<FindingKind, number>>;
  /** Rows of which something is said. */
  readonly said: number;
  readonly coverage: readonly Coverage[];
  /** Roles of the plan in the order of the reference, then own titles; the roles with nothing, too. */
  readonly loads: readonly Load[];
  /** Codes of the plan that the reference does not know. */
  readonly unknown: readonly string[];
}

/** Holds a plan against the reference. */
export function checkPlan(plan: Plan, reference: Reference): CheckedPlan {
  const rows = reference.rows.map((row) => checkRow(plan, reference, row));
  const known = new Set(reference.rows.map(({ code }) => code));
  return {
    rows,
    counts: Object.fromEntries(
      findingKinds.map((kind) => [
        kind,
        rows.filter(({ findings }) => findings.includes(kind)).length,
      ]),
    ) as Record<FindingKind, number>,
    said: rows.filter(({ owners }) => owners !== undefined).length,
    coverage: reference.domains.map((domain) => {
      const here = rows.filter((row) => row.reference.domain === domain.id);
      return {
        domain,
        total: here.length,
        said: here.filter(({ owners }) => owners !== undefined).length,
        owned: here.filter(({ owners }) => owners !== undefined && owners.length > 0).length,
      };
    }),
    loads: listLoads(plan, reference, rows),
    unknown: [...plan.rows.keys()].filter((code) => !known.has(code)),
  };
}

/** Holds one row of a plan against the reference. */
export function checkRow(
  plan: Plan,
  reference: Pick<Reference, "roles">,
  row: ReferenceRow,
): CheckedRow {
  const owners = plan.rows.get(row.code)?.owners;
  if (owners === undefined) return { reference: row, owners, findings: [] };
  const isAbsent = (owner: string) =>
    reference.roles.some(({ id }) => id === owner) && !plan.roles.has(owner);
  const found: Readonly<Record<FindingKind, boolean>> = {
    none: owners.length === 0,
    // Where no role is named, nothing is known of those that there are.
    absent: plan.roles.size > 0 && owners.some(isAbsent),
    two: personsOf(plan, owners).length > 1,
    differs: isOtherwise(plan, row, owners),
  };
  return { reference: row, owners, findings: findingKinds.filter((kind) => found[kind]) };
}

/** Whether others answer than in the reference. A dispute is settled by whoever claims it. */
function isOtherwise(plan: Plan, row: ReferenceRow, owners: readonly string[]): boolean {
  if (owners.length === 0) return false;
  const usual = new Set([...personsOf(plan, row.roles), ...row.posts.map(toWords)]);
  // Where nobody answers usually, whoever does is no departure.
  if (usual.size === 0) return false;
  const here = new Set(personsOf(plan, owners).map((one) => (usual.has(one) ? one : toWords(one))));
  const isClaimed = [...here].every((one) => usual.has(one));
  return row.ownership === "contested" ? !isClaimed : !isClaimed || here.size < usual.size;
}

function listLoads(plan: Plan, reference: Reference, rows: readonly CheckedRow[]): Load[] {
  const order = [
    ...reference.roles.map(({ id }) => id).filter((id) => plan.roles.has(id)),
    ...plan.roles.keys(),
    ...rows.flatMap(({ owners }) => owners ?? []),
  ];
  const persons = new Map<string, string[]>();
  for (const one of new Set(order)) {
    const person = personOf(plan, one);
    const also = persons.get(person);
    if (also === undefined) persons.set(person, one === person ? [] : [one]);
    else if (one !== person) also.push(one);
  }
  return [...persons].map(([person, also]) => ({
    person,
    also,
    rows: rows.filter(({ owners }) => owners && personsOf(plan, owners).includes(person)).length,
  }));
}
