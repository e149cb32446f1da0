import type { Query } from "./read-query.ts";
import { ownersOfName, type SearchIndex } from "./read-tables.ts";
import { kindOrder } from "./tables.ts";
import { tokenize } from "./text.ts";

/** The targets that a query names beyond doubt, best first: they come before anything else, whatever the scores are. */
export function findPins(index: SearchIndex, query: Query): number[] {
  return [
    ...new Set([...pinExact(index, query), ...pinTerm(index, query), ...pinRoles(index, query)]),
  ];
}

/** The term that a query asks the meaning of, if that is all it asks: "define big data". */
function pinTerm(index: SearchIndex, { asksMeaning, topic }: Query): number[] {
  return asksMeaning
    ? ownersOfName(index, topic).filter((place) => index.targets[place]?.kind === "term")
    : [];
}

/** Every owner of the name that was typed, in whichever of its forms: "GitHub", "c suite", "helpdesk". */
function pinExact(index: SearchIndex, query: Query): number[] {
  const typed = ownersOfName(index, query.typed);
  const owners = typed.length > 0 ? typed : ownersOfName(index, query.written);
  const kindAt = (place: number) => index.targets[place]?.kind ?? "source";
  // A name that a role has too is a job title, and asks for the role.
  const rank = (place: number) => (kindAt(place) === "role" ? 0 : kindOrder.indexOf(kindAt(place)));
  const isTyped = findTypedNames(index, query, owners);
  return [...owners].sort((a, b) => Number(isTyped(b)) - Number(isTyped(a)) || rank(a) - rank(b));
}

/** Tells whose name stands just as it was typed, where several names are one compound: "omni-channel", "omnichannel". */
function findTypedNames(
  { phrases }: SearchIndex,
  { typed }: Query,
  owners: readonly number[],
): (target: number) => boolean {
  if (owners.length < 2) return () => false;
  const key = typed.join(" ");
  const literal = phrases.filter(
    ({ target, field, text }) =>
      owners.includes(target) &&
      (field === "title" || field === "name") &&
      tokenize(text).join(" ") === key,
  );
  const targets = new Set(literal.map(({ target }) => target));
  return (target) => targets.has(target);
}

/**
 * Two roles give their pairing; a name that roles share, and nothing else, gives the page that asks
 * which is meant, and then the roles. Such a page also answers what two roles' abbreviation stands for.
 */
function pinRoles(index: SearchIndex, { roles, besideRoles, asksAbbreviation }: Query): number[] {
  const at = (id: string) => index.targets.findIndex((target) => target.id === id);
  const shared = roles.find((sharing) => sharing.length > 1);
  const pairs = pairsOf(roles).flatMap(([a, b]) => [
    at(`pairing:${a}-${b}`),
    at(`pairing:${b}-${a}`),
  ]);
  const choice = findChoice(index, shared ?? (asksAbbreviation ? [...new Set(roles.flat())] : []));
  const pinned =
    roles.length > 1
      ? asksAbbreviation
        ? [...choice, ...pairs]
        : [...pairs, ...choice]
      : shared !== undefined && besideRoles.length === 0
        ? [...choice, ...shared.map((role) => at(`role:${role}`))]
        : [];
  return pinned.filter((place) => place >= 0);
}

/** The page that asks which of some roles is meant, if they share an abbreviation. */
function findChoice(index: SearchIndex, roles: readonly string[]): number[] {
  return index.targets.flatMap((target, place) =>
    roles.length > 1 &&
    target.id.endsWith(":disambiguation") &&
    roles.every((role) => target.owners.includes(role))
      ? [place]
      : [],
  );
}

/** Every two different roles of which a query names one here and one there. */
function pairsOf(named: readonly (readonly string[])[]): [string, string][] {
  return named.flatMap((some, place) =>
    named
      .slice(place + 1)
      .flatMap((others) =>
        some.flatMap((a) => others.filter((b) => b !== a).map((b): [string, string] => [a, b])),
      ),
  );
}
