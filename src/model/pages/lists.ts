import { kindLabelOf, yearOf, type Catalog } from "../catalog/catalog.ts";
import { compareText } from "../views/text.ts";
import { rowLabelOf, labelOf, type RowLabel, type RoleLabel } from "./matrix.ts";
import { ownersOf } from "../catalog/ownership.ts";

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
export function listContested(catalog: Catalog): RowLabel[] {
  return catalog.responsibilities
    .filter((one) => one.ownership === "contested")
    .map((one) => rowLabelOf(catalog, one));
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
