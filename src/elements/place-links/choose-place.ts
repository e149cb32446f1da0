import { placeChoice as words } from "../../words/browser/copying.ts";
import { makeElement } from "../make-element.ts";
import { listPlaces } from "./places.ts";
import { publishedAddress } from "./published-address.ts";

/** A choice among the places of the page, to which texts then lead; undefined where there are none. */
export function makePlaceChoice(elements: Iterable<Element>): HTMLElement | undefined {
  const places = listPlaces();
  if (places.length === 0) return undefined;
  const texts = [...elements].map((element) => [element, element.textContent] as const);
  const page = publishedAddress();
  const choice = makeElement(
    "select",
    {},
    new Option(words.whole, ""),
    ...places.map(({ element, name }) => new Option(name, `#${element.id}`)),
  );
  choice.addEventListener("change", () => {
    for (const [element, text] of texts)
      element.textContent = text.replaceAll(page, page + choice.value);
  });
  return makeElement("label", {}, words.part, " ", choice);
}
