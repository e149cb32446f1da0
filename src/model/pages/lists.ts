import { kindLabelOf, yearOf, type Catalog } from "../catalog/catalog.ts";
import { compareText } from "../views/text.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { rowLabelOf, type RowLabel } from "../evidence/row-label.ts";
import { ownersOf } from "../catalog/ownership.ts";
import type { Domain } from "../catalog/records.ts";
import { listPairs, type PairLink } from "./pair-links.ts";
import { listSections, type Section } from "./sections.ts";

/** A role as a card shows it. */
export interface RoleCard extends RoleLabel {
  readonly abbreviation: string;
  readonly purpose: string;
  /** How many responsibilities it is accountable for alone, and with others. */
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
      purpose: role.purpose,
      sole,
      shared: owned.length - sole,
    };
  });
}

/** The terms by their first letter. */
export function listTerms(catalog: Catalog) {
  const letters = new Map<
    string,
    { id: string; title: string; abbreviation: string | undefined; summary: string }[]
  >();
  for (const { id, title, abbreviation, summary } of catalog.terms) {
    const letter = title.charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), { id, title, abbreviation, summary }]);
  }
  return [...letters].map(([letter, terms]) => ({ letter, terms }));
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
    about: source.about,
    claims: source.claims.length,
  }));
}

/** The contested responsibilities, in the order of the register. */
function listContested(catalog: Catalog): RowLabel[] {
  return catalog.responsibilities
    .filter((one) => one.ownership === "contested")
    .map((one) => rowLabelOf(catalog, one));
}

/** Everything that the home page shows. */
export interface HomePage {
  readonly sections: readonly Section[];
  readonly roles: readonly RoleCard[];
  /** The pairs that somebody wrote about. */
  readonly pairs: readonly PairLink[];
  readonly contested: readonly RowLabel[];
  readonly responsibilities: number;
  /** Whether there is a page that decides which role is needed. */
  readonly decides: boolean;
}

/** Works out the home page. */
export function describeHome(catalog: Catalog): HomePage {
  const contested = listContested(catalog);
  return {
    sections: listSections("home", { contested: contested.length > 0 }),
    roles: listRoles(catalog),
    pairs: listPairs(catalog).filter((pair) => pair.written),
    contested,
    responsibilities: catalog.responsibilities.length,
    decides: catalog.decision !== undefined,
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
  };
}

/** A responsibility in the index, with every word that leads to it. */
export interface IndexEntry {
  readonly row: RowLabel;
  readonly aliases: readonly string[];
}

/** Everything that the search page shows without a search. */
export interface SearchPage {
  readonly sections: readonly Section[];
  /** From A to Z. */
  readonly entries: readonly IndexEntry[];
  /** By domain, each from A to Z. */
  readonly domains: readonly { readonly domain: Domain; readonly rows: readonly RowLabel[] }[];
  /** What results can be filtered by. */
  readonly roles: readonly RoleLabel[];
}

/** Works out the search page. */
export function describeSearch(catalog: Catalog): SearchPage {
  const entries = listIndex(catalog);
  const byDomain = Map.groupBy(entries, (entry) => entry.row.domain.id);
  return {
    sections: listSections("search"),
    entries,
    domains: catalog.domains.map((domain) => ({
      domain,
      rows: (byDomain.get(domain.id) ?? []).map((entry) => entry.row),
    })),
    roles: catalog.roles.map(labelOf),
  };
}

/** All responsibilities from A to Z with their aliases. */
function listIndex(catalog: Catalog): IndexEntry[] {
  return catalog.responsibilities
    .map((one) => ({ row: rowLabelOf(catalog, one), aliases: one.aliases }))
    .sort((a, b) => compareText(a.row.title.toLowerCase(), b.row.title.toLowerCase()));
}
