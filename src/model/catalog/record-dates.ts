import { kindIds, kinds } from "../../schema/kinds.ts";
import type { RolePair } from "./pair.ts";

/** What the lock of dates holds of a record. */
export interface DatedRecord {
  /** Its file without the ending: `roles/cio`. */
  readonly record: string;
  /** The day on which it last changed, `YYYY-MM-DD`. */
  readonly changed: string;
  /** The digest of what it said then. */
  readonly digest: string;
}

/** A line of the lock taken apart; undefined where it is none. */
export function parseDateLine(line: string): DatedRecord | undefined {
  const [, record, changed, digest] =
    /^([a-z]+\/[a-z0-9-]+) (\d{4}-\d{2}-\d{2}) ([0-9a-f]{12})$/.exec(line) ?? [];
  return record === undefined || changed === undefined || digest === undefined
    ? undefined
    : { record, changed, digest };
}

/** A line of the lock. */
export function formatDateLine({ record, changed, digest }: DatedRecord): string {
  return `${record} ${changed} ${digest}`;
}

/** The day on which each record last changed, by `<kind>/<id>`. */
export function listChangeDates(lines: readonly string[] = []): ReadonlyMap<string, string> {
  const kindOf = new Map(kindIds.map((kind) => [kinds[kind].folder as string, kind]));
  return new Map(
    lines.flatMap((line) => {
      const dated = parseDateLine(line);
      const [folder = "", id = ""] = dated?.record.split("/") ?? [];
      const kind = kindOf.get(folder);
      return dated === undefined || kind === undefined
        ? []
        : [[`${kind}/${id}`, dated.changed] as const];
    }),
  );
}

/**
 * The day on which each pair's page last changed, by `pairing/<id>`: one that nobody wrote is worked out from its
 * roles and from what they take part in, and changes with the last of these.
 * @param dates those of the records
 */
export function datePairs(
  pairs: readonly RolePair[],
  byRole: ReadonlyMap<string, readonly { readonly id: string }[]>,
  dates: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    pairs.flatMap(({ id, first, second }) => {
      const parts = [first, second].flatMap((role) => [
        `role/${role.id}`,
        ...(byRole.get(role.id) ?? []).map((one) => `responsibility/${one.id}`),
      ]);
      const day =
        dates.get(`pairing/${id}`) ?? latestOf(parts.flatMap((part) => dates.get(part) ?? []));
      return day === undefined ? [] : [[`pairing/${id}`, day] as const];
    }),
  );
}

/** The latest of some days; undefined of none. */
export function latestOf(days: Iterable<string>): string | undefined {
  return [...days].sort().at(-1);
}
