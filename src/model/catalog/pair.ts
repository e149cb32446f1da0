import { addresses } from "../../routes.ts";
import { pairing } from "../../words/pairing.ts";
import { rolePartsOf } from "./ownership.ts";
import type { Records, Role } from "./records.ts";

/** The id of a pair of roles, which is its address: the role with the lower order first. */
export function pairId(
  a: { readonly id: string; readonly order: number },
  b: { readonly id: string; readonly order: number },
): string {
  return a.order <= b.order ? `${a.id}-${b.id}` : `${b.id}-${a.id}`;
}

/** Two roles that have a page together. */
export interface RolePair {
  /** The pair's id, which is its address. */
  readonly id: string;
  readonly first: Role;
  readonly second: Role;
}

/** What a pair's page is called. */
export function titleOfPair(
  { pairingById }: { readonly pairingById: ReadonlyMap<string, { readonly title: string }> },
  { id, first, second }: RolePair,
): string {
  return pairingById.get(id)?.title ?? pairing.title(first.shortTitle, second.shortTitle);
}

/** What heads a pair's page: which of the two it is, unless somebody gave the pair a title of its own. */
export function headingOfPair(title: string, { first, second }: Omit<RolePair, "id">): string {
  const usual = [
    pairing.title(first.shortTitle, second.shortTitle),
    pairing.title(first.title, second.title),
  ];
  return usual.includes(title) ? pairing.heading(first.shortTitle, second.shortTitle) : title;
}

const to = addresses("/");

/** Up to this many roles every pair has a page; with more, only pairs that meet somewhere or were published. */
export const mostRolesWithAllPairs = 12;

/**
 * The pairs of roles that have a page, in the order of the roles: all of them, or among many roles those
 * that somebody wrote about, those that take part in the same responsibility, and those whose page was
 * published and is not retired.
 */
export function allPairs({
  roles,
  pairings,
  responsibilities,
  addressLock,
  retired = [],
}: Pick<
  Records,
  "roles" | "pairings" | "responsibilities" | "addressLock" | "retired"
>): RolePair[] {
  const pairWith = (first: Role) => (second: Role) => ({
    id: pairId(first, second),
    first,
    second,
  });
  if (roles.length <= mostRolesWithAllPairs)
    return roles.flatMap((first, place) => roles.slice(place + 1).map(pairWith(first)));
  const places = new Map(roles.map((role, place) => [role.id, place]));
  const meetings = new Map<string, Set<string>>(roles.map((role) => [role.id, new Set()]));
  const meet = (ids: readonly string[]) => {
    for (const id of ids) for (const other of ids) meetings.get(id)?.add(other);
  };
  for (const pairing of pairings) meet(pairing.roles);
  for (const one of responsibilities) meet(rolePartsOf(one).map((part) => part.role));
  const givenUp = new Set(retired.map(({ address }) => address));
  for (const page of addressLock?.pages ?? [])
    if (!givenUp.has(page)) for (const pair of readPairs(page, roles)) meet(pair);
  return roles.flatMap((first, place) =>
    [...(meetings.get(first.id) ?? [])]
      .map((id) => places.get(id) ?? -1)
      .filter((other) => other > place)
      .sort((a, b) => a - b)
      .flatMap((other) => roles[other] ?? [])
      .map(pairWith(first)),
  );
}

/** The ids of the two roles whose page an address is, by their present or former ids; no pair for other addresses. */
function readPairs(address: string, roles: readonly Role[]): (readonly [string, string])[] {
  const named = address.split("/").at(-2) ?? "";
  if (address !== to.pairing(named)) return [];
  const parts = named.split("-");
  return parts.slice(1).flatMap((_part, at) => {
    const first = findNamed(parts.slice(0, at + 1).join("-"), roles);
    const second = findNamed(parts.slice(at + 1).join("-"), roles);
    return first && second && first !== second ? [[first.id, second.id] as const] : [];
  });
}

function findNamed(id: string, roles: readonly Role[]): Role | undefined {
  return roles.find((role) => role.id === id) ?? roles.find((role) => role.formerly?.includes(id));
}
