import { spell } from "../../words/numbers.ts";
import { get, kindLabelOf, yearOf, type Catalog } from "../catalog/catalog.ts";
import { pairId } from "../catalog/pair.ts";
import { compareCodes, compareText } from "../views/text.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { rowLabelOf, type RowLabel } from "../evidence/row-label.ts";
import type { Responsibility } from "../catalog/records.ts";
import { ownersOf } from "../catalog/ownership.ts";
import { listHints, type DecisionHints } from "./decide.ts";
import { listPairs, type PairLink } from "./pair-links.ts";
import { listSections, type Section } from "./sections.ts";

/** A role as a card shows it. */
export interface RoleCard extends RoleLabel {
  readonly abbreviation: string;
  /** Whether hardly anybody holds the title. */
  readonly isSeldom: boolean;
  readonly purpose: string;
  /** Where it looks, as it stands at a glance; undefined where that is left out. */
  readonly looks: string | undefined;
  /** How many responsibilities it is accountable for alone, and how many it shares or disputes. */
  readonly sole: number;
  readonly shared: number;
}

/** The roles as cards, in their order. */
export function listRoles(catalog: Catalog): RoleCard[] {
  return catalog.roles.map((role) => {
    const owned = catalog.responsibilities.filter((one) => ownersOf(one).includes(role.id));
    const sole = owned.filter((one) => one.ownership === "sole").length;
    return {
      ...labelOf(role),
      abbreviation: role.abbreviation,
      isSeldom: role.elsewhere !== undefined,
      purpose: role.purpose,
      looks: role.glance.looks?.text,
      sole,
      shared: owned.length - sole,
    };
  });
}

/** The sources, newest first. */
export function listSources(catalog: Catalog) {
  return catalog.sources.map((source) => ({
    id: source.id,
    title: source.title,
    shortTitle: source.shortTitle,
    publisher: source.publisher,
    year: yearOf(source),
    kind: kindLabelOf(source),
    claims: source.claims.length,
  }));
}

/** Something that happens, and who leads then. */
export interface HomeSituation {
  readonly pairing: string;
  readonly id: string;
  readonly when: string;
  readonly lead: RoleLabel;
  /** The desk or team to turn to before the chief. */
  readonly askFirst: string | undefined;
}

/** A row of the table of where the roles meet; a cell is undefined where the same pair stands already. */
export interface MeetingRow {
  readonly role: RoleLabel;
  readonly cells: readonly (
    { readonly pair: string; readonly shared: number; readonly disputed: number } | undefined
  )[];
}

/** Everything that the home page shows. */
export interface HomePage {
  readonly sections: readonly Section[];
  /** What the register is about, below the question. */
  readonly lead: string;
  /** Questions to try. */
  readonly examples: readonly string[];
  readonly roles: readonly RoleCard[];
  readonly situations: readonly HomeSituation[];
  readonly situationCount: number;
  /** In short, which role is needed. */
  readonly hints: DecisionHints;
  /** Of what several claim, those that most roles do. */
  readonly contested: readonly RowLabel[];
  readonly contestedCount: number;
  /** The roles that have a column, and the rows; none where too many roles meet for a table. */
  readonly meetings: {
    readonly columns: readonly RoleLabel[];
    readonly rows: readonly MeetingRow[];
  };
  /** How many pairs of roles have a page. */
  readonly pairCount: number;
  /** Why the table's disputes do not add up to all: those that stand in several of its cells, and in none. */
  readonly uneven: { readonly several: number; readonly none: number };
  /** Whether there is a page that decides which role is needed. */
  readonly decides: boolean;
}

/** So many lines stand in each box of the home page; the whole list is a page of its own. */
const boxLines = 4;
/** Above so many roles a table of where they meet is wider than a page. */
const mostMeeting = 6;

/** Works out the home page. */
export function describeHome(catalog: Catalog): HomePage {
  const contested = catalog.responsibilities.filter((one) => one.ownership === "contested");
  const all = catalog.pairings.flatMap(({ id: pairing, situations }) =>
    situations.map((one, place) => ({ ...one, pairing, place })),
  );
  return {
    sections: listSections("home", {
      roles: catalog.roles.length > 0,
      pairings: catalog.pairs.length > 0,
      contested: contested.length > 0,
    }),
    pairCount: catalog.pairs.length,
    lead: (catalog.site.lead ?? catalog.site.description).replaceAll(
      "{count}",
      spell(catalog.roles.length),
    ),
    examples: catalog.site.examples,
    roles: listRoles(catalog),
    situations: all
      .sort((a, b) => a.place - b.place)
      .slice(0, boxLines)
      .map(({ pairing, id, when, lead, askFirst }) => ({
        pairing,
        id,
        when,
        askFirst,
        lead: labelOf(get(catalog.roleById, lead)),
      })),
    situationCount: all.length,
    hints: listHints(catalog),
    contested: contested
      .map((one) => rowLabelOf(catalog, one))
      .sort((a, b) => countRoles(b) - countRoles(a) || compareCodes(a.code, b.code))
      .slice(0, boxLines),
    contestedCount: contested.length,
    meetings: listMeetings(catalog),
    uneven: {
      several: contested.filter((one) => countRoleOwners(one) > 2).length,
      none: contested.filter((one) => countRoleOwners(one) < 2).length,
    },
    decides: catalog.decision !== undefined,
  };
}

/** How many roles of the register, other posts apart, claim a responsibility. */
function countRoleOwners(one: Responsibility): number {
  return ownersOf(one).length;
}

function countRoles({ owners }: RowLabel): number {
  return owners.filter(({ kind }) => kind === "role").length;
}

function listMeetings(catalog: Catalog): HomePage["meetings"] {
  const { roles } = catalog;
  if (roles.length < 2 || roles.length > mostMeeting) return { columns: [], rows: [] };
  const owners = catalog.responsibilities.map((one) => ({ one, owners: ownersOf(one) }));
  const columns = roles.slice(1);
  return {
    columns: columns.map(labelOf),
    rows: roles.slice(0, -1).map((first, at) => ({
      role: labelOf(first),
      cells: columns.map((second, index) => {
        if (index < at) return undefined;
        const both = owners.filter((each) =>
          [first, second].every(({ id }) => each.owners.includes(id)),
        );
        const count = (state: string) => both.filter(({ one }) => one.ownership === state).length;
        return {
          pair: pairId(first, second),
          shared: count("joint"),
          disputed: count("contested"),
        };
      }),
    })),
  };
}

/** Everything that the list of pairings shows. */
export interface PairingsPage {
  readonly sections: readonly Section[];
  readonly titles: readonly string[];
  readonly written: readonly PairLink[];
  /** Those that are worked out from the register. */
  readonly derived: readonly PairLink[];
  /** Whether there is a page that decides which role is needed. */
  readonly decides: boolean;
  /** Whether a pairing tells of a situation. */
  readonly hasSituations: boolean;
}

/** Works out the list of pairings. */
export function describePairings(catalog: Catalog): PairingsPage {
  const pairs = listPairs(catalog);
  const derived = pairs.filter((pair) => !pair.written);
  return {
    sections: listSections("pairings", { derived: derived.length > 0 }),
    titles: pairs.map((pair) => pair.title),
    written: pairs.filter((pair) => pair.written),
    derived,
    decides: catalog.decision !== undefined,
    hasSituations: !catalog.barePages.has("situations"),
  };
}

/** A responsibility in the index, with every word that leads to it. */
export interface IndexEntry {
  readonly row: RowLabel;
  readonly aliases: readonly string[];
}

/** All responsibilities from A to Z with their aliases. */
export function listIndex(catalog: Catalog): IndexEntry[] {
  return catalog.responsibilities
    .map((one) => ({ row: rowLabelOf(catalog, one), aliases: one.aliases }))
    .sort((a, b) => compareText(a.row.title.toLowerCase(), b.row.title.toLowerCase()));
}
