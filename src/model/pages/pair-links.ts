import { pairing as words } from "../../words/pairing.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { titleOfPair } from "../catalog/pair.ts";

/** A pair's page as lists name it. */
export interface PairLink {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly roles: readonly [RoleLabel, RoleLabel];
  /** Whether somebody wrote it; otherwise it is worked out from the register. */
  readonly written: boolean;
}

/** Every pair's page, written or worked out, in the order of the roles. */
export function listPairs(catalog: Catalog): PairLink[] {
  return catalog.pairs.map((pair) => {
    const written = catalog.pairingById.get(pair.id);
    return {
      id: pair.id,
      title: titleOfPair(catalog, pair),
      summary: written?.summary ?? words.derivedSummary(pair.first.title, pair.second.title),
      roles: [labelOf(pair.first), labelOf(pair.second)],
      written: written !== undefined,
    };
  });
}
