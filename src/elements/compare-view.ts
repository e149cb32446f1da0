import { compareRows } from "../model/views/compared-rows.ts";
import { formatView } from "../model/views/address-view.ts";
import { comparedAddress, fewestCompared, mostCompared } from "../model/views/compared-roles.ts";
import { compareCodes } from "../model/views/text.ts";
import { listNames } from "../words/browser/role-names.ts";
import { comparison as words } from "../words/browser/ledger.ts";
import { AddressState } from "./address-state.ts";
import { fitFrame, LedgerTable, type Column, type TableRow } from "./ledger-view/ledger-table.ts";
import { makeElement } from "./make-element.ts";

/** Shows the roles that the reader chooses, sorts the ledger by what sets them apart, and keeps the address in step. */
class CompareView extends HTMLElement {
  /** Roles side by side, where the content says something of them at a glance. */
  #glance: HTMLTableElement | null = null;
  #differences!: LedgerTable;
  #agreement!: LedgerTable;
  #rows!: readonly TableRow[];
  #boxes!: readonly HTMLInputElement[];
  #status!: HTMLElement;
  readonly #site = document.title.split(" – ").at(-1) ?? "";
  #state: AddressState<readonly Column[]> | undefined;

  connectedCallback(): void {
    const place = this.querySelector(".ledger-controls");
    const form = place?.querySelector<HTMLElement>(".ledger-form");
    const status = place?.querySelector<HTMLElement>(".status");
    const [differences, agreement] = this.querySelectorAll<HTMLTableElement>(".ledger");
    if (this.#state || !place || !form || !status || !differences || !agreement) return;
    this.#status = status;
    this.#glance = this.querySelector(".side-by-side");
    this.#differences = new LedgerTable(differences);
    this.#agreement = new LedgerTable(agreement);
    this.#rows = [...this.#differences.rows, ...this.#agreement.rows].sort((a, b) =>
      compareCodes(a.code, b.code),
    );
    const roles = this.#differences.columns;
    this.#boxes = [...form.querySelectorAll("input")];
    form.addEventListener("change", () => this.#change());
    this.#state = new AddressState({
      address: comparedAddress(roles),
      open: (chosen) => this.#open(chosen),
    });
    place.prepend(this.#state.note);
    this.#state.start();
  }

  disconnectedCallback(): void {
    this.#state?.stop();
  }

  #open(chosen: readonly Column[]): void {
    for (const box of this.#boxes) box.checked = chosen.some((role) => role.id === box.value);
    this.#show(chosen);
  }

  #change(): void {
    const ids = this.#boxes.filter((box) => box.checked).map((box) => box.value);
    const chosen = this.#differences.columns.filter((role) => ids.includes(role.id));
    this.#state?.keep(chosen, "chosen");
    this.#show(chosen);
  }

  #show(chosen: readonly Column[]): void {
    const all = this.#differences.columns;
    const compared = chosen.length >= fewestCompared;
    const roles = compared ? chosen : all;
    for (const box of this.#boxes) box.disabled = !box.checked && chosen.length >= mostCompared;
    this.#showGlance(roles);
    for (const table of [this.#differences, this.#agreement]) table.showColumns(roles);
    const { differences, agreement, counts } = compareRows(this.#rows, roles);
    this.#differences.place(differences, words.by);
    this.#agreement.place(agreement.rows.length > 0 ? [agreement] : [], words.by);
    this.#count(counts, agreement.rows.length);
    this.#link(chosen, roles);
    const names = roles.map((role) => role.shortTitle);
    const title = compared ? words.compared(names) : words.title;
    const head = this.ownerDocument.querySelector("h1");
    if (head) head.textContent = title;
    document.title = words.pageTitle(title, this.#site);
    for (const caption of this.querySelectorAll(".ledger:not(.agreement *) > caption")) {
      caption.textContent = words.caption(listNames(roles));
    }
    const more = fewestCompared - chosen.length;
    const isFull = chosen.length === mostCompared && all.length > mostCompared;
    this.#status.textContent = compared
      ? (isFull ? words.shownOfMore : words.shown)(names)
      : words.chooseMore(more, all.length);
  }

  #showGlance(roles: readonly Column[]): void {
    const glance = this.#glance;
    if (!glance) return;
    const shown = new Set(roles.map((role) => role.id));
    fitFrame(glance, roles.length);
    this.#differences.columns.forEach(({ id }, index) => {
      for (const row of glance.rows) {
        const cell = row.cells[index + 1];
        if (cell) cell.hidden = !shown.has(id);
      }
    });
  }

  #count(
    counts: readonly { readonly heading: string; readonly count: number }[],
    same: number,
  ): void {
    this.querySelector(".counts")?.replaceChildren(
      ...counts.map(({ heading, count }) =>
        makeElement(
          "div",
          {},
          makeElement("dt", {}, heading),
          makeElement("dd", {}, String(count)),
        ),
      ),
    );
    const folded = this.querySelector<HTMLElement>(".agreement");
    if (folded) folded.hidden = same === 0;
    const number = folded?.querySelector("summary > span");
    if (number) number.textContent = String(same);
  }

  /** Leads to the pages of the compared pairs, and to the register with the same columns. */
  #link(chosen: readonly Column[], roles: readonly Column[]): void {
    const shown = new Set(roles.map((role) => role.id));
    for (const link of this.querySelectorAll<HTMLElement>(".pair-links > li")) {
      link.hidden = !(link.dataset["roles"] ?? "").split(" ").every((id) => shown.has(id));
    }
    const register = this.querySelector<HTMLAnchorElement>(".to-register");
    if (!register) return;
    const [path = ""] = (register.getAttribute("href") ?? "").split("?");
    register.setAttribute("href", path + formatView(chosen, comparedAddress(roles)));
  }
}

customElements.define("compare-view", CompareView);
