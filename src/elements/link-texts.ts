/** Shows the texts of the file that its first link leads to, with what copies them, once its fold opens. */
class LinkTexts extends HTMLElement {
  #isShown = false;

  connectedCallback(): void {
    const fold = this.closest("details");
    fold?.addEventListener("toggle", () => void this.#show());
    // It was opened before the script came.
    if (fold?.open === true) void this.#show();
  }

  async #show(): Promise<void> {
    const file = this.querySelector("a")?.href;
    if (this.#isShown || file === undefined) return;
    this.#isShown = true;
    try {
      const { showTexts } = await import("./link-texts/show-texts.ts");
      await showTexts(this, file);
    } catch {
      // The link to the file is there; the next opening tries again.
      this.#isShown = false;
    }
  }
}

customElements.define("link-texts", LinkTexts);
