import { tableTools as words } from "../words/browser/copying.ts";
import { makeElement } from "./make-element.ts";

/** Lets readers take the table within it away, as it is shown, in several formats. */
class TableTools extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector(":scope > .tools") !== null) return;
    const tools = makeElement(
      "details",
      { className: "tools" },
      makeElement("summary", {}, words.summary),
    );
    const status = makeElement("p", { className: "status", role: "status" });
    tools.append(status);
    // Few readers copy a table, so what writes the formats loads when one is about to open the tools.
    for (const approach of ["pointerenter", "focusin", "toggle"])
      tools.addEventListener(approach, () => void this.#load(status));
    this.prepend(tools);
  }

  async #load(status: HTMLElement): Promise<void> {
    try {
      const { makeCopyButtons } = await import("./table-tools/copy-buttons.ts");
      if (status.parentElement?.querySelector(".buttons") !== null) return;
      status.before(...makeCopyButtons(this, status));
      status.textContent = "";
    } catch {
      status.textContent = words.failed;
    }
  }
}

customElements.define("table-tools", TableTools);
