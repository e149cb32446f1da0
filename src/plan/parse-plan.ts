import { planIssues as words } from "../words/browser/plan-issues.ts";
import {
  codePattern,
  dropEmpty,
  limits,
  roleIdPattern,
  toLine,
  type Plan,
  type PlanDecision,
  type PlanRole,
  type PlanRow,
} from "./plan.ts";

/** What was read of a plan from elsewhere, and what was not. */
export interface ReadPlan {
  readonly plan: Plan;
  /** Sentences on what was left out or taken otherwise, each with the place; empty where all was read. */
  readonly issues: readonly string[];
}

/** Reads a plan of the shape of `organization.yaml`, and keeps of it what can be kept. */
export function parsePlan(value: unknown): ReadPlan {
  const reader = new Reader();
  const fields = reader.object(value, "", ["name", "roles", "responsibilities"]);
  if (fields === undefined) return { plan: emptied, issues: reader.issues };
  const roles = reader.roles(fields.get("roles"));
  const plan = {
    name: reader.text(fields.get("name"), "name", limits.name) ?? "",
    roles,
    rows: reader.rows(fields.get("responsibilities")),
  };
  return { plan, issues: reader.issues };
}

const emptied: Plan = { name: "", roles: new Map(), rows: new Map() };

class Reader {
  readonly issues: string[] = [];

  /** The fields of an object; one that is not known is told and left out. */
  object(
    value: unknown,
    at: string,
    known: readonly string[] | undefined,
  ): ReadonlyMap<string, unknown> | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.issues.push(words.noObject(at, known));
      return undefined;
    }
    const fields = new Map(Object.entries(value));
    for (const key of fields.keys())
      if (known !== undefined && !known.includes(key)) {
        this.issues.push(words.unknownField(join(at, key), known));
        fields.delete(key);
      }
    return fields;
  }

  /** A text of one line. */
  text(value: unknown, at: string, most: number): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== "string" && typeof value !== "number") {
      this.issues.push(words.noText(at));
      return undefined;
    }
    const whole = toLine(String(value), Infinity);
    const line = toLine(whole, most);
    if (line !== whole) this.issues.push(words.tooLong(at, most));
    return line === "" ? undefined : line;
  }

  roles(value: unknown): ReadonlyMap<string, PlanRole> {
    const roles = new Map<string, PlanRole>();
    const all = value == null ? undefined : this.object(value, "roles", undefined);
    for (const [id, fields] of all ?? []) {
      const at = join("roles", id);
      if (!roleIdPattern.test(id) || id.length > 80) this.issues.push(words.noRoleId(at));
      else if (roles.size >= limits.roles) {
        this.issues.push(words.tooMany("roles", limits.roles));
        break;
      } else {
        const role = this.#role(fields, at);
        if (role !== undefined) roles.set(id, role);
      }
    }
    for (const [id, { combinedWith, ...rest }] of roles) {
      if (combinedWith === undefined) continue;
      const at = join(join("roles", id), "combinedWith");
      if (!roles.has(combinedWith)) this.issues.push(words.combinedWithNone(at, combinedWith));
      else if (leadsBack(roles, id)) this.issues.push(words.combinedInRing(at, combinedWith));
      else continue;
      roles.set(id, rest);
    }
    return roles;
  }

  #role(value: unknown, at: string): PlanRole | undefined {
    // `cio:` with nothing behind it is a role that there is.
    if (value === null || value === undefined) return {};
    const known = ["holder", "title", "contact", "combinedWith"];
    const fields = this.object(value, at, known);
    if (fields === undefined) return undefined;
    return dropEmpty<{ [Key in keyof PlanRole]: PlanRole[Key] | undefined }>({
      title: this.text(fields.get("title"), join(at, "title"), limits.title),
      holder: this.text(fields.get("holder"), join(at, "holder"), limits.title),
      contact: this.text(fields.get("contact"), join(at, "contact"), limits.contact),
      combinedWith: this.text(fields.get("combinedWith"), join(at, "combinedWith"), 80),
    }) as PlanRole;
  }

  rows(value: unknown): ReadonlyMap<string, PlanRow> {
    const rows = new Map<string, PlanRow>();
    const all = value == null ? undefined : this.object(value, "responsibilities", undefined);
    for (const [code, fields] of all ?? []) {
      const at = join("responsibilities", code);
      if (!codePattern.test(code)) this.issues.push(words.noCode(at));
      else if (rows.size >= limits.rows) {
        this.issues.push(words.tooMany("responsibilities", limits.rows));
        break;
      } else {
        const row = this.#row(fields, at);
        if (row !== undefined && Object.keys(row).length > 0) rows.set(code, row);
      }
    }
    return rows;
  }

  #row(value: unknown, at: string): PlanRow | undefined {
    if (value === null || value === undefined) return undefined;
    // `R001: Head of IT` in short.
    if (typeof value === "string") return this.#row({ owner: value }, at);
    const fields = this.object(value, at, ["owner", "note", "contact", "decided"]);
    if (fields === undefined) return undefined;
    return dropEmpty<{ [Key in keyof PlanRow]: PlanRow[Key] | undefined }>({
      owners: fields.has("owner")
        ? this.#owners(fields.get("owner"), join(at, "owner"))
        : undefined,
      note: this.text(fields.get("note"), join(at, "note"), limits.note),
      contact: this.text(fields.get("contact"), join(at, "contact"), limits.contact),
      decided: this.#decision(fields.get("decided"), join(at, "decided")),
    }) as PlanRow;
  }

  #owners(value: unknown, at: string): readonly string[] | undefined {
    // `owner:` with nothing behind it says that nobody answers.
    if (value === null || value === undefined || value === "") return [];
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (all.length > limits.owners) this.issues.push(words.tooMany(at, limits.owners));
    const owners = all
      .slice(0, limits.owners)
      .flatMap((one) => this.text(one, at, limits.title) ?? []);
    // Where what stands there cannot be read, nobody has said yet.
    return owners.length === 0 && all.length > 0 ? undefined : [...new Set(owners)];
  }

  #decision(value: unknown, at: string): PlanDecision | undefined {
    if (value === undefined || value === null) return undefined;
    const fields = this.object(value, at, ["by", "on", "see"]);
    if (fields === undefined) return undefined;
    const by = this.text(fields.get("by"), join(at, "by"), limits.title);
    const on = this.text(fields.get("on"), join(at, "on"), 40);
    const see = this.text(fields.get("see"), join(at, "see"), limits.contact);
    if (by === undefined || on === undefined || !isDay(on)) {
      this.issues.push(words.noDecision(at));
      return undefined;
    }
    return { by, on, ...(see !== undefined && { see }) };
  }
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function leadsBack(roles: ReadonlyMap<string, PlanRole>, id: string): boolean {
  const seen = new Set([id]);
  let one = roles.get(id)?.combinedWith;
  while (one !== undefined && !seen.has(one)) {
    seen.add(one);
    one = roles.get(one)?.combinedWith;
  }
  return one === id;
}

function join(at: string, key: string): string {
  return at === "" ? key : `${at}.${key}`;
}

/** A plan in the shape of `organization.yaml`: roles and rows in the order given, what is empty left out. */
export function toShape(plan: Plan): Record<string, unknown> {
  return {
    ...(plan.name !== "" && { name: plan.name }),
    roles: Object.fromEntries(plan.roles),
    responsibilities: Object.fromEntries(
      [...plan.rows].map(([code, { owners, ...rest }]) => [
        code,
        {
          ...(owners !== undefined && {
            owner: owners.length === 0 ? null : owners.length === 1 ? owners[0] : owners,
          }),
          ...rest,
        },
      ]),
    ),
  };
}
