import { role as words } from "../../words/role.ts";
import { nameInSentence } from "../../words/browser/role-names.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import { labelOf } from "../catalog/labels.ts";
import type { AddressedHolder } from "../catalog/redirects.ts";
import { ownersOf } from "../catalog/ownership.ts";

/**
 * Which of the roles that share an abbreviation is meant: the only one whose title people hold, or else the one that the
 * register mostly means, by how many responsibilities each answers for; undefined where a post is among them, or where two roles answer for as many.
 */
export function tellMostMeant(
  catalog: Pick<Catalog, "responsibilities" | "roleById">,
  holders: readonly AddressedHolder[],
): string | undefined {
  if (holders.some(({ kind }) => kind !== "role")) return undefined;
  const isRare = ({ id }: AddressedHolder) => catalog.roleById.get(id)?.elsewhere !== undefined;
  const [held, ...alsoHeld] = holders.filter((one) => !isRare(one));
  if (held !== undefined && alsoHeld.length === 0 && holders.length > 1)
    return words.choice.nearlyAlways(
      nameInSentence(held.title, labelOf(get(catalog.roleById, held.id))),
      holders.filter(isRare).map(({ title }) => title),
    );
  const counted = holders
    .map(({ id, title }) => ({
      id,
      title,
      count: catalog.responsibilities.filter((one) => ownersOf(one).includes(id)).length,
    }))
    .toSorted((a, b) => b.count - a.count);
  const [first, next] = counted;
  if (first === undefined || next === undefined || first.count === next.count) return undefined;
  const role = labelOf(get(catalog.roleById, first.id));
  return words.choice.mostly(nameInSentence(first.title, role), first.count, next.count);
}
