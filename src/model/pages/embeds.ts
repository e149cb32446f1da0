import { addresses } from "../../routes.ts";
import { allPairs } from "../catalog/pair.ts";
import type { Records } from "../catalog/records.ts";
import type { EmbeddedKind } from "./card.ts";

/** A page to embed: whose card it shows, and under which name. */
export interface Embed {
  readonly kind: EmbeddedKind;
  /** The record's id. */
  readonly id: string;
  /** The id that its address has: the record's, or one that it had before. */
  readonly name: string;
}

interface Named {
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
}

const to = addresses("/");

/**
 * The pages to embed, by their addresses below the site's root. A former address shows the card itself:
 * in a sandbox no page can lead on to another.
 */
export function listEmbeds(
  records: Pick<Records, "roles" | "responsibilities" | "pairings" | "addressLock" | "retired">,
): ReadonlyMap<string, Embed> {
  const embeds = new Map<string, Embed>();
  const add = (kind: EmbeddedKind, id: string, name: string) => {
    const address = to.embed(kind, name);
    if (!embeds.has(address)) embeds.set(address, { kind, id, name });
  };
  const roles = [...records.roles].sort((a, b) => a.order - b.order);
  const pairs = allPairs({ ...records, roles });
  for (const one of roles) add("role", one.id, one.id);
  for (const one of records.responsibilities) add("responsibility", one.id, one.id);
  for (const { id } of pairs) add("pairing", id, id);
  for (const one of roles) for (const name of formerOf(one)) add("role", one.id, name);
  for (const one of records.responsibilities)
    for (const name of formerOf(one)) add("responsibility", one.id, name);
  // A pair has many names that it may have had; those that it did have are locked.
  const locked = new Set(records.addressLock?.pages);
  for (const { id, first, second } of pairs)
    for (const name of namesOfPair(first, second))
      if (locked.has(to.embed("pairing", name))) add("pairing", id, name);
  return embeds;
}

function formerOf({ formerly = [] }: Named): readonly string[] {
  return formerly;
}

/** Every id that a pair may have had, in either order of its roles. */
function namesOfPair(first: Named, second: Named): string[] {
  return [first.id, ...formerOf(first)].flatMap((one) =>
    [second.id, ...formerOf(second)].flatMap((other) => [`${one}-${other}`, `${other}-${one}`]),
  );
}
