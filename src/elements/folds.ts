import { folds as words } from "../words/browser/folds.ts";

/** Opens what the address leads to: the fold that holds it, for browsers that do not, or the one that it heads. */
function openTarget(): void {
  // By its id, which is plain ASCII: the browser marks its target only after the scripts of a page have run.
  const target = document.getElementById(location.hash.slice(1));
  if (target === null) return;
  // What a section was called before stands as an empty mark at its beginning.
  const place = target.matches("section > span:empty") ? target.parentElement : target;
  const headed =
    place?.querySelectorAll<HTMLDetailsElement>(":scope > details:is(.fold, .tools)") ?? [];
  // Several are asides to what stands there.
  const toOpen = headed.length === 1 ? headed[0] : target.closest("details");
  if (!toOpen || toOpen.open) return;
  toOpen.open = true;
  // A browser that opens it too has scrolled there, or is about to.
  const { top } = target.getBoundingClientRect();
  if (top < 0 || top > innerHeight) target.scrollIntoView();
}

/** A button that opens all folds of the page, and closes them where all are open. */
class OpenAll extends HTMLElement {
  connectedCallback(): void {
    const all = [...document.querySelectorAll<HTMLDetailsElement>("main details.fold")];
    const button = this.querySelector("button");
    if (button === null) return;
    const isOpen = () => all.every(({ open }) => open);
    const label = () => (button.textContent = isOpen() ? words.close : words.open);
    button.addEventListener("click", () => {
      const open = !isOpen();
      for (const one of all) one.open = open;
    });
    for (const one of all) one.addEventListener("toggle", label);
    label();
  }
}

addEventListener("hashchange", openTarget);
openTarget();
customElements.define("open-all", OpenAll);
