import { placeLinks as words } from "../../words/browser/copying.ts";
import { makeElement, setAria } from "../make-element.ts";
import { copyPlace } from "./copy-place.ts";
import { listPlaces } from "./places.ts";

/** Gives each place that has no link to itself a mark that leads there; keyboards find all in the texts to link by. */
export function markPlaces(): void {
  for (const { element, head, name } of listPlaces()) {
    if (head === element || head.querySelector("a") !== null) continue;
    const mark = makeElement("a", { className: "self", tabIndex: -1, href: `#${element.id}` });
    setAria(mark, { "aria-label": words.label(name) });
    // A link within a summary would be a control within another.
    const fold = head.closest("summary")?.parentElement;
    if (!fold) head.append(mark);
    else if (element.localName === "section") {
      // At the end of the fold's line; a page's own style holds what is in its markup alone.
      Object.assign(mark.style, { position: "static", float: "right", margin: "0" });
      fold.before(mark);
    }
  }
}

/** Copies the address of a place where a link that stands in it is followed; the browser still goes there. */
export function copyPlaces(): void {
  document.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
    const link = target instanceof Element && target.closest('main a[href^="#"]');
    if (!link || ctrlKey || metaKey || shiftKey) return;
    const fragment = link.getAttribute("href") ?? "";
    if (document.getElementById(fragment.slice(1))?.contains(link) === true)
      void copyPlace(link, fragment);
  });
}
