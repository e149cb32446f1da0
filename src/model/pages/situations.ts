import { situationFragment } from "../../routes.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { describeSituation, type Situation } from "./pairing.ts";

/** A situation with the pairing that tells about it. */
export interface ListedSituation extends Situation {
  /** Its fragment in the list of all situations, unique there; `id` is the fragment on the pairing's page. */
  readonly listId: string;
  readonly pairing: { readonly id: string; readonly title: string };
}

/** The situations of one pairing. */
export interface SituationGroup {
  readonly pairing: { readonly id: string; readonly title: string };
  readonly situations: readonly ListedSituation[];
}

/** Every situation of the written pairings, in the order of both. */
export function listSituations(catalog: Catalog): ListedSituation[] {
  return catalog.pairings.flatMap(({ id, title, situations }) =>
    situations.map((one) => ({
      ...describeSituation(catalog, one, "source"),
      listId: situationFragment(id, one.id),
      pairing: { id, title },
    })),
  );
}

/** All situations by pairing. */
export function groupSituations(catalog: Catalog): SituationGroup[] {
  const all = listSituations(catalog);
  return catalog.pairings
    .map(({ id, title }) => ({
      pairing: { id, title },
      situations: all.filter((one) => one.pairing.id === id),
    }))
    .filter((group) => group.situations.length > 0);
}

/** Everything that the list of situations shows. */
export interface SituationsPage {
  readonly groups: readonly SituationGroup[];
  readonly count: number;
  /** What it can be filtered by. */
  readonly roles: readonly RoleLabel[];
}

/** Works out the list of situations. */
export function describeSituations(catalog: Catalog): SituationsPage {
  const groups = groupSituations(catalog);
  return {
    groups,
    count: groups.reduce((sum, group) => sum + group.situations.length, 0),
    roles: catalog.roles.map(labelOf),
  };
}
