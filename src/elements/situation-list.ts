import {
  formatSituationQuery,
  matchesSituation,
  parseSituationQuery,
} from "../model/views/situation-filter.ts";

/** Filters the situations by words and role, and keeps both in the address. */
class SituationList extends HTMLElement {
  /** Whether the newest entry of the history was made by typing, and the next key may replace it. */
  #typing = false;

  connectedCallback(): void {
    this.#restore();
    this.addEventListener("input", this.#change);
    window.addEventListener("popstate", this.#restore);
  }

  disconnectedCallback(): void {
    window.removeEventListener("popstate", this.#restore);
  }

  get #words(): HTMLInputElement | null {
    return this.querySelector("input[name=q]");
  }

  get #role(): HTMLSelectElement | null {
    return this.querySelector("select[name=role]");
  }

  #restore = (): void => {
    this.#typing = false;
    const roles = [...(this.#role?.options ?? [])].map((option) => option.value);
    const { q, role, ignored } = parseSituationQuery(new URLSearchParams(location.search), roles);
    if (this.#words !== null) this.#words.value = q;
    if (this.#role !== null) this.#role.value = role;
    this.#note(ignored);
    this.#filter();
  };

  #change = (event: Event): void => {
    const query = { q: this.#words?.value.trim() ?? "", role: this.#role?.value ?? "" };
    const address = location.pathname + formatSituationQuery(query) + location.hash;
    const typed = event.target === this.#words;
    const isSame = address === location.pathname + location.search + location.hash;
    // Back leads to each view, but not through every letter.
    if ((typed && this.#typing) || isSame) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.#typing = typed;
    this.#note([]);
    this.#filter();
  };

  #note(ignored: readonly string[]): void {
    const note = this.querySelector<HTMLElement>(".ignored");
    if (note === null) return;
    note.hidden = ignored.length === 0;
    note.textContent = `The address holds something that means nothing here, and it was left out: ${ignored.join(", ")}.`;
  }

  #filter(): void {
    const query = { q: this.#words?.value ?? "", role: this.#role?.value ?? "" };
    const items = [...this.querySelectorAll<HTMLElement>("li[data-roles]")];
    for (const item of items) {
      const roles = item.dataset["roles"]?.split(" ") ?? [];
      item.hidden = !matchesSituation({ text: item.textContent ?? "", roles }, query);
    }
    for (const section of this.querySelectorAll("section"))
      section.hidden = section.querySelector("li[data-roles]:not([hidden])") === null;
    const shown = items.filter((item) => !item.hidden).length;
    const status = this.querySelector(".status");
    if (status !== null)
      status.textContent =
        shown === items.length
          ? `${items.length} situations.`
          : `${shown} of ${items.length} situations.`;
  }
}

customElements.define("situation-list", SituationList);
