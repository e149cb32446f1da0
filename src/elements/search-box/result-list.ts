import { setAria } from "../make-element.ts";
import { searchPanel as words } from "../../words/browser/search.ts";
import { formatResult } from "./format-result.ts";
import { mergeStable } from "./merge-stable.ts";
import { type Result } from "./result.ts";

/** The results on screen: a listbox of links, one of which may be active. */
export class ResultList {
  readonly root: HTMLElement;
  #results: readonly Result[] = [];
  /** The elements on screen by result, kept as long as a result shows the same. */
  #items = new Map<
    string,
    { readonly item: HTMLElement; readonly option: HTMLAnchorElement; readonly mark: string }
  >();
  #activeId: string | undefined;
  #isPointedAt = false;
  readonly #isTabbable: boolean;

  /**
   * @param root an empty list
   * @param isTabbable whether Tab goes through the options, because the list is the page's own
   */
  constructor(root: HTMLElement, isTabbable: boolean) {
    this.root = root;
    this.#isTabbable = isTabbable;
    setAria(root, { role: "listbox", "aria-label": words.answers });
    root.addEventListener("pointerenter", () => (this.#isPointedAt = true));
    root.addEventListener("pointerleave", () => (this.#isPointedAt = false));
  }

  get count(): number {
    return this.#results.length;
  }

  /** The active option's place; -1 where none is. */
  get active(): number {
    return this.#results.findIndex((result) => result.id === this.#activeId);
  }

  /** Whether what is on screen must stay where it is. */
  get isHeld(): boolean {
    return this.#isPointedAt || this.active >= 0 || this.root.contains(document.activeElement);
  }

  option(index: number): HTMLAnchorElement | undefined {
    const result = this.#results[index];
    return result && this.#items.get(result.id)?.option;
  }

  /** Shows the answers to another query; none is active. */
  replace(results: readonly Result[]): void {
    this.#activeId = undefined;
    this.#show(results);
  }

  /** Shows a better ranking of the same query's answers, without moving what somebody points at. */
  join(results: readonly Result[], atMost: number): void {
    if (!this.isHeld) return this.#show(results.slice(0, atMost));
    const known = new Map([...results, ...this.#results].map((result) => [result.id, result]));
    const order = mergeStable(
      this.#results.map(({ id }) => id),
      results.map(({ id }) => id),
    );
    const limit = Math.max(atMost, this.#results.length);
    this.#show(order.slice(0, limit).flatMap((id) => known.get(id) ?? []));
  }

  /** Makes an option the active one; -1 none. */
  activate(index: number): void {
    this.#activeId = this.#results[index]?.id;
    this.#mark();
    this.option(index)?.scrollIntoView({ block: "nearest" });
  }

  #show(results: readonly Result[]): void {
    const before = this.#items;
    this.#results = results;
    this.#items = new Map(
      results.map((result, index) => {
        const mark = JSON.stringify({ ...result, summary: "" });
        const same = before.get(result.id);
        const kept = same?.mark === mark ? same : this.#format(result, mark);
        // A summary that comes later is filled in, because a new element would lose a click on the old one.
        const summary = kept.option.querySelector(".summary");
        if (summary && summary.textContent !== result.summary) summary.textContent = result.summary;
        kept.option.id = `${this.root.id}-${index}`;
        return [result.id, kept] as const;
      }),
    );
    this.#place();
    this.#mark();
  }

  /** Puts the items in their order and moves none that stands right, so that a click on one is not lost. */
  #place(): void {
    const items = [...this.#items.values()].map(({ item }) => item);
    const wanted = new Set<Element>(items);
    for (const child of [...this.root.children]) if (!wanted.has(child)) child.remove();
    items.forEach((item, index) => {
      const there = this.root.children[index];
      if (there !== item) this.root.insertBefore(item, there ?? null);
    });
  }

  #format(
    result: Result,
    mark: string,
  ): { item: HTMLElement; option: HTMLAnchorElement; mark: string } {
    const item = document.createElement("li");
    setAria(item, { role: "none" });
    const option = formatResult(result);
    if (!this.#isTabbable) option.tabIndex = -1;
    item.append(option);
    return { item, option, mark };
  }

  #mark(): void {
    for (const [id, { option }] of this.#items)
      setAria(option, { "aria-selected": String(id === this.#activeId) });
  }
}
