import type { ViewedRow } from "../../model/views/ledger-view.ts";
import { findOwnersBeside } from "../../model/views/owners-beside.ts";
import { type Named } from "../../words/browser/role-names.ts";
import { ledgerView } from "../../words/browser/ledger.ts";
import { joinList } from "../../words/language.ts";
import {
  involvementLevels,
  type InvolvementLevel,
  type Ownership,
} from "../../schema/vocabulary.ts";
import { makeElement } from "../make-element.ts";

/** A column of the ledger. */
export interface Column extends Named {
  readonly id: string;
  readonly shortTitle: string;
}

/** A row of the ledger together with what it says. */
export interface TableRow extends ViewedRow {
  readonly element: HTMLTableRowElement;
  /** The accountable roles among the columns, each with how sure that is. */
  readonly owners: readonly (Column & { readonly standing: string })[];
}

/** Rows to show under a heading. */
interface PlacedGroup {
  readonly id: string;
  readonly heading: string | undefined;
  readonly rows: readonly TableRow[];
}

/** A ledger's table in the document: it is read once, then rows and columns are shown, hidden and moved. */
export class LedgerTable {
  readonly columns: readonly Column[];
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly TableRow[];
  readonly #table: HTMLTableElement;
  readonly #bodies: Map<string, HTMLTableSectionElement>;
  /** How many columns are no roles': the responsibility, its ownership, and what an organization says where one does. */
  readonly #others: number;
  /** The place of the first role's column. */
  readonly #first: number;
  #shown: readonly Column[];

  constructor(table: HTMLTableElement) {
    this.#table = table;
    const heads = [...table.querySelectorAll<HTMLTableCellElement>("thead [data-role]")];
    this.columns = heads.map((head) => ({
      id: head.dataset["role"] ?? "",
      shortTitle: textOf(head),
      form: head.dataset["form"] as Named["form"],
    }));
    this.#first = heads[0]?.cellIndex ?? 1;
    this.#shown = this.columns;
    this.#others = (table.tHead?.rows[0]?.cells.length ?? 0) - this.columns.length;
    this.#bodies = new Map([...table.tBodies].map((body) => [body.dataset["group"] ?? "", body]));
    this.groups = [...this.#bodies].map(([id, body]) => ({
      id,
      title: textOf(body.querySelector(".domain a")),
    }));
    this.rows = [...this.#bodies].flatMap(([group, body]) =>
      [...body.rows]
        .filter((row) => !row.classList.contains("domain"))
        .map((row) => this.#read(row, group)),
    );
  }

  /** Shows the columns of the given roles. */
  showColumns(roles: readonly Column[]): void {
    const before = new Set(this.#shown.map((role) => role.id));
    const after = new Set(roles.map((role) => role.id));
    const changed = this.columns
      .map((column, index) => ({ ...column, cell: index + this.#first }))
      .filter((column) => before.has(column.id) !== after.has(column.id));
    if (changed.length === 0) return;
    this.#shown = roles;
    const head = this.#table.tHead?.rows[0];
    for (const element of [...(head ? [head] : []), ...this.rows.map((row) => row.element)]) {
      for (const { id, cell } of changed) {
        const found = element.cells[cell];
        if (found) found.hidden = !after.has(id);
      }
    }
    for (const body of this.#bodies.values()) this.#span(body);
    fitFrame(this.#table, roles.length);
    const all = roles.length === this.columns.length;
    for (const row of this.rows) {
      const state = row.element.querySelector(".state");
      state?.querySelector(".beside.chosen")?.remove();
      const beside = all ? undefined : findOwnersBeside(row.owners, roles);
      if (beside === undefined) continue;
      state?.append(
        makeElement(
          "small",
          { className: "beside chosen" },
          makeElement("span", { className: "how" }, ledgerView.beside[beside.how]),
          " ",
          ...joinList(beside.owners).map((one) =>
            "text" in one
              ? one.text
              : makeElement("span", { className: "owner" }, nameOwner(one.item)),
          ),
        ),
      );
    }
  }

  /**
   * Shows what the answers are where a condition holds, and hides them for every other.
   * @param isAlways whether all show where none is chosen
   * @returns how many of them hold there
   */
  showCondition(condition: string | undefined, isAlways: boolean): number {
    let count = 0;
    for (const { element } of this.rows)
      for (const answer of element.querySelectorAll<HTMLElement>("[data-condition]")) {
        const isThere = answer.dataset["condition"] === condition;
        answer.hidden = !isThere && !(isAlways && condition === undefined);
        if (isThere) count += 1;
      }
    return count;
  }

  /** Shows the given rows under their headings, in their order, and hides all others that stand in this table. */
  place(groups: readonly PlacedGroup[], by: string): void {
    this.#table.dataset["by"] = by;
    const shown = new Set(groups.map((group) => group.id));
    for (const [id, body] of this.#bodies) body.hidden = !shown.has(id);
    const placed = new Set<Element>();
    let previous: Element | null = this.#table.tHead;
    for (const group of groups) {
      const body = this.#bodyOf(group);
      // Moving an element that already stands right would cost time, and the focus within it.
      if (body.previousElementSibling !== previous) previous?.after(body);
      previous = body;
      const head = body.querySelector(".domain");
      const count = head?.querySelector("small");
      if (count) count.textContent = String(group.rows.length);
      let before: Element | null = head;
      for (const { element } of group.rows) {
        element.hidden = false;
        placed.add(element);
        if (element.parentElement !== body || element.previousElementSibling !== before) {
          if (before) before.after(element);
          else body.prepend(element);
        }
        before = element;
      }
    }
    for (const body of this.#bodies.values()) {
      for (const row of body.rows) {
        if (!row.classList.contains("domain")) row.hidden = !placed.has(row);
      }
    }
  }

  #bodyOf({ id, heading }: PlacedGroup): HTMLTableSectionElement {
    const known = this.#bodies.get(id);
    if (known) return known;
    const body = makeElement("tbody");
    body.dataset["group"] = id;
    if (heading !== undefined) {
      const head = makeElement("th", { scope: "rowgroup" }, heading, " ", makeElement("small"));
      body.append(makeElement("tr", { className: "domain" }, head));
    }
    this.#bodies.set(id, body);
    this.#span(body);
    return body;
  }

  /** A heading spans the shown columns: spanning more would make columns without a cell. */
  #span(body: HTMLTableSectionElement): void {
    const head = body.querySelector<HTMLTableCellElement>(".domain th");
    if (head) head.colSpan = this.#shown.length + this.#others;
  }

  #read(element: HTMLTableRowElement, domain: string): TableRow {
    const cells = this.columns.map((role, index) => {
      const cell = element.cells[index + this.#first];
      const level = (Object.keys(involvementLevels) as InvolvementLevel[]).find((one) =>
        cell?.classList.contains(one),
      );
      return { role, cell, level };
    });
    const head = element.cells[0];
    let words: ViewedRow["words"] | undefined;
    return {
      element,
      domain,
      code: textOf(head?.querySelector(".code")),
      title: textOf(head?.querySelector("a")),
      ownership: (element.querySelector<HTMLElement>(".state")?.dataset["state"] ??
        "sole") as Ownership,
      levels: Object.fromEntries(cells.map(({ role, level }) => [role.id, level])),
      owners: cells
        .filter(({ level }) => level === "accountable")
        .map(({ role, cell }) => ({ ...role, standing: textOf(cell?.querySelector("small")) })),
      // Only a search needs the words, so they are read when the first one comes.
      get words() {
        words ??= {
          row: [head, element.querySelector(".here")].map(textOf).join("\n"),
          parts: Object.fromEntries(
            cells.map(({ role, cell }) => [
              role.id,
              [...(cell?.querySelectorAll("details > p") ?? [])].map(textOf).join("\n"),
            ]),
          ),
        };
        return words;
      },
    };
  }
}

/** Says in a table's classes how many columns of roles it has, and gives it the frame in which it scrolls or takes it away. */
export function fitFrame(table: HTMLTableElement, columns: number): void {
  table.classList.toggle("few", columns < 3);
  table.classList.toggle("crowded", columns > 3);
  const frame = table.closest(".ledger-frame");
  if (frame === null) return;
  // What an organization says is as wide as a role's column.
  const isMany = columns + Number(table.tHead?.querySelector(".here") != null) > 4;
  table.classList.toggle("many", isMany);
  frame.classList.toggle("scrolls", isMany);
}

/** A role by name, with how sure it is that it answers: "TD (assigned)". */
function nameOwner({ shortTitle, standing }: TableRow["owners"][number]): string {
  return standing === "" ? shortTitle : `${shortTitle} (${standing})`;
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}
