import { searchPanel as words } from "../../words/browser/search.ts";
import { formatSentence } from "../../search/answer-line.ts";
import { answerLine as answerWords } from "../../words/browser/answer-line.ts";
import { makeElement } from "../make-element.ts";
import { type Found } from "./finder.ts";
import { formatState, type SearchState } from "./search-state.ts";
import { suggestionAddress } from "./suggestion-address.ts";

/** What the notes beside the results depend on. */
export interface NoteFacts {
  readonly state: SearchState;
  readonly found: Found;
  /** How many results are on screen. */
  readonly shown: number;
  /** Whether all was searched and nothing matches. */
  readonly isNothing: boolean;
  /** Whether the results are the page's own list. */
  readonly isPage: boolean;
  /** Whether the engine has answered. */
  readonly isRanked: boolean;
  /** The search page. */
  readonly searchPage: string;
  /** The repository, where suggestions go; may be empty. */
  readonly repository: string;
}

/**
 * What stands above the results where they answer another query than the one that was typed: what was
 * searched instead, with a way back, or that they are only spelt like it.
 */
export function describeCorrection({ state, found, searchPage }: NoteFacts): (Node | string)[] {
  if (state.query === "") return [];
  if (found.isNearest && found.results.length > 0) return [words.nearestOnly];
  if (found.corrected === undefined) return [];
  const href = searchPage + formatState({ ...state, isLiteral: true });
  return [
    words.showingFor,
    makeElement("strong", {}, found.corrected),
    words.showingForEnd,
    makeElement("a", { href }, words.asTyped(state.query)),
  ];
}

/** The answer in words, with a link to where the whole of it stands; nothing where no answer is clear. */
export function describeLine({ line }: Found, base: string): (Node | string)[] {
  if (line === undefined) return [];
  const { dependsOn, path } = line;
  return [
    makeElement("a", { href: base + path, className: "line" }, formatSentence(line)),
    ...(dependsOn === "" ? [] : [" ", answerWords.dependsOn(dependsOn)]),
  ];
}

/** Where to go on: to all answers, without the filters, to the index, to the repository's form. */
export function listLinks(facts: NoteFacts): HTMLElement[] {
  const { state, found, shown, isPage, searchPage, repository } = facts;
  if (state.query === "") return [];
  const count = found.results.length;
  const links: HTMLElement[] = [];
  const link = (text: string, href: string) => links.push(makeElement("a", { href }, text));
  if (count > shown && isPage)
    links.push(makeElement("button", { type: "button" }, words.showAll(count)));
  else if (count > shown) link(words.allAnswers(count), searchPage + formatState(state));
  if (count === 0 && (state.role !== "" || state.kind !== ""))
    link(words.withoutFilters, location.pathname + formatState({ ...state, role: "", kind: "" }));
  if (count === 0 || found.isNearest) link(words.index, `${searchPage}a-z/`);
  if (repository && (facts.isNothing || (isPage && facts.isRanked)))
    link(words.suggest, suggestionAddress(repository, state.query));
  return links;
}
