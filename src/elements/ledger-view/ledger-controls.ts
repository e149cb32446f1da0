import { longestWords } from "../../model/views/address-view.ts";
import {
  groupings,
  plainView,
  sortings,
  type Grouping,
  type LedgerChoices,
  type LedgerView,
  type Sorting,
} from "../../model/views/ledger-view.ts";
import { conditions, ownershipStates, type Ownership } from "../../schema/vocabulary.ts";
import { ledgerView as words } from "../../words/browser/ledger.ts";
import { capitalize } from "../../words/language.ts";
import { makeElement } from "../make-element.ts";

/** The controls of a ledger: they show a view, and read what the reader makes of it. */
export class LedgerControls {
  readonly element: HTMLFormElement;
  readonly #query = makeElement("input", {
    type: "search",
    autocomplete: "off",
    maxLength: longestWords,
  });
  readonly #domain: HTMLSelectElement;
  readonly #condition: HTMLSelectElement;
  readonly #group = makeSelect(Object.entries(groupings));
  readonly #sort = makeSelect(Object.entries(sortings));
  readonly #roles: readonly HTMLInputElement[];
  readonly #ownership: readonly HTMLInputElement[];
  readonly #panel: HTMLDetailsElement;
  /** Leads back to the plain view. */
  readonly reset = makeElement("button", { type: "button" }, words.reset);

  /** @param onChange called after each change; `typed` where it was a key in the search box */
  constructor(
    { roles, domains, conditions: own }: LedgerChoices,
    onChange: (how: "typed" | "chosen" | "reset") => void,
  ) {
    this.#domain = makeSelect([
      ["", words.allDomains],
      ...domains.map(({ id, title }) => [id, title] as const),
    ]);
    this.#condition = makeSelect([
      ["", words.anywhere],
      ...(own === undefined
        ? Object.entries(conditions).map(([id, { label }]) => [id, label] as const)
        : Object.entries(own).map(([id, where]) => [id, capitalize(where)] as const)),
    ]);
    this.#roles = roles.map(({ id }) => makeElement("input", { type: "checkbox", value: id }));
    this.#ownership = Object.keys(ownershipStates).map((id) =>
      makeElement("input", { type: "checkbox", value: id }),
    );
    const choices = makeElement(
      "div",
      { className: "fields" },
      makeField(words.words, this.#query),
      ...(domains.length > 1 ? [makeField(words.domain, this.#domain)] : []),
      makeField(words.readFor, this.#condition),
      makeField(words.groupBy, this.#group),
      makeField(words.sortBy, this.#sort),
    );
    const sets = makeElement(
      "div",
      { className: "fields" },
      makeSet(
        words.roles,
        this.#roles,
        roles.map((role) => role.shortTitle),
      ),
      makeSet(
        words.ownership,
        this.#ownership,
        Object.values(ownershipStates).map((state) => state.label),
      ),
    );
    this.#panel = makeElement(
      "details",
      {},
      makeElement("summary", {}, words.summary),
      choices,
      sets,
    );
    this.element = makeElement("form", { className: "ledger-form" }, this.#panel);
    this.#query.addEventListener("input", () => onChange("typed"));
    this.element.addEventListener("change", (event) => {
      if (event.target !== this.#query) onChange("chosen");
    });
    this.element.addEventListener("submit", (event) => event.preventDefault());
    this.reset.addEventListener("click", () => {
      onChange("reset");
      // The button hides itself, and the focus would go with it.
      this.#panel.querySelector("summary")?.focus();
    });
  }

  /** Shows a view; the panel opens where it is not the plain one. */
  show(view: LedgerView): void {
    // Setting the same value again would move the caret.
    if (this.#query.value.trim() !== view.q) this.#query.value = view.q;
    this.#domain.value = view.domain ?? "";
    this.#condition.value = view.condition ?? "";
    this.#group.value = view.group;
    this.#sort.value = view.sort;
    for (const box of this.#roles) box.checked = view.roles.includes(box.value);
    for (const box of this.#ownership)
      box.checked = view.ownership.includes(box.value as Ownership);
    const isPlain = JSON.stringify(view) === JSON.stringify(plainView);
    if (!isPlain) this.#panel.open = true;
  }

  /** The view that the controls show. */
  read(): LedgerView {
    return {
      roles: this.#roles.filter((box) => box.checked).map((box) => box.value),
      domain: this.#domain.value || undefined,
      ownership: this.#ownership.filter((box) => box.checked).map((box) => box.value as Ownership),
      q: this.#query.value.trim(),
      condition: this.#condition.value || undefined,
      group: this.#group.value as Grouping,
      sort: this.#sort.value as Sorting,
    };
  }
}

/** Checkboxes under a common name. */
function makeSet(
  legend: string,
  boxes: readonly HTMLInputElement[],
  labels: readonly string[],
): HTMLFieldSetElement {
  return makeElement(
    "fieldset",
    {},
    makeElement("legend", {}, legend),
    ...boxes.map((box, index) => makeElement("label", {}, box, " ", labels[index] ?? "")),
  );
}

function makeSelect(options: readonly (readonly [string, string])[]): HTMLSelectElement {
  return makeElement(
    "select",
    {},
    ...options.map(([value, label]) => makeElement("option", { value }, label)),
  );
}

function makeField(name: string, control: HTMLElement): HTMLLabelElement {
  return makeElement("label", {}, makeElement("span", {}, name), control);
}
