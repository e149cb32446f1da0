import {
  arrangeLedger,
  formatLedgerView,
  groupings,
  parseLedgerView,
  plainView,
  type LedgerChoices,
  type LedgerView,
} from "../model/views/ledger-view.ts";
import { describeIgnored, LedgerControls } from "./ledger-view/ledger-controls.ts";
import { LedgerTable } from "./ledger-view/ledger-table.ts";
import { makeElement } from "./make-element.ts";

/** Filters, groups and sorts the ledger within it, and keeps the view in the page's address. */
class LedgerViewElement extends HTMLElement {
  #table!: LedgerTable;
  #choices!: LedgerChoices;
  #controls!: LedgerControls;
  readonly #status = makeElement("p", { className: "status", role: "status" });
  readonly #note = makeElement("p", { className: "note ignored", hidden: true });
  /** Whether the newest entry of the history was made by typing, and the next key may replace it. */
  #typing = false;
  readonly #restore = () => this.#open();

  connectedCallback(): void {
    const table = this.querySelector("table");
    const place = this.querySelector(".ledger-controls");
    if (table === null || place === null || place.hasChildNodes()) return;
    this.#table = new LedgerTable(table);
    this.#choices = { roles: this.#table.columns, domains: this.#table.groups };
    this.#controls = new LedgerControls(this.#choices, (how) => this.#change(how));
    const state = makeElement(
      "div",
      { className: "ledger-state" },
      this.#status,
      this.#controls.reset,
    );
    place.append(this.#note, this.#controls.element, state);
    this.#open();
    addEventListener("popstate", this.#restore);
  }

  disconnectedCallback(): void {
    removeEventListener("popstate", this.#restore);
  }

  /** Shows what the address asks for. */
  #open(): void {
    const { view, ignored } = parseLedgerView(new URLSearchParams(location.search), this.#choices);
    this.#typing = false;
    this.#note.hidden = ignored.length === 0;
    this.#note.textContent = ignored.length === 0 ? "" : describeIgnored(ignored);
    this.#controls.show(view, matchMedia("(min-width: 48rem)").matches);
    this.#show(view);
  }

  #change(how: "typed" | "chosen" | "reset"): void {
    const view = how === "reset" ? plainView : this.#controls.read();
    if (how === "reset") this.#controls.show(view, false);
    const query = formatLedgerView(view, new URLSearchParams(location.search));
    const address = `${location.pathname}${query && `?${query}`}${location.hash}`;
    const isSame = address === location.pathname + location.search + location.hash;
    if ((how === "typed" && this.#typing) || isSame) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.#typing = how === "typed";
    this.#note.hidden = true;
    this.#show(view);
  }

  #show(view: LedgerView): void {
    const { groups, shown } = arrangeLedger(view, this.#table.rows, this.#choices);
    const columns = this.#choices.roles.filter(
      (role) => view.roles.length === 0 || view.roles.includes(role.id),
    );
    this.#table.showColumns(columns);
    this.#table.place(groups, groupings[view.group]);
    this.#controls.reset.hidden = formatLedgerView(view) === "";
    const total = this.#table.rows.length;
    this.#status.textContent =
      shown === total
        ? `All ${total} responsibilities are shown.`
        : shown === 0
          ? `None of the ${total} responsibilities fits. Choose less, or show everything.`
          : `${shown} of ${total} responsibilities ${shown === 1 ? "is" : "are"} shown.`;
  }
}

customElements.define("ledger-view", LedgerViewElement);
