import { searchPanel as words } from "../../words/browser/search.ts";
import { joinList } from "../../words/language.ts";
import { makeElement, setAria } from "../make-element.ts";
import { type Result } from "./result.ts";

/** A result as an option of a listbox: a link, so that it opens as links do. */
export function formatResult(result: Result): HTMLAnchorElement {
  const about = span("about", span("kind", result.kind));
  if (result.owners.length > 0) about.append(" · ", ...formatOwners(result));
  if (result.ownership)
    about.append(" ", span(`ownership ${result.ownership.id}`, result.ownership.label));
  const alsoCalled = result.alsoCalled
    ? [span("also-called", words.alsoCalled(result.alsoCalled)), " "]
    : [];
  const more = span("more", ...alsoCalled, span("summary", result.summary));
  const title = span("title", result.title);
  const option = makeElement("a", { href: result.href }, title, " ", about, " ", more);
  setAria(option, { role: "option", "aria-selected": "false" });
  return option;
}

function formatOwners({ owners }: Result): (Node | string)[] {
  return joinList(owners).map((one) =>
    "text" in one
      ? one.text
      : span(
          one.item.id ? `role hue-${one.item.id}` : "role",
          one.item.name,
          ...(one.item.standing ? [" ", span("standing", `(${one.item.standing})`)] : []),
        ),
  );
}

function span(className: string, ...content: (Node | string)[]): HTMLSpanElement {
  return makeElement("span", { className }, ...content);
}
