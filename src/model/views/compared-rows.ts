import { ownershipStates, type InvolvementLevel, type Ownership } from "../../schema/vocabulary.ts";
import { nameInSentence, type Named } from "../../words/browser/role-names.ts";
import { comparison } from "../../words/browser/ledger.ts";

/** What a comparison must know of a responsibility. */
export interface ComparableRow {
  readonly ownership: Ownership;
  /** The parts by role id; a role without one takes no part. */
  readonly levels: Readonly<Record<string, InvolvementLevel | undefined>>;
}

/** A role as a heading names it. */
interface ComparedRole extends Named {
  readonly id: string;
  readonly shortTitle: string;
}

/**
 * What a row is among the chosen roles: `contested` or `joint` between at least two of them, `only` one's,
 * of no accountable one with different `parts`, the `same` part for all, or of `none` of them.
 */
export type ComparedKind = "contested" | `only-${string}` | "joint" | "parts" | "same" | "none";

/** Rows of one kind. */
export interface ComparedGroup<Row> {
  readonly id: ComparedKind;
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** Rows sorted by what sets the chosen roles apart. */
export interface ComparedRows<Row> {
  /** Without empty groups; rows in the order given. */
  readonly differences: readonly ComparedGroup<Row>[];
  /** Rows that show the same part for all and that none of them is accountable for. */
  readonly agreement: ComparedGroup<Row>;
  /** How many rows concern none of them. */
  readonly none: number;
  /** How many rows are of each kind that has some, in the order of the headings. */
  readonly counts: readonly { readonly heading: string; readonly count: number }[];
}

/** What one row is among the chosen roles. */
export function findComparedKind(
  row: ComparableRow,
  roles: readonly { readonly id: string }[],
): ComparedKind {
  const levels = roles.map((role) => row.levels[role.id]);
  const owners = roles.filter((role) => row.levels[role.id] === "accountable");
  // Two that are accountable show the same word, yet who has the last word is just what is open.
  if (owners.length > 1) return row.ownership === "contested" ? "contested" : "joint";
  if (owners[0] !== undefined) return `only-${owners[0].id}`;
  if (levels.every((level) => level === undefined)) return "none";
  return levels.every((level) => level === levels[0]) ? "same" : "parts";
}

/**
 * Sorts rows by what sets the chosen roles apart: differences first, agreement last.
 * @param others how many more rows there are, which concern none of the roles
 */
export function compareRows<Row extends ComparableRow>(
  rows: readonly Row[],
  roles: readonly ComparedRole[],
  others = 0,
): ComparedRows<Row> {
  const byKind = new Map<ComparedKind, Row[]>();
  for (const row of rows) {
    const kind = findComparedKind(row, roles);
    const known = byKind.get(kind);
    if (known) known.push(row);
    else byKind.set(kind, [row]);
  }
  const group = (id: ComparedKind, heading: string) => ({
    id,
    heading,
    rows: byKind.get(id) ?? [],
  });
  const differences = [
    group("contested", ownershipStates.contested.label),
    ...roles.map((role) =>
      group(`only-${role.id}`, comparison.only(nameInSentence(role.shortTitle, role))),
    ),
    group("joint", ownershipStates.joint.label),
    group("parts", comparison.parts),
  ];
  const agreement = group("same", comparison.same);
  const none = others + (byKind.get("none")?.length ?? 0);
  return {
    differences: differences.filter((one) => one.rows.length > 0),
    agreement,
    none,
    counts: [
      ...[...differences, agreement].map((one) => ({
        heading: one.heading,
        count: one.rows.length,
      })),
      {
        heading: roles.length === 2 ? comparison.neither : comparison.noneOfThem,
        count: none,
      },
    ].filter(({ count }) => count > 0),
  };
}
