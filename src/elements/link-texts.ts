import { linkCopying as words } from "../words/browser/copying.ts";
import { makeElement } from "./make-element.ts";

/**
 * Gives each text within it, a `dd` under its `dt`, a button that copies it, and lets the reader choose the
 * place of the page that they lead to.
 */
class LinkTexts extends HTMLElement {
  readonly #status = makeElement("p", { role: "status" });

  connectedCallback(): void {
    if (this.contains(this.#status)) return;
    for (const term of this.querySelectorAll("dt")) {
      const format = term.textContent.trim();
      const text = term.nextElementSibling;
      const button = makeElement("button", { type: "button" }, words.copy);
      button.setAttribute("aria-label", words.copyFormat(format));
      button.addEventListener("click", () => text && void this.#copy(format, text));
      term.append(" ", button);
    }
    this.append(this.#status);
    this.closest("details")?.addEventListener("toggle", () => void this.#offerPlaces(), {
      once: true,
    });
  }

  async #offerPlaces(): Promise<void> {
    const { makePlaceChoice } = await import("./place-links/choose-place.ts");
    this.prepend(makePlaceChoice(this.querySelectorAll("dd")) ?? "");
  }

  async #copy(format: string, text: Element): Promise<void> {
    try {
      await write(text);
      this.#status.textContent = words.copied(format);
    } catch {
      // A browser may forbid it; the reader's own copying always works.
      getSelection()?.selectAllChildren(text);
      this.#status.textContent = words.refused(format);
    }
  }
}

/** Puts a text on the clipboard; one marked `data-rich` as what its markup shows, too. */
async function write(element: Element): Promise<void> {
  const text = element.textContent;
  if (!element.hasAttribute("data-rich")) return navigator.clipboard.writeText(text);
  const as = (type: string) => new Blob([text], { type });
  const item = { "text/html": as("text/html"), "text/plain": as("text/plain") };
  return navigator.clipboard.write([new ClipboardItem(item)]);
}

customElements.define("link-texts", LinkTexts);
