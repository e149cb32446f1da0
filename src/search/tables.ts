import { fragmentPrefixes, situationFragment } from "../routes.ts";
import type { Ownership, RecordKind, RoleForm, StandingId } from "../schema/vocabulary.ts";

/** A part of a page, to which a fragment leads: a section, who leads when something happens, a topic that the register does not cover. */
export type PartKind = "section" | "situation" | "elsewhere";

/** What a search leads to: a record's kind, a page that stands by itself, or a part of either. */
export type TargetKind = RecordKind | "page" | PartKind;

/** A place for each kind, so that none is forgotten. */
const places: Readonly<Record<TargetKind, number>> = {
  page: 1,
  responsibility: 2,
  role: 3,
  pairing: 4,
  post: 5,
  elsewhere: 6,
  term: 7,
  situation: 8,
  section: 9,
  source: 10,
};

/** The order in which kinds stand where they match equally well. */
export const kindOrder: readonly TargetKind[] = (Object.keys(places) as TargetKind[]).sort(
  (a, b) => places[a] - places[b],
);

const parts: readonly TargetKind[] = ["section", "situation", "elsewhere"] satisfies PartKind[];

/** Whether a target is a part of a page. */
export function isPart(kind: TargetKind): kind is PartKind {
  return parts.includes(kind);
}

/** The id of a target from its address: of a part `section:/roles/cio/#week`, `situation:cio-cto-outage`, `elsewhere:pay`. */
export function partId(kind: PartKind, path: string): string {
  const [page = "", fragment = ""] = path.split("#");
  const own = page.split("/").at(-2) ?? "";
  return {
    section: `section:/${path}`,
    situation: `situation:${situationFragment(own, fragment)}`,
    elsewhere: `elsewhere:${fragment.slice(fragmentPrefixes.elsewhere.length)}`,
  }[kind];
}

/** A page that search leads to, or a part of one, with what a result shows. */
export interface Target {
  /** `responsibility:<id>`, `role:<id>` …, `<abbreviation>:disambiguation`, the id of a page, `matrix`, or that of a part. */
  readonly id: string;
  readonly kind: TargetKind;
  /** Of a part its heading, which says little without the page's title; of a situation what happens. */
  readonly title: string;
  /** Of a part the target that its page is; undefined where search knows the page only by its parts. */
  readonly page: string | undefined;
  /** Its address below the base path, without a slash before it: `responsibilities/run-the-help-desk/`. */
  readonly path: string;
  /** The ids of the roles that answer for it; of a role itself, of a pairing both; empty where nobody does. */
  readonly owners: readonly string[];
  /** Of a responsibility: whoever answers for it, posts too, and how sure that is. */
  readonly holders: readonly TargetHolder[];
  /** A responsibility's ownership. */
  readonly ownership: Ownership | undefined;
  /** The code or abbreviation that is its own alone; empty where it has none. */
  readonly code: string;
  /** Of a situation the id of the responsibility that it is about. */
  readonly about?: string | undefined;
}

/** Whoever answers for a responsibility. */
export interface TargetHolder {
  readonly kind: "role" | "post";
  readonly id: string;
  /** What results print. */
  readonly name: string;
  /** Whether it is a team or a person. */
  readonly form?: RoleForm;
  readonly standing: StandingId;
}

/** The letter that stands for a standing in the tables. */
export const standingLetters = {
  required: "R",
  assigned: "A",
  possible: "P",
  inferred: "I",
  judgement: "J",
  decided: "D",
} as const satisfies Readonly<Record<StandingId, string>>;

/** A role as results show it. */
export interface SearchRole {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly abbreviation: string;
  /** The hue of its color, where its record names one. */
  readonly hue?: number;
  /** Whether it is a team or a person, where its record says so. */
  readonly form?: RoleForm;
}

/**
 * The targets of one kind, field by field: each text holds one line for each target. A field that
 * every target leaves empty is left out. Columns compress better than records.
 */
export interface TableColumns {
  readonly titles: string;
  /** Empty where the title makes the id, or the address that of a part. */
  readonly ids?: string;
  /** Addresses below the base path, where kind and id do not make them. */
  readonly paths?: string;
  /** The places of the owners among the roles, in base 36, joined by dots: "0.2"; not of responsibilities. */
  readonly owners?: string;
  /**
   * Of responsibilities: whoever answers, joined by dots, each a place in base 36 and the letter of its
   * standing, "0A", with a minus before the place among the posts: "-3I".
   */
  readonly holders?: string;
  /** The ownership, where it is not sole. */
  readonly states?: string;
  /** Of situations the place of the responsibility that each is about, in base 36. */
  readonly about?: string;
  /** A responsibility's code, a term's or a role's own abbreviation. */
  readonly codes?: string;
  /** Other names, joined by "|". */
  readonly names?: string;
  /** Everyday words and phrases without their stop words, joined by "|". */
  readonly everyday?: string;
  /** The fragments of the sections among those of its kind that its page does not have, joined by dots. */
  readonly lacks?: string;
  /** Pagefind's result ids without their language. */
  readonly hits?: string;
}

/** The kinds of record whose pages have the same sections each, for which people ask with the record's name. */
export type AskedKind = "role" | "pairing";

/** A section that every page of a kind has, or most. */
export interface AskedSection {
  /** Its fragment. */
  readonly id: string;
  readonly heading: string;
  /** What people say who look for it: words in their order, with others between them. */
  readonly phrases: readonly (readonly string[])[];
}

/** The parsed tables file. */
export interface SearchTables {
  readonly version: 1;
  readonly roles: readonly SearchRole[];
  /** The folder of each kind's pages, below the base path. */
  readonly folders: Readonly<Partial<Record<TargetKind, string>>>;
  readonly targets: Readonly<Partial<Record<TargetKind, TableColumns>>>;
  /** The sections of each kind's pages, a line each: the fragment, the heading and what people say, with "=" between them. */
  readonly asked: Readonly<Partial<Record<AskedKind, string>>>;
  /** Groups of words that say much the same: "laptop pc|fix repair". */
  readonly synonyms: string;
  /** The words that the site writes as two or more, as `parseCompounds` takes them. */
  readonly compounds: string;
  /**
   * The stems, joined by spaces, that texts of the site have and that neither these tables nor the engine's index has,
   * because too many pages have them: no word of theirs is misspelt.
   */
  readonly otherStems: string;
  /** Where the pieces of the learned words lie. */
  readonly words: WordDirectory;
  /** What the names of the files with summaries begin with; it changes with their content. They lie in `search/summaries/`. */
  readonly summaries: string;
  /** What stands before Pagefind's result ids: the language of its index. */
  readonly language: string;
  /** What a box offers to try before anything is typed: queries, and the ids of targets. */
  readonly suggestions: {
    readonly queries: readonly string[];
    readonly targets: readonly string[];
  };
}

/** How the learned words are cut into pieces; the files lie in `search/words/`. */
export interface WordDirectory {
  /** What the names of its files begin with; it changes with their content. */
  readonly version: string;
  /** The first word of each piece, joined by spaces. */
  readonly starts: string;
}

/** A parsed piece of the summaries, by target id: only the results that show need theirs. */
export type SearchSummaries = Readonly<Record<string, string>>;

/** Where summaries hold what an answer depends on, by the target's id. */
export function dependsOnKey(target: string): string {
  return `${target}?`;
}

/**
 * Where summaries hold what an answer rests on, by the kind of the sources, by the target's id; of several holders who are
 * not equally sure, what each rests on, with "|" between them.
 */
export function groundsKey(target: string): string {
  return `${target}*`;
}

/** Where summaries hold what one organization says, by the target's id. */
export function hereKey(target: string): string {
  return `${target}@`;
}

/** Where summaries hold the desk or team to turn to before the chief, by the target's id. */
export function askFirstKey(target: string): string {
  return `${target}!`;
}

/** Where summaries hold how good the evidence is as a whole, by the target's id. */
export function verdictKey(target: string): string {
  return `${target}~`;
}

/** Where summaries hold how a dispute is settled, by the target's id. */
export function settleKey(target: string): string {
  return `${target}=`;
}
