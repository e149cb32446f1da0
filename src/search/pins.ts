import type { Query } from "./read-query.ts";
import { fragmentPrefixes } from "../routes.ts";
import { ownersOfName, type Phrase, type SearchIndex } from "./read-tables.ts";
import { isFrameWord } from "./read-question.ts";
import { kindOrder, type AskedKind, type AskedSection } from "./tables.ts";
import { isStopWord, stem, tokenize, wordWeight } from "./text.ts";

/** The targets that a query names beyond doubt, best first: they come before anything else, whatever the scores are. */
export function findPins(index: SearchIndex, query: Query): Pin[] {
  const named = [
    ...pinExplained(index, query),
    ...pinExact(index, query),
    ...pinHeading(index, query),
    ...pinTerm(index, query),
  ].map((place) => ({ place }));
  const pins: readonly Pin[] = [...named, ...pinRoles(index, query)];
  return pins.filter(
    ({ place }, at) => place >= 0 && pins.findIndex((other) => other.place === place) === at,
  );
}

/** The term that a query asks the meaning of, if that is all it asks: "define big data". */
function pinTerm(index: SearchIndex, { asksMeaning, topic }: Query): number[] {
  return asksMeaning
    ? ownersOfName(index, topic).filter((place) => index.targets[place]?.kind === "term")
    : [];
}

/** The word of tables that a query asks the meaning of and that no term explains, where the page on the method does: "what does assigned mean". */
function pinExplained(index: SearchIndex, query: Query): number[] {
  const { asksMeaning, topic } = query;
  if (!asksMeaning || pinTerm(index, query).length > 0) return [];
  return findHeadings(index, topic)
    .filter(
      ({ target, words }) =>
        index.targets[target]?.path.includes(`#${fragmentPrefixes.counted}`) === true &&
        listStems(words) === listStems(topic),
    )
    .map(({ target }) => target);
}

/** The headings of parts of pages that have the first of some words. */
function findHeadings(index: SearchIndex, [first = ""]: readonly string[]): Phrase[] {
  return (index.postings.get(stem(first))?.phrases ?? []).flatMap((place) => {
    const phrase = index.phrases[place];
    return phrase?.field === "part" ? [phrase] : [];
  });
}

/**
 * The part of a page whose heading was typed; of a choice and nothing else the one that has the same subjects: "CISO vs CIO"
 * asks "CISO or CIO?".
 */
function pinHeading(
  index: SearchIndex,
  { subjects, isChoice, typed, written, words: asked }: Query,
): number[] {
  const offered = listStems(asked);
  const headings = findHeadings(index, subjects);
  const isTyped = (words: readonly string[]) =>
    [typed, written].some((some) => some.join(" ") === words.join(" "));
  return headings
    .filter(
      ({ words, stems }) =>
        isTyped(words) || (isChoice && stems.length > 1 && listStems(words) === offered),
    )
    .map(({ target }) => target);
}

/** The stems of words that carry a subject in one order, as often as they come: two names may share all of their words. */
function listStems(words: readonly string[]): string {
  return words
    .filter((word) => !isStopWord(word))
    .map((word) => stem(word))
    .sort()
    .join(" ");
}

/** Every owner of the name that was typed, in whichever of its forms: "GitHub", "c suite", "helpdesk". */
function pinExact(index: SearchIndex, query: Query): number[] {
  const typed = ownersOfName(index, query.typed);
  const owners = typed.length > 0 ? typed : ownersOfName(index, query.written);
  const kindAt = (place: number) => index.targets[place]?.kind ?? "source";
  // A name that a role has too is a job title, and asks for the role.
  const rank = (place: number) => (kindAt(place) === "role" ? 0 : kindOrder.indexOf(kindAt(place)));
  const isTyped = findTypedNames(index, query, owners);
  // Who is called so comes before who is also called so.
  const isTitle = (place: number) =>
    tokenize(index.targets[place]?.title ?? "").join(" ") === query.typed.join(" ");
  return [...owners].sort(
    (a, b) =>
      Number(isTyped(b)) - Number(isTyped(a)) ||
      Number(rank(b) === 0) - Number(rank(a) === 0) ||
      Number(isTitle(b)) - Number(isTitle(a)) ||
      rank(a) - rank(b),
  );
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
 * Two roles give their pairing where nothing else is asked; a name that roles share gives the page that asks which is meant
 * and then the roles, or where more is asked of whoever it is, the roles first. Such a page also answers what two roles'
 * abbreviation stands for. A role that is named alone gives its guide, or the section of it that is asked for.
 */
function pinRoles(index: SearchIndex, query: Query): Pin[] {
  const { roles, asksAbbreviation } = query;
  const shared = roles.find((sharing) => sharing.length > 1);
  const pairs = pairPlaces(index, roles);
  const choice = findChoice(index, shared ?? (asksAbbreviation ? [...new Set(roles.flat())] : []));
  const toPins = (places: readonly number[]) => places.map((place) => ({ place }));
  if (roles.length > 1 && asksAbbreviation) return toPins([...choice, ...pairs]);
  const { section, leftover } = readAsked(index, query);
  if (leftover.length > 0) return [];
  const [role] = roles;
  if (roles.length > 1 && section?.section.id === firstSection)
    return toPins([placeOf(index, decidePage), ...pairs]);
  if (roles.length > 1) {
    const asked = pairs.map((place) => ({
      place,
      section: section?.kind === "pairing" ? section.section : undefined,
    }));
    // Who is whose boss stands in the guide of the one that is asked about.
    const own =
      section?.kind === "role" && role?.length === 1
        ? [{ place: placeOf(index, `role:${role[0]}`), section: section.section }]
        : [];
    const hasOwn = ({ place, section: one }: Pin) => !index.lacks.get(place)?.has(one?.id ?? "");
    return [...own.filter(hasOwn), ...asked, ...toPins(choice)];
  }
  if (shared !== undefined) {
    const guides = shared.map((id) => ({
      place: placeOf(index, `role:${id}`),
      section: section?.section,
    }));
    const asksMore = query.besideRoles.length > 0 && !query.asksMeaning && !query.isChoice;
    return asksMore ? [...guides, ...toPins(choice)] : [...toPins(choice), ...guides];
  }
  return role === undefined
    ? []
    : [{ place: placeOf(index, `role:${role[0]}`), section: section?.section }];
}

/** What asks which of two roles comes first, and the page that decides it. */
const [firstSection, decidePage] = ["first", "decide"];

/** The place of a target in the index; -1 where it has none. */
function placeOf({ targets }: SearchIndex, id: string): number {
  return targets.findIndex((target) => target.id === id);
}

/** A target that a query names beyond doubt, and the section of its page. */
export interface Pin {
  readonly place: number;
  readonly section?: AskedSection | undefined;
}

/** Of the pages of the roles that a query names, how much it is about each, from 0 to 1, where it asks for something else as well. */
export function hintRoles(
  index: SearchIndex,
  query: Query,
): Map<number, { score: number; section?: AskedSection | undefined }> {
  const { roles } = query;
  if (roles.length === 0) return new Map();
  const { section, leftover } = readAsked(index, query);
  const covered = roles.length + (section?.words ?? 0);
  const score = covered / (covered + leftover.length);
  const pages =
    roles.length > 1
      ? pairPlaces(index, roles)
      : roles.flat().map((id) => placeOf(index, `role:${id}`));
  return new Map(
    pages
      .filter((place) => place >= 0)
      .map((place) => [
        place,
        { score, section: section?.kind === kindOfPages(roles) ? section.section : undefined },
      ]),
  );
}

const kindOfPages = (roles: Query["roles"]): AskedKind => (roles.length > 1 ? "pairing" : "role");

/** The section that a query asks for with the names of roles, and its words that are then left. */
function readAsked(
  index: SearchIndex,
  { roles, rest, besideRoles }: Query,
): { section: FoundSection | undefined; leftover: readonly string[] } {
  const own = findSection(index, kindOfPages(roles), rest);
  // "Does the CTO report to the CIO" asks for a section of a guide where the pairing does not say.
  const isSaid =
    own?.section.id === "reports-to" &&
    pairPlaces(index, roles).some((place) => !index.lacks.get(place)?.has("reports-to"));
  const ofGuide =
    roles.length > 1 && !isSaid
      ? findSection(index, "role", rest, new Set(["reports-to"]))
      : undefined;
  const section = ofGuide ?? own;
  const used = new Set(section?.stems);
  const leftover = besideRoles.filter(
    (word) =>
      /\p{L}/u.test(word) &&
      !used.has(stem(word)) &&
      !isFrameWord(word) &&
      wordWeight(word) === 1 &&
      !isRelation(word),
  );
  return { section, leftover };
}

interface FoundSection {
  readonly kind: AskedKind;
  readonly section: AskedSection;
  /** How many words ask for it. */
  readonly words: number;
  readonly stems: readonly string[];
}

/** The section of a kind of page for which most words ask, of several such the first that more than grammar asks for. */
function findSection(
  { asked }: SearchIndex,
  kind: AskedKind,
  words: readonly string[],
  among?: ReadonlySet<string>,
): FoundSection | undefined {
  const stems = words.map((word) => stem(word));
  const strengthOf = (phrase: readonly string[]) =>
    phrase.length + (phrase.every(isStopWord) ? 0 : 0.5);
  let best: FoundSection | undefined;
  for (const section of asked[kind]) {
    if (among !== undefined && !among.has(section.id)) continue;
    for (const phrase of section.phrases) {
      if (strengthOf(phrase) > strengthOf(best?.stems ?? []) && isWithin(phrase, stems))
        best = { kind, section, words: phrase.length, stems: phrase };
    }
  }
  return best;
}

/** Whether the words of a phrase stand among others in their order. */
function isWithin(phrase: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (word === phrase[at]) at++;
  return at === phrase.length && phrase.length > 0;
}

const relations: ReadonlySet<string> = new Set(
  "higher highest senior junior outrank outranks rank ranks above below superior boss better important hierarchy equal equals same versus typical usual usually long real sentence sentences paragraph paragraphs text paste copy quote".split(
    " ",
  ),
);
const isRelation = (word: string) => relations.has(word);

/** The pages of every two different roles that a query names. */
function pairPlaces(index: SearchIndex, roles: Query["roles"]): number[] {
  return pairsOf(roles)
    .flatMap(([a, b]) => [placeOf(index, `pairing:${a}-${b}`), placeOf(index, `pairing:${b}-${a}`)])
    .filter((place) => place >= 0);
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
