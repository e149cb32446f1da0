import {
  conditions,
  ownershipStates,
  type InvolvementLevel,
  type Ownership,
} from "../../schema/vocabulary.ts";
import { ledgerView } from "../../words/browser/ledger.ts";
import { formatList } from "../../words/language.ts";
import type { ViewAddress } from "./address-view.ts";
import { compareCodes, compareText, foldText } from "./text.ts";

const ownerships = Object.keys(ownershipStates);

/** What stands in the address of a ledger: `?roles=cio,cto&domain=…&ownership=contested&q=…&group=…&sort=…`. */
export interface LedgerView {
  /** The chosen roles in the columns' order; none means all. */
  readonly roles: readonly string[];
  readonly domain: string | undefined;
  /** The chosen states in the vocabulary's order; none means all. */
  readonly ownership: readonly Ownership[];
  /** The words that a row must hold. */
  readonly q: string;
  /** Where the answers are to hold; undefined anywhere. */
  readonly condition: string | undefined;
  readonly group: Grouping;
  readonly sort: Sorting;
}

export const { groupings, sortings } = ledgerView;
export type Grouping = keyof typeof groupings;
export type Sorting = keyof typeof sortings;

/** What a ledger offers to choose from. */
export interface LedgerChoices {
  /** The columns. */
  readonly roles: readonly { readonly id: string; readonly shortTitle: string }[];
  readonly domains: readonly { readonly id: string; readonly title: string }[];
  /** Where an answer may be another, as a sentence says it, by id: a register's own in place of the vocabulary's. */
  readonly conditions?: Readonly<Record<string, string>> | undefined;
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
  condition: undefined,
  group: "domain",
  sort: "register",
};

/** How a ledger's view stands in its address. */
export function ledgerAddress({
  roles,
  domains,
  conditions: own,
}: LedgerChoices): ViewAddress<LedgerView> {
  const ids = (all: readonly { readonly id: string }[]) => all.map((one) => one.id);
  return {
    parameters: {
      roles: { ids: ids(roles), most: roles.length },
      domain: { ids: ids(domains) },
      ownership: { ids: ownerships, most: ownerships.length },
      q: {},
      condition: { ids: Object.keys(own ?? conditions) },
      group: { ids: Object.keys(groupings) },
      sort: { ids: Object.keys(sortings) },
    },
    toView: (values) => ({
      roles: values["roles"] ?? [],
      domain: values["domain"]?.[0],
      ownership: (values["ownership"] ?? []) as readonly Ownership[],
      q: values["q"]?.[0] ?? "",
      condition: values["condition"]?.[0],
      group: (values["group"]?.[0] ?? plainView.group) as Grouping,
      sort: (values["sort"]?.[0] ?? plainView.sort) as Sorting,
    }),
    toValues: ({ roles: chosen, domain, ownership, q, condition, group, sort }) => ({
      roles: chosen,
      domain: domain === undefined ? [] : [domain],
      ownership,
      q: [q],
      condition: condition === undefined ? [] : [condition],
      group: group === plainView.group ? [] : [group],
      sort: sort === plainView.sort ? [] : [sort],
    }),
  };
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
    return [...rows].sort((a, b) => compareCodes(a.code, b.code));
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
    heading: formatList(owners.map((role) => role.shortTitle)) || ledgerView.noColumn,
    // What each role carries alone comes before what it shares; nobody's rows come last.
    order: owners.length === 0 ? "z" : owners.map((role) => place(role.index)).join(" "),
  };
}
