import { role as words } from "../../words/role.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { AddressedHolder } from "../catalog/redirects.ts";
import { ownersOf } from "../catalog/ownership.ts";

/**
 * Which of the roles that share an abbreviation the register mostly means, by how many responsibilities each
 * answers for; undefined where a post is among them, or where two roles answer for as many.
 */
export function tellMostMeant(
  catalog: Pick<Catalog, "responsibilities">,
  holders: readonly AddressedHolder[],
): string | undefined {
  if (holders.some(({ kind }) => kind !== "role")) return undefined;
  const counted = holders
    .map(({ id, title }) => ({
      title,
      count: catalog.responsibilities.filter((one) => ownersOf(one).includes(id)).length,
    }))
    .toSorted((a, b) => b.count - a.count);
  const [first, next] = counted;
  if (first === undefined || next === undefined || first.count === next.count) return undefined;
  return words.choice.mostly(first.title, first.count, next.count);
}
