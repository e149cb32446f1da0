import { copyBlock } from "../words/browser/copying.ts";
import { publishedAddress } from "./place-links/published-address.ts";

/** The text without its citations, which lead nowhere elsewhere: the page that has them stands in their place. */
function readText(block: Element): string {
  if (block.localName === "pre") return block.textContent ?? "";
  const copy = block.cloneNode(true) as Element;
  for (const cites of copy.querySelectorAll(".cites")) cites.remove();
  return `${(copy.textContent ?? "").replace(/\s+/g, " ").trim()} (${publishedAddress()})`;
}

/** Copies its text, the one in `pre` or marked `data-copy`, when its button is pressed. */
class CopyBlock extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const text = this.querySelector("pre, [data-copy]");
    const status = this.querySelector("[role=status]");
    if (text === null || status === null) return;
    try {
      await navigator.clipboard.writeText(readText(text));
      status.textContent = copyBlock.copied;
    } catch {
      // A browser may forbid it; the reader's own copying always works.
      getSelection()?.selectAllChildren(text);
      status.textContent = copyBlock.refused;
    }
  }
}

customElements.define("copy-block", CopyBlock);
