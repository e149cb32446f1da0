import { findMatches, type MatchWords } from "../../search/find-matches.ts";
import { searchPanel as words } from "../../words/browser/search.ts";
import { joinNames } from "../../words/browser/role-names.ts";
import { joinList } from "../../words/language.ts";
import { parsePattern } from "../../words/pattern.ts";
import { makeElement, setAria } from "../make-element.ts";
import { type Result, type ResultRole } from "./result.ts";

/**
 * A result as an option of a listbox: a link, so that it opens as links do. Whoever answers stands before what it covers.
 * @param query the words that are marked
 */
export function formatResult(result: Result, query: MatchWords): HTMLAnchorElement {
  const option = makeElement("a", { href: result.href });
  option.append(span("title", ...formatMatches(result.title, query)), " ");
  const about = listAbout(result);
  if (about.length > 0) option.append(span("about", ...about), " ");
  if (!result.isSuggestion)
    option.append(span("more", ...formatWhy(result, query), span("summary")));
  fillSummary(option, result.summary, query);
  setAria(option, { role: "option", "aria-selected": "false" });
  return option;
}

/** Puts the summary, which comes last, into a result's option. */
export function fillSummary(option: HTMLElement, summary: string, query: MatchWords): void {
  const place = option.querySelector(".summary");
  if (place !== null && place.textContent !== summary)
    place.replaceChildren(...formatMatches(summary, query));
}

/** Names as a sentence lists them, roles in their hues. */
function formatHolders(holders: readonly ResultRole[]): (Node | string)[] {
  return joinList(holders).map((one) =>
    "text" in one ? one.text : formatHolder(one.item, one.item.name),
  );
}

/** The same in a sentence that names them with an article. @param start whether it begins with them */
export function formatNamed(holders: readonly ResultRole[], start: boolean): (Node | string)[] {
  return joinNames(holders, ({ name }) => name, { start }).flatMap((one) =>
    "text" in one ? [one.text] : [one.before, formatHolder(one.item, one.name)],
  );
}

function formatHolder({ id, standing }: ResultRole, name: string): HTMLElement {
  return span(
    id ? `role hue-${id}` : "role",
    name,
    ...(standing ? [" ", span("standing", `(${standing})`)] : []),
  );
}

/** Who answers, how it is shared, and what kind of page it is. */
function listAbout({ owners, ownership, kind }: Result): (Node | string)[] {
  const parts = [
    ...(owners.length > 0 ? [formatHolders(owners)] : []),
    ...(ownership ? [[span(`ownership ${ownership.id}`, ownership.label)]] : []),
    ...(kind === "" ? [] : [[span("kind", kind)]]),
  ];
  return parts.flatMap((part, index) => (index === 0 ? part : [" · ", ...part]));
}

function formatWhy({ why }: Result, query: MatchWords): (Node | string)[] {
  if (why === undefined) return [];
  const pattern = why.isName ? words.why.name : words.why.matches;
  const content = parsePattern(pattern).flatMap((piece) =>
    piece.kind === "text" ? [piece.text] : formatMatches(why.text, query),
  );
  return [span("why", ...content), " "];
}

function formatMatches(text: string, query: MatchWords): (Node | string)[] {
  return findMatches(text, query).map((stretch) =>
    stretch.isMatch ? makeElement("mark", {}, stretch.text) : stretch.text,
  );
}

function span(className: string, ...content: (Node | string)[]): HTMLSpanElement {
  return makeElement("span", { className }, ...content);
}
