import type { Named } from "../../words/browser/role-names.ts";
import { searchPanel as words } from "../../words/browser/search.ts";
import {
  ownershipStates,
  recordKinds,
  standings,
  type Ownership,
} from "../../schema/vocabulary.ts";
import { type Answer } from "../../search/planner.ts";
import { isPart, type Target, type TargetKind } from "../../search/tables.ts";
import { formatState, type SearchState } from "./search-state.ts";

/** Whoever answers, as a result names them; without a role's id there is no hue. */
export interface ResultRole {
  readonly id: string | undefined;
  readonly name: string;
  /** Whether it is a team or a person. */
  readonly form?: Named["form"];
  /** How sure it is: "inferred". */
  readonly standing: string;
}

/** What one result shows. */
export interface Result {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** "Responsibility". */
  readonly kind: string;
  /** Who is accountable; of kinds other than responsibilities nobody. */
  readonly owners: readonly ResultRole[];
  /** The ownership, where it is not sole. */
  readonly ownership: { readonly id: Ownership; readonly label: string } | undefined;
  /** One line on what it covers; empty where that is not known yet. */
  readonly summary: string;
  /** What matched, where the title does not show it. */
  readonly why: Why | undefined;
  /** Whether it is a suggestion, which shows no more than its title. */
  readonly isSuggestion?: boolean;
  /** What a suggestion puts into the box; its address searches the same. */
  readonly query?: string;
}

/** A name or words by which a result was found. */
export interface Why {
  readonly text: string;
  /** Whether the record is called so: a duty has words that lead to it, and no other name. */
  readonly isName: boolean;
}

/** What results are made from. */
export interface Known {
  /** The site's base path, with a slash at the end. */
  readonly base: string;
  /** The title of a target; undefined where search knows no such target. */
  readonly titleOf: (id: string) => string | undefined;
  /** By target id; and what answers depend on. */
  readonly summaries: Readonly<Record<string, string>>;
}

/** The kinds that have other names; duties, places and topics have words that lead to them. */
const named: ReadonlySet<TargetKind> = new Set(["role", "post", "term"]);

/** What the reader sees of an answer. */
export function toResult(answer: Answer, target: Target, query: string, known: Known): Result {
  const isResponsibility = target.kind === "responsibility";
  const { ownership: state } = target;
  const { id } = target;
  return {
    id,
    href: known.base + target.path,
    title: titleOf(target, known.titleOf),
    kind: labelKind(target.kind),
    owners: target.holders.map(({ kind, id: holder, name, standing }) => ({
      id: kind === "role" ? holder : undefined,
      name,
      // Of a dispute the word alone would make one claim look better than another.
      standing: state === "contested" ? "" : standings[standing].short,
    })),
    ownership:
      isResponsibility && state !== undefined && state !== "sole"
        ? { id: state, label: ownershipStates[state].label }
        : undefined,
    summary: known.summaries[id] ?? "",
    why:
      answer.why !== undefined && isNeeded(answer.why, target.title, query)
        ? { text: answer.why, isName: named.has(target.kind) }
        : undefined,
  };
}

/** A query to try, as a result that searches it. */
export function toSuggestion(query: string, searchPage: string): Result {
  return {
    id: `query:${query}`,
    href: searchPage + formatState({ query, role: "", kind: "", isLiteral: false }),
    title: query,
    kind: "",
    owners: [],
    ownership: undefined,
    summary: "",
    why: undefined,
    isSuggestion: true,
    query,
  };
}

/** A place to go to without a query, as a result. */
export function toPlace(target: Target, base: string): Result {
  const answer = { target: target.id, page: target.id, score: 0, exact: false, why: undefined };
  const known = { base, titleOf: () => undefined, summaries: {} };
  return { ...toResult(answer, target, "", known), isSuggestion: true };
}

/** What a target is called where its page is not around it. */
export function titleOf({ kind, title, page }: Target, pageTitle: Known["titleOf"]): string {
  if (kind === "situation") return words.situation(title);
  const of = kind === "section" && page !== undefined ? pageTitle(page) : undefined;
  return of === undefined ? title : words.section(of, title);
}

/** What pages print for a kind. */
function labelKind(kind: TargetKind): string {
  return kind === "page" || isPart(kind) ? words.kinds[kind] : recordKinds[kind].label;
}

/** Whether the filters let a target through. */
export function isKept(
  target: Target,
  { role, kind }: Pick<SearchState, "role" | "kind">,
): boolean {
  return (
    (role === "" || target.owners.includes(role)) &&
    (kind === "" || target.kind === kind || isOf(target, kind))
  );
}

/** Whether a target is a part of a page of some kind. */
function isOf({ page = "" }: Target, kind: string): boolean {
  return page.startsWith(`${kind}:`);
}

/** Whether a result must say why it is there: its title shows neither the name nor the words of the query. */
function isNeeded(why: string, title: string, query: string): boolean {
  const inTitle = wordsOf(title);
  return (
    wordsOf(why).join(" ") !== inTitle.join(" ") &&
    !wordsOf(query).every((word) => inTitle.includes(word))
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
