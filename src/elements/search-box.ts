import { searchBox as words } from "../words/browser/search-box.ts";
import { isSearchShortcut } from "./search-box/is-search-shortcut.ts";

/** What loads the rest when somebody is about to search. */
const approaches = ["focusin", "pointerenter", "touchstart"] as const;

/**
 * A form that searches, which works by itself. On approach the element loads the tables and the panel
 * that answers while a query is typed; before that it only knows the keys that lead to it.
 */
class SearchBox extends HTMLElement {
  #hasStarted = false;
  readonly #start = () => void this.#load();
  readonly #onKey = (event: KeyboardEvent) => {
    const input = this.#input;
    if (
      input === null ||
      event.defaultPrevented ||
      !isSearchShortcut(event, typingIn(event.target, input))
    )
      return;
    event.preventDefault();
    input.focus();
    input.select();
  };

  get #input(): HTMLInputElement | null {
    return this.querySelector("input");
  }

  connectedCallback(): void {
    for (const event of approaches) this.addEventListener(event, this.#start, { passive: true });
    document.addEventListener("keydown", this.#onKey);
    this.#input?.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
    const isPage = this.dataset["results"] === "page";
    // What the address asks for stands there until the panel has read it; what was typed stays.
    const asked = isPage ? new URLSearchParams(location.search).get("q") : null;
    if (this.#input !== null && asked !== null) this.#input.defaultValue = asked;
    if ((isPage && location.search !== "") || this.contains(document.activeElement)) this.#start();
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#onKey);
  }

  async #load(): Promise<void> {
    const form = this.querySelector("form");
    const input = this.#input;
    if (this.#hasStarted || form === null || input === null) return;
    this.#hasStarted = true;
    // Both at once: the tables do not wait for the code that reads them.
    const tables = fetch(`${this.dataset["base"]}search/tables.json`);
    tables.catch(() => undefined);
    try {
      const { openPanel } = await import("./search-box/search-panel.ts");
      openPanel({ box: this, form, input, tables });
      for (const event of approaches) this.removeEventListener(event, this.#start);
    } catch {
      // The form still leads to the search page, and its index needs no script.
      this.#hasStarted = false;
      const status = this.querySelector(".status");
      if (status) status.textContent = words.failed;
    }
  }
}

function typingIn(
  target: EventTarget | null,
  input: HTMLInputElement,
): "search" | "field" | "nothing" {
  if (target === input) return "search";
  const isField =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"));
  return isField ? "field" : "nothing";
}

customElements.define("search-box", SearchBox);
