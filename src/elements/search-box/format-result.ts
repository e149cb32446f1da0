import { makeElement, setAria } from "../make-element.ts";
import { type Result } from "./result.ts";

/** A result as an option of a listbox: a link, so that it opens as links do. */
export function formatResult(result: Result): HTMLAnchorElement {
  const about = span("about", span("kind", result.kind));
  if (result.owners.length > 0) about.append(" · ", ...formatOwners(result));
  if (result.ownership)
    about.append(" ", span(`ownership ${result.ownership.id}`, result.ownership.label));
  const alsoCalled = result.alsoCalled
    ? [span("also-called", `also called “${result.alsoCalled}”`), " "]
    : [];
  const more = span("more", ...alsoCalled, span("summary", result.summary));
  const title = span("title", result.title);
  const option = makeElement("a", { href: result.href }, title, " ", about, " ", more);
  setAria(option, { role: "option", "aria-selected": "false" });
  return option;
}

function formatOwners({ owners }: Result): (Node | string)[] {
  return owners.flatMap((owner, index) => {
    const separator = index === 0 ? "" : index === owners.length - 1 ? " and " : ", ";
    return [separator, span(owner.id ? `role hue-${owner.id}` : "role", owner.name)];
  });
}

function span(className: string, ...content: (Node | string)[]): HTMLSpanElement {
  return makeElement("span", { className }, ...content);
}
