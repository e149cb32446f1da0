import { formatView, type ViewAddress } from "../model/views/address-view.ts";
import {
  arrangeLedger,
  groupings,
  ledgerAddress,
  plainView,
  type LedgerChoices,
  type LedgerView,
} from "../model/views/ledger-view.ts";
import { conditions } from "../schema/vocabulary.ts";
import { ledgerView as words } from "../words/browser/ledger.ts";
import { AddressState } from "./address-state.ts";
import { LedgerControls } from "./ledger-view/ledger-controls.ts";
import { LedgerTable } from "./ledger-view/ledger-table.ts";
import { makeElement } from "./make-element.ts";

/** Filters, groups and sorts the ledger within it, and keeps the view in the page's address. */
class LedgerViewElement extends HTMLElement {
  #table!: LedgerTable;
  #choices!: LedgerChoices;
  #controls!: LedgerControls;
  readonly #status = makeElement("p", { className: "status", role: "status" });
  #address!: ViewAddress<LedgerView>;
  #state: AddressState<LedgerView> | undefined;

  connectedCallback(): void {
    const table = this.querySelector("table");
    const place = this.querySelector<HTMLElement>(".ledger-controls");
    if (table === null || place === null || place.hasChildNodes()) return;
    this.#table = new LedgerTable(table);
    const { conditions: own } = place.dataset;
    this.#choices = {
      roles: this.#table.columns,
      domains: this.#table.groups,
      conditions: own === undefined ? undefined : (JSON.parse(own) as Record<string, string>),
    };
    this.#controls = new LedgerControls(this.#choices, (how) => this.#change(how));
    const state = makeElement(
      "div",
      { className: "ledger-state" },
      this.#status,
      this.#controls.reset,
    );
    this.#address = ledgerAddress(this.#choices);
    this.#state = new AddressState({ address: this.#address, open: (view) => this.#open(view) });
    place.append(this.#state.note, this.#controls.element, state);
    this.#state.start();
  }

  disconnectedCallback(): void {
    this.#state?.stop();
  }

  /** Shows what the address asks for. */
  #open(view: LedgerView): void {
    this.#controls.show(view);
    this.#show(view);
  }

  #change(how: "typed" | "chosen" | "reset"): void {
    const view = how === "reset" ? plainView : this.#controls.read();
    if (how === "reset") this.#controls.show(view);
    this.#state?.keep(view, how === "typed" ? "typed" : "chosen");
    this.#show(view);
  }

  #show(view: LedgerView): void {
    const { groups, shown } = arrangeLedger(view, this.#table.rows, this.#choices);
    const columns = this.#choices.roles.filter(
      (role) => view.roles.length === 0 || view.roles.includes(role.id),
    );
    this.#table.showColumns(columns);
    const changed = this.#table.showCondition(
      view.condition,
      this.#choices.conditions !== undefined,
    );
    this.#table.place(groups, groupings[view.group]);
    this.#controls.reset.hidden = formatView(view, this.#address) === "";
    const { condition = "" } = view;
    const where = this.#choices.conditions?.[condition] ?? conditions[condition]?.where;
    const total = this.#table.rows.length;
    const count =
      shown === total ? words.all(total) : shown === 0 ? words.none : words.some(shown, total);
    this.#status.textContent =
      where === undefined ? count : `${count} ${words.changed(where, changed)}`;
  }
}

customElements.define("ledger-view", LedgerViewElement);
