import { askFirstAt, dependsAfter, valuesOf, type AnswerLine } from "../../search/answer-line.ts";
import { answerLine } from "../../words/browser/answer-line.ts";
import { searchPanel as words } from "../../words/browser/search.ts";
import { parsePattern } from "../../words/pattern.ts";
import { makeElement } from "../make-element.ts";
import { type Found } from "./finder.ts";
import { formatNamed } from "./format-result.ts";
import { formatState, type SearchState } from "./search-state.ts";

/** What the notes beside the results depend on. */
export interface NoteFacts {
  readonly state: SearchState;
  readonly found: Found;
  /** How many results are on screen. */
  readonly shown: number;
  /** How many show where all of them may. */
  readonly limit: number;
  /** Whether all was searched and nothing matches. */
  readonly isNothing: boolean;
  /** Whether the results are the page's own list. */
  readonly isPage: boolean;
  /** Whether no better ranking comes. */
  readonly isFinal: boolean;
  /** The search page. */
  readonly searchPage: string;
  /** The address at which what is missing is suggested, with `{query}` in it; may be empty. */
  readonly suggest: string;
}

/** What was searched instead of the query that was typed, with a way back. */
export function describeCorrection({ state, found, searchPage }: NoteFacts): (Node | string)[] {
  if (state.query === "" || found.isNearest || found.corrected === undefined) return [];
  const href = searchPage + formatState({ ...state, isLiteral: true });
  return [
    words.showingFor,
    makeElement("strong", {}, found.corrected),
    words.showingForEnd,
    makeElement("a", { href }, words.asTyped(state.query)),
  ];
}

/**
 * The answer in words, with a link to where the whole of it stands.
 * @param base the site's base path, with a slash at the end
 */
export function formatLine(line: AnswerLine, base: string): (Node | string)[] {
  const href = base + line.path;
  const content = parsePattern(line.pattern).flatMap((piece): (Node | string)[] => {
    if (piece.kind === "text") return [piece.text];
    if (piece.kind !== "value") return [];
    if (piece.name === "title") return [makeElement("a", { href }, line.title)];
    return formatValue(piece.name, line);
  });
  const text = makeElement("p", { className: "line" });
  const before = askFirstAt("before", line);
  if (before !== "") text.append(before, " ");
  text.append(...content);
  for (const after of [dependsAfter(line), line.wanted, askFirstAt("after", line)])
    if (after !== "") text.append(" ", after);
  if (line.here !== "") text.append(" ", makeElement("strong", {}, line.here));
  const isLinked = text.querySelector("a") !== null;
  const add = (...content: (Node | string)[]) =>
    makeElement("p", { className: "grounds" }, ...content);
  return [
    text,
    ...(isLinked ? [] : [add(makeElement("a", { href }, words.whyAnswer))]),
    ...(line.lasting === "" ? [] : [add(...formatLasting(base + line.lasting))]),
  ];
}

/** The lasting address in full, to be copied. */
function formatLasting(path: string): (Node | string)[] {
  const { href } = new URL(path, location.href);
  return parsePattern(answerLine.lasting("{address}")).map((piece) =>
    piece.kind === "text" ? piece.text : makeElement("a", { href }, href),
  );
}

function formatValue(name: string, line: AnswerLine): (Node | string)[] {
  if (name !== "theOwners" && name !== "theEach") return [valuesOf(line)[name] ?? ""];
  return formatNamed(
    line.holders.map(({ kind, id, name: holder, form, sure }) => ({
      id: kind === "role" ? id : undefined,
      name: holder,
      form,
      standing: name === "theEach" ? sure : "",
    })),
    line.pattern.startsWith(`{${name}}`),
  );
}

/** Where to go on: to more answers, without the filters, to the index, to a form. */
export function listLinks(facts: NoteFacts): HTMLElement[] {
  const { state, found, shown, limit, isPage, searchPage, suggest } = facts;
  if (state.query === "") return [];
  const count = found.results.length;
  const links: HTMLElement[] = [];
  const link = (text: string, href: string) => links.push(makeElement("a", { href }, text));
  if (count > shown && shown >= limit && found.state !== "perhaps") {
    if (isPage) links.push(makeElement("button", { type: "button" }, words.more));
    else link(words.more, searchPage + formatState(state));
  }
  if (count === 0 && (state.role !== "" || state.kind !== ""))
    link(words.withoutFilters, location.pathname + formatState({ ...state, role: "", kind: "" }));
  if (count === 0 || found.isNearest || found.state === "perhaps")
    link(words.index, `${searchPage}a-z/`);
  if (suggest && (facts.isNothing || (isPage && facts.isFinal)))
    link(words.suggest, suggest.replaceAll("{query}", encodeURIComponent(state.query.trim())));
  return links;
}
