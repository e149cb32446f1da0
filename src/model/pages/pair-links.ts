import { nameAtStart, nameInSentence } from "../../words/browser/role-names.ts";
import { pairing as words } from "../../words/pairing.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { titleOfPair, type RolePair } from "../catalog/pair.ts";

/** A pair's page as lists name it. */
export interface PairLink {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly roles: readonly [RoleLabel, RoleLabel];
  /** Whether somebody wrote it; otherwise it is worked out from the register. */
  readonly written: boolean;
}

/** Two roles in full as a sentence names them. @param start how it names the first */
export function namePair(
  { first, second }: Pick<RolePair, "first" | "second">,
  start = nameInSentence,
): [string, string] {
  return [start(first.title, labelOf(first)), nameInSentence(second.title, labelOf(second))];
}

/** Every pair's page, written or worked out, in the order of the roles. */
export function listPairs(catalog: Catalog): PairLink[] {
  return catalog.pairs.map((pair) => {
    const written = catalog.pairingById.get(pair.id);
    return {
      id: pair.id,
      title: titleOfPair(catalog, pair),
      summary: written?.summary ?? words.derivedSummary(...namePair(pair, nameAtStart)),
      roles: [labelOf(pair.first), labelOf(pair.second)],
      written: written !== undefined,
    };
  });
}
