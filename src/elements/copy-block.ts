import { copyBlock } from "../words/browser/copying.ts";

/** Adds a button that copies the text of the block; without script the text can be selected. */
class CopyBlock extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector("button") !== null) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = copyBlock.copy;
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    button.addEventListener("click", () => void this.#copy(status));
    this.prepend(button, " ", status);
  }

  async #copy(status: HTMLElement): Promise<void> {
    const text = this.querySelector("pre");
    if (text === null) return;
    try {
      await navigator.clipboard.writeText(text.textContent ?? "");
      status.textContent = copyBlock.copied;
    } catch {
      // A browser may forbid it; the reader's own copying always works.
      getSelection()?.selectAllChildren(text);
      status.textContent = copyBlock.refused;
    }
  }
}

customElements.define("copy-block", CopyBlock);
