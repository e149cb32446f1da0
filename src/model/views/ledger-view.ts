import { ownershipStates, type InvolvementLevel, type Ownership } from "../../schema/vocabulary.ts";
import { compareText, foldText, joinNames } from "./text.ts";

/** What stands in the address of a ledger: `?roles=cio,cto&domain=…&ownership=contested&q=…&group=…&sort=…`. */
export interface LedgerView {
  /** The chosen roles in the columns' order; none means all. */
  readonly roles: readonly string[];
  readonly domain: string | undefined;
  /** The chosen states in the vocabulary's order; none means all. */
  readonly ownership: readonly Ownership[];
  /** The words that a row must hold. */
  readonly q: string;
  readonly group: Grouping;
  readonly sort: Sorting;
}

export const groupings = {
  domain: "Domain",
  ownership: "Ownership",
  accountable: "Accountable role",
  none: "No groups",
} as const;
export type Grouping = keyof typeof groupings;

export const sortings = {
  register: "Order of the register",
  title: "Title",
  code: "Code",
} as const;
export type Sorting = keyof typeof sortings;

/** What a ledger offers to choose from. */
export interface LedgerChoices {
  /** The columns. */
  readonly roles: readonly { readonly id: string; readonly shortTitle: string }[];
  readonly domains: readonly { readonly id: string; readonly title: string }[];
}

/** A value in an address that names nothing here. */
export interface IgnoredValue {
  readonly parameter: string;
  readonly value: string;
}

/** A responsibility as the view looks at it. Rows come in the register's order. */
export interface ViewedRow {
  readonly code: string;
  readonly title: string;
  readonly domain: string;
  readonly ownership: Ownership;
  /** The parts by role id. */
  readonly levels: Readonly<Record<string, InvolvementLevel | undefined>>;
  /** What free text is looked for in: the row's own words, and the reason of each role's part. */
  readonly words: {
    readonly row: string;
    readonly parts: Readonly<Record<string, string | undefined>>;
  };
}

/** Rows under a heading; a heading that is undefined is not shown. */
export interface ArrangedGroup<Row> {
  readonly id: string;
  readonly heading: string | undefined;
  readonly rows: readonly Row[];
}

/** The view of a plain address: everything, as the register has it. */
export const plainView: LedgerView = {
  roles: [],
  domain: undefined,
  ownership: [],
  q: "",
  group: "domain",
  sort: "register",
};

const longestQuery = 100;

/** Reads a view from an address. Whatever the ledger does not know is left out and told. */
export function parseLedgerView(
  parameters: URLSearchParams,
  choices: LedgerChoices,
): { readonly view: LedgerView; readonly ignored: readonly IgnoredValue[] } {
  const ignored: IgnoredValue[] = [];
  const pick = <Id extends string>(
    parameter: string,
    known: readonly Id[],
    most = known.length,
  ): Id[] => {
    const wanted = readList(parameters, parameter);
    const found = wanted.filter((value): value is Id => known.includes(value as Id));
    const taken = new Set(found.slice(0, most));
    for (const value of wanted) {
      if (!taken.has(value as Id)) ignored.push({ parameter, value });
    }
    return known.filter((value) => taken.has(value));
  };
  const ids = (all: readonly { readonly id: string }[]) => all.map((one) => one.id);
  const roles = pick("roles", ids(choices.roles));
  const [domain] = pick("domain", ids(choices.domains), 1);
  const ownership = pick("ownership", Object.keys(ownershipStates) as Ownership[]);
  const [group = plainView.group] = pick("group", Object.keys(groupings) as Grouping[], 1);
  const [sort = plainView.sort] = pick("sort", Object.keys(sortings) as Sorting[], 1);
  const q = parameters.getAll("q").join(" ").trim().slice(0, longestQuery);
  return { view: { roles, domain, ownership, q, group, sort }, ignored };
}

/** The values of a parameter, whether joined by commas or repeated, each once. */
export function readList(parameters: URLSearchParams, name: string): string[] {
  const values = parameters.getAll(name).flatMap((value) => value.split(","));
  return [...new Set(values.map((value) => value.trim().toLowerCase()).filter(Boolean))];
}

/** Writes a view into an address's parameters; others that stand there stay. */
export function formatLedgerView(view: LedgerView, others = new URLSearchParams()): string {
  const written: readonly (readonly [string, string])[] = [
    ["roles", view.roles.join(",")],
    ["domain", view.domain ?? ""],
    ["ownership", view.ownership.join(",")],
    ["q", view.q],
    ["group", view.group === plainView.group ? "" : view.group],
    ["sort", view.sort === plainView.sort ? "" : view.sort],
  ];
  const parameters = new URLSearchParams(others);
  for (const [name] of written) parameters.delete(name);
  for (const [name, value] of written) if (value !== "") parameters.append(name, value);
  // A comma needs no escaping in a query, and the address stays one that people can read.
  return parameters.toString().replaceAll("%2C", ",");
}

/** The rows that a view shows, in its groups and its order. */
export function arrangeLedger<Row extends ViewedRow>(
  view: LedgerView,
  rows: readonly Row[],
  choices: LedgerChoices,
): { readonly groups: readonly ArrangedGroup<Row>[]; readonly shown: number } {
  const kept = sortRows(
    rows.filter((row) => isShown(view, row, choices)),
    view.sort,
  );
  return { groups: groupRows(kept, view.group, choices), shown: kept.length };
}

function isShown(view: LedgerView, row: ViewedRow, choices: LedgerChoices): boolean {
  if (view.domain !== undefined && row.domain !== view.domain) return false;
  if (view.ownership.length > 0 && !view.ownership.includes(row.ownership)) return false;
  const roles = view.roles.length > 0 ? view.roles : choices.roles.map((role) => role.id);
  if (view.roles.length > 0 && roles.every((role) => row.levels[role] === undefined)) return false;
  const wanted = foldText(view.q).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const found = foldText(
    [row.words.row, ...roles.map((role) => row.words.parts[role] ?? "")].join("\n"),
  );
  return wanted.every((word) => found.includes(word));
}

function sortRows<Row extends ViewedRow>(rows: readonly Row[], sort: Sorting): readonly Row[] {
  if (sort === "title") {
    return [...rows].sort((a, b) => compareText(foldText(a.title), foldText(b.title)));
  }
  if (sort === "code") {
    return [...rows].sort((a, b) => a.code.length - b.code.length || compareText(a.code, b.code));
  }
  return rows;
}

function groupRows<Row extends ViewedRow>(
  rows: readonly Row[],
  group: Grouping,
  choices: LedgerChoices,
): ArrangedGroup<Row>[] {
  if (group === "none") return rows.length === 0 ? [] : [{ id: "all", heading: undefined, rows }];
  const groups = new Map<string, { id: string; heading: string; order: string; rows: Row[] }>();
  for (const row of rows) {
    const head = headOf(row, group, choices);
    const known = groups.get(head.id);
    if (known) known.rows.push(row);
    else groups.set(head.id, { ...head, rows: [row] });
  }
  return [...groups.values()].sort((a, b) => compareText(a.order, b.order));
}

function headOf(
  row: ViewedRow,
  group: Exclude<Grouping, "none">,
  { roles, domains }: LedgerChoices,
) {
  const place = (index: number) => String(index).padStart(4, "0");
  if (group === "domain") {
    const index = domains.findIndex((domain) => domain.id === row.domain);
    return { id: row.domain, heading: domains[index]?.title ?? row.domain, order: place(index) };
  }
  if (group === "ownership") {
    const index = Object.keys(ownershipStates).indexOf(row.ownership);
    return {
      id: `ownership-${row.ownership}`,
      heading: ownershipStates[row.ownership].label,
      order: place(index),
    };
  }
  const owners = roles.flatMap((role, index) =>
    row.levels[role.id] === "accountable" ? [{ ...role, index }] : [],
  );
  return {
    id: `accountable-${owners.map((role) => role.id).join("-") || "nobody"}`,
    heading: joinNames(owners.map((role) => role.shortTitle)) || "No role in these columns",
    // What each role carries alone comes before what it shares; nobody's rows come last.
    order: owners.length === 0 ? "z" : owners.map((role) => place(role.index)).join(" "),
  };
}
