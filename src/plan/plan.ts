export { codePattern, limits, roleIdPattern } from "../schema/plan-limits.ts";

/** A role that an organization has. */
export interface PlanRole {
  /** What it is called there, where that is not the reference's title. */
  readonly title?: string;
  /** Who holds it. */
  readonly holder?: string;
  /** How to reach whoever holds it. */
  readonly contact?: string;
  /** The id of another role that the same person holds. */
  readonly combinedWith?: string;
}

/** Who decided an answer. */
export interface PlanDecision {
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Where it is written down. */
  readonly see?: string;
}

/** An organization's answer for one responsibility. */
export interface PlanRow {
  /**
   * Ids of roles and titles of the organization's own. Empty where it is known that nobody answers;
   * undefined where nobody has said yet.
   */
  readonly owners?: readonly string[];
  readonly note?: string;
  readonly contact?: string;
  readonly decided?: PlanDecision;
}

/** Who does what in one organization: what `organization.yaml` holds. */
export interface Plan {
  /** Empty where it was not given. */
  readonly name: string;
  /** The roles that the organization has, by their ids. */
  readonly roles: ReadonlyMap<string, PlanRole>;
  /** By the responsibility's code. */
  readonly rows: ReadonlyMap<string, PlanRow>;
}

export const emptyPlan: Plan = { name: "", roles: new Map(), rows: new Map() };

/** Whether a plan says nothing. */
export function isEmptyPlan({ name, roles, rows }: Plan): boolean {
  return name === "" && roles.size === 0 && rows.size === 0;
}

/** A text of one line as a plan keeps it: without controls and without room around it. */
export function toLine(text: string, most: number): string {
  return [...text.replace(/[\s\p{C}]+/gu, " ").trim()].slice(0, most).join("").trim();
}

/** A plan with one role changed; undefined takes it away. */
export function withRole(plan: Plan, id: string, role: PlanRole | undefined): Plan {
  const roles = new Map(plan.roles);
  if (role === undefined) {
    roles.delete(id);
    // Whoever was the same person is one of their own again.
    for (const [other, { combinedWith, ...rest }] of roles)
      if (combinedWith === id) roles.set(other, rest);
  } else roles.set(id, dropEmpty(role));
  return { ...plan, roles };
}

/** A plan with one row changed; a row that says nothing is left out. */
export function withRow(plan: Plan, code: string, row: PlanRow): Plan {
  const rows = new Map(plan.rows);
  const kept = dropEmpty(row);
  if (Object.keys(kept).length === 0) rows.delete(code);
  else rows.set(code, kept);
  return { ...plan, rows };
}

/** A plan with other owners of a row, whose note and decision stay; undefined where nobody has said yet. */
export function withOwners(plan: Plan, code: string, owners: readonly string[] | undefined): Plan {
  const { note, contact, decided } = plan.rows.get(code) ?? {};
  return withRow(plan, code, {
    ...(owners && { owners }),
    ...(note !== undefined && { note }),
    ...(contact !== undefined && { contact }),
    ...(decided && { decided }),
  });
}

/** An object without the fields that are undefined or an empty text. */
export function dropEmpty<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""),
  ) as Fields;
}

/** Whether two plans say the same, in whatever order. */
export function isSamePlan(a: Plan, b: Plan): boolean {
  return toKey(a) === toKey(b);
}

function toKey({ name, roles, rows }: Plan): string {
  const sorted = (map: ReadonlyMap<string, object>) =>
    [...map]
      .map(([key, value]) => [key, Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([name, sorted(roles), sorted(rows)]);
}
