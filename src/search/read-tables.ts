import { parseCompounds, readWords, type Compounds } from "./compounds.ts";
import { slugOf } from "../model/views/text.ts";
import type { Ownership, StandingId } from "../schema/vocabulary.ts";
import {
  isPart,
  kindOrder,
  type AskedKind,
  type AskedSection,
  partId,
  standingLetters,
  type SearchTables,
  type TableColumns,
  type Target,
  type TargetHolder,
  type TargetKind,
} from "./tables.ts";
import {
  isAllFigures,
  isStopWord,
  itDepartment,
  stem,
  subjectsOf,
  tokenize,
  type ItHints,
} from "./text.ts";

/** How a phrase belongs to its target. */
export type PhraseField = "title" | "name" | "part" | "everyday";

/** A title, a name, what a part of a page is about, or an everyday phrase, ready to be compared. */
export interface Phrase {
  /** The target's place. */
  readonly target: number;
  readonly field: PhraseField;
  readonly text: string;
  /** All its words. */
  readonly words: readonly string[];
  /** The stems of its words that carry a subject, or of all its words where none does; each once. */
  readonly stems: readonly string[];
}

/** Where a stem stands. */
export interface Posting {
  /** Target → how strongly the target is about the stem, from 0 to 1. */
  readonly targets: ReadonlyMap<number, number>;
  /** The places of the phrases that hold it. */
  readonly phrases: readonly number[];
}

/** The tables made searchable. */
export interface SearchIndex {
  readonly targets: readonly Target[];
  /** How many of them words may lead to: not the claims, which are found by their figures alone. */
  readonly count: number;
  readonly phrases: readonly Phrase[];
  /** By stem. */
  readonly postings: ReadonlyMap<string, Posting>;
  /** The key of a title, name, code or abbreviation → the targets that own it. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** Every word, as it is spelt, with how often it occurs. */
  readonly words: ReadonlyMap<string, number>;
  /** Stem → stems of words that say much the same. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly compounds: Compounds;
  /** Each word of a name and the stem of the one after it, joined by a space. */
  readonly neighbors: ReadonlySet<string>;
  /** The stems of all words, and those that only other texts have. */
  readonly knownStems: ReadonlySet<string>;
  readonly itHints: ItHints;
  /** Key of a role's title, name or abbreviation → the ids of the roles it may mean. */
  readonly roleNames: ReadonlyMap<string, readonly string[]>;
  /** The sections of each kind's pages that people ask for. */
  readonly asked: Readonly<Record<AskedKind, readonly AskedSection[]>>;
  /** By the place of a target: the fragments among those that its page does not have. */
  readonly lacks: ReadonlyMap<number, ReadonlySet<string>>;
  /** Keys of the names of roles and posts: who may answer. */
  readonly parties: ReadonlySet<string>;
  /** The beginning of Pagefind's result id → the target's place. */
  readonly targetByHit: ReadonlyMap<string, number>;
  /** How much of a result id the tables hold. */
  readonly hitLength: number;
}

const strength: Readonly<Record<PhraseField, number>> = {
  title: 1,
  name: 0.8,
  everyday: 0.65,
  part: 0.4,
};

/** One target as the tables hold it. */
interface Entry {
  readonly kind: TargetKind;
  /** The target's id. */
  readonly id: string;
  /** The record's own. */
  readonly own: string;
  readonly title: string;
  readonly path: string;
  readonly owners: string;
  readonly holders: string;
  readonly state: string;
  readonly about: string;
  readonly code: string;
  /** The code and the other names. */
  readonly names: readonly string[];
  readonly everyday: readonly string[];
  /** The sections that its page does not have. */
  readonly lacks: ReadonlySet<string>;
  readonly hit: string;
}

/** Makes the parsed tables searchable. */
export function readTables(tables: SearchTables): SearchIndex {
  const entries = kindOrder.flatMap((kind) =>
    readEntries(kind, tables.targets[kind], tables.folders[kind] ?? ""),
  );
  // On a large register most words come often, and stemming is most of the work.
  const stems = new Map<string, string>();
  const stemOf = (word: string) => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    return known;
  };
  const compounds = parseCompounds(tables.compounds);
  const posts = entries.filter(({ kind }) => kind === "post");
  const duties = entries.filter(({ kind }) => kind === "responsibility");
  const pages = new Map(entries.map(({ path, id }) => [path, id]));
  const sections = new Map<string, number>();
  for (const { kind, title } of entries)
    if (kind === "section") sections.set(title, (sections.get(title) ?? 0) + 1);
  const isShared = (title: string) => (sections.get(title) ?? 0) > 1;
  const phrases = entries.flatMap((entry, target) =>
    readPhrases(entry, target, isShared, compounds, stemOf),
  );
  const words = countWords(phrases, tables.synonyms);
  return {
    targets: entries.map((entry) => ({
      ...readTarget(tables, posts, pages, entry),
      ...(entry.about !== "" && { about: duties[parseInt(entry.about, 36)]?.id }),
    })),
    count: entries.filter(({ kind, title }) => kind !== "section" || !isAllFigures(title)).length,
    phrases,
    postings: buildPostings(phrases),
    exact: findExact(phrases, (target) => entries[target]?.kind === "section"),
    words,
    synonyms: readSynonyms(tables.synonyms),
    compounds,
    neighbors: findNeighbors(phrases, stemOf),
    knownStems: new Set([
      ...[...words.keys(), ...[...compounds.parted.values()].flat()].map(stemOf),
      ...tables.otherStems.split(" "),
    ]),
    itHints: findItHints(phrases, stemOf),
    roleNames: findRoleNames(tables, entries, compounds),
    asked: {
      role: readAsked(tables.asked.role, stemOf),
      pairing: readAsked(tables.asked.pairing, stemOf),
    },
    lacks: new Map(
      entries.flatMap(({ lacks }, target) => (lacks.size > 0 ? [[target, lacks] as const] : [])),
    ),
    parties: new Set(
      phrases
        .filter(
          ({ field, target }) => field !== "everyday" && isHolder(entries[target]?.kind ?? "page"),
        )
        .map((phrase) => phrase.words.join(" ").toLowerCase()),
    ),
    targetByHit: new Map(
      entries.flatMap(({ hit }, target) =>
        hit === "" ? [] : [[`${tables.language}_${hit}`, target] as const],
      ),
    ),
    hitLength:
      tables.language.length + 1 + entries.reduce((most, { hit }) => Math.max(most, hit.length), 0),
  };
}

/** Whether targets of a kind may answer for something. */
function isHolder(kind: TargetKind): boolean {
  return kind === "role" || kind === "post";
}

/** The targets that own a name, by its words. */
export function ownersOfName(index: SearchIndex, words: readonly string[]): readonly number[] {
  return index.exact.get(words.join(" ").toLowerCase()) ?? [];
}

/** The target that a Pagefind result leads to, from its id. */
export function targetOfHit(index: SearchIndex, id: string): number | undefined {
  return index.targetByHit.get(id.slice(0, index.hitLength));
}

const split = (joined: string, by = "|") => (joined === "" ? [] : joined.split(by));

function readEntries(kind: TargetKind, columns: TableColumns | undefined, folder: string): Entry[] {
  if (columns === undefined) return [];
  const fields = Object.fromEntries(
    Object.entries(columns).map(([field, text]: [string, string]) => [field, text.split("\n")]),
  );
  const at = (field: keyof TableColumns, place: number) => fields[field]?.[place] ?? "";
  return columns.titles.split("\n").map((title, place) => {
    const own = at("ids", place) || slugOf(title);
    const path = at("paths", place) || `${folder}${own}/`;
    const id = isPart(kind) ? partId(kind, path) : kind === "page" ? own : `${kind}:${own}`;
    return {
      kind,
      id,
      own,
      title,
      path,
      owners: at("owners", place),
      holders: at("holders", place),
      state: at("states", place),
      about: at("about", place),
      code: at("codes", place),
      names: [...split(at("codes", place)), ...split(at("names", place))],
      everyday: split(at("everyday", place)),
      lacks: new Set(split(at("lacks", place), ".")),
      hit: at("hits", place),
    };
  });
}

function readTarget(
  tables: SearchTables,
  posts: readonly Entry[],
  pages: ReadonlyMap<string, string>,
  { kind, id, title, path, owners, holders: coded, state, code }: Entry,
): Target {
  const holders = coded.split(".").flatMap((code) => readHolder(tables, posts, code) ?? []);
  return {
    id,
    kind,
    title,
    page: isPart(kind) ? pages.get(path.replace(/#.*/, "")) : undefined,
    path,
    owners:
      kind === "responsibility"
        ? holders.filter((holder) => holder.kind === "role").map((holder) => holder.id)
        : owners
            .split(".")
            .filter(Boolean)
            .map((place) => tables.roles[parseInt(place, 36)]?.id ?? ""),
    holders,
    ownership: kind === "responsibility" ? ((state || "sole") as Ownership) : undefined,
    code,
  };
}

function readAsked(text: string | undefined, stemOf: (word: string) => string): AskedSection[] {
  return split(text ?? "", "\n").map((line) => {
    const [id = "", heading = "", phrases = ""] = line.split("=");
    return {
      id,
      heading,
      phrases: [heading, ...phrases.split(",")].map((phrase) => tokenize(phrase).map(stemOf)),
    };
  });
}

/** The section of which a guide has the heading alone: its text stands on the page beside, at the same fragment. */
const toldBeside = { section: "job-description", folder: "in-full/" };

/** The target that a section of a page is, for which people ask with the record's name. */
export function sectionTarget(target: Target, { id, heading }: AskedSection): Target {
  const path = `${target.path}#${id}`;
  return {
    id: partId("section", path),
    kind: "section",
    title: heading,
    page: target.id,
    path: id === toldBeside.section ? `${target.path}${toldBeside.folder}#${id}` : path,
    owners: target.owners,
    holders: [],
    ownership: undefined,
    code: "",
  };
}

const standingOfLetter = new Map(
  Object.entries(standingLetters).map(([id, letter]) => [letter as string, id as StandingId]),
);

function readHolder(
  { roles }: SearchTables,
  posts: readonly Entry[],
  code: string,
): TargetHolder | undefined {
  const [, minus, place = "", letter = ""] = /^(-?)([0-9a-z]+)([A-Z])$/.exec(code) ?? [];
  const standing = standingOfLetter.get(letter);
  const at = parseInt(place, 36);
  const [role, post] = [roles[at], posts[at]];
  if (standing === undefined) return undefined;
  if (minus === "-") return post && { kind: "post", id: post.own, name: post.title, standing };
  if (role === undefined) return undefined;
  const { id, shortTitle: name, form } = role;
  return { kind: "role", id, name, ...(form !== undefined && { form }), standing };
}

function findItHints(phrases: readonly Phrase[], stemOf: (word: string) => string): ItHints {
  const hints = new Set<string>();
  for (const { words } of phrases) {
    words.forEach((word, place) => {
      const next = words[place + 1];
      if (word === itDepartment && next !== undefined && !isStopWord(next)) hints.add(stemOf(next));
    });
  }
  return hints;
}

function findNeighbors(phrases: readonly Phrase[], stemOf: (word: string) => string): Set<string> {
  const neighbors = new Set<string>();
  for (const { field, words } of phrases) {
    // Everyday phrases have lost their stop words: what is left did not stand side by side.
    if (field === "everyday") continue;
    for (let place = 1; place < words.length; place++)
      neighbors.add(`${words[place - 1]} ${stemOf(words[place] ?? "")}`);
  }
  return neighbors;
}

function readPhrases(
  { kind, title, names, everyday }: Entry,
  target: number,
  isShared: (title: string) => boolean,
  compounds: Compounds,
  stemOf: (word: string) => string,
): Phrase[] {
  const read = (text: string, field: PhraseField): Phrase => {
    const words = readWords(text, compounds, stemOf);
    return { target, field, text, words, stems: subjectsOf(words, stemOf) };
  };
  return [
    // A heading that several pages share says nothing of any, but for shares in percent.
    ...(kind === "section" && isShared(title) && !isAllFigures(title)
      ? []
      : [read(title, isPart(kind) ? "part" : "title")]),
    ...names.map((name) => read(name, "name")),
    ...everyday.map((phrase) => read(phrase, "everyday")),
  ];
}

function buildPostings(phrases: readonly Phrase[]): Map<string, Posting> {
  const postings = new Map<string, { targets: Map<number, number>; phrases: number[] }>();
  phrases.forEach((phrase, place) => {
    for (const one of phrase.stems) {
      let posting = postings.get(one);
      if (posting === undefined) postings.set(one, (posting = { targets: new Map(), phrases: [] }));
      posting.phrases.push(place);
      const before = posting.targets.get(phrase.target) ?? 0;
      // A word that a target has in several names is more its own, up to a point.
      const next =
        before === 0
          ? strength[phrase.field]
          : Math.min(1.2, Math.max(before, strength[phrase.field]) + 0.05);
      posting.targets.set(phrase.target, next);
    }
  });
  return postings;
}

/** @param isSection of a place, whether it is that of a part of a page: people who look for one have words instead of its name */
function findExact(
  phrases: readonly Phrase[],
  isSection: (target: number) => boolean,
): Map<string, number[]> {
  const exact = new Map<string, number[]>();
  const add = (key: string, target: number) => {
    const owners = exact.get(key);
    if (owners === undefined) exact.set(key, [target]);
    else if (!owners.includes(target)) owners.push(target);
  };
  for (const { field, words, target } of phrases) {
    if (field === "title" || field === "name" || (field === "everyday" && isSection(target)))
      add(words.join(" ").toLowerCase(), target);
  }
  return exact;
}

function countWords(phrases: readonly Phrase[], synonyms: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { words } of phrases) words.forEach(add);
  for (const group of split(synonyms)) group.split(" ").forEach(add);
  return counts;
}

function readSynonyms(synonyms: string): Map<string, string[]> {
  const groups = new Map<string, Set<string>>();
  for (const group of split(synonyms)) {
    const stems = [...new Set(group.split(" ").map(stem))];
    for (const one of stems) {
      const others = groups.get(one) ?? new Set();
      stems.filter((other) => other !== one).forEach((other) => others.add(other));
      groups.set(one, others);
    }
  }
  return new Map([...groups].map(([one, others]) => [one, [...others]]));
}

function findRoleNames(
  { roles }: SearchTables,
  entries: readonly Entry[],
  compounds: Compounds,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const role of roles) {
    const entry = entries.find(({ kind, own }) => kind === "role" && own === role.id);
    const names = [
      role.title,
      role.abbreviation,
      ...(entry?.names ?? []),
      ...(entry?.everyday ?? []),
    ];
    for (const key of new Set(
      names.map((name) => readWords(name, compounds).join(" ").toLowerCase()),
    ))
      found.set(key, [...(found.get(key) ?? []), role.id]);
  }
  return found;
}
