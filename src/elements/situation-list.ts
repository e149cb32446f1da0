import {
  matchesSituation,
  situationAddress,
  type SituationQuery,
} from "../model/views/situation-filter.ts";
import { situationList } from "../words/browser/situations.ts";
import { AddressState } from "./address-state.ts";

/** Filters the situations by words and role, and keeps both in the address. */
class SituationList extends HTMLElement {
  #state: AddressState<SituationQuery> | undefined;

  connectedCallback(): void {
    const roles = [...(this.#role?.options ?? [])].map((option) => option.value).filter(Boolean);
    this.#state = new AddressState({ address: situationAddress(roles), open: this.#open });
    this.querySelector(".status")?.before(this.#state.note);
    this.#state.start();
    this.addEventListener("input", this.#change);
  }

  disconnectedCallback(): void {
    this.#state?.stop();
    this.#state?.note.remove();
  }

  get #words(): HTMLInputElement | null {
    return this.querySelector("input[name=q]");
  }

  get #role(): HTMLSelectElement | null {
    return this.querySelector("select[name=role]");
  }

  #open = ({ q, role }: SituationQuery): void => {
    // Setting the same value again would move the caret.
    if (this.#words !== null && this.#words.value.trim() !== q) this.#words.value = q;
    if (this.#role !== null) this.#role.value = role;
    this.#filter();
  };

  #change = (event: Event): void => {
    const query = { q: this.#words?.value.trim() ?? "", role: this.#role?.value ?? "" };
    this.#state?.keep(query, event.target === this.#words ? "typed" : "chosen");
    this.#filter();
  };

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
          ? situationList.all(items.length)
          : situationList.some(shown, items.length);
  }
}

customElements.define("situation-list", SituationList);
