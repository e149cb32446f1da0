import { readMatchWords, type MatchWords } from "../../search/find-matches.ts";
import { searchPanel as words } from "../../words/browser/search.ts";
import { setAria } from "../make-element.ts";
import { fillSummary, formatResult } from "./format-result.ts";
import { mergeStable } from "./merge-stable.ts";
import { type Result } from "./result.ts";

/** A result on screen. */
interface Shown {
  readonly item: HTMLElement;
  readonly option: HTMLAnchorElement;
  /** All that it shows but the summary. */
  readonly key: string;
}

/** The results on screen: a listbox of links, one of which may be active. What stands for a query is never moved. */
export class ResultList {
  readonly root: HTMLElement;
  #results: readonly Result[] = [];
  #matches: MatchWords = readMatchWords("");
  #query = "";
  /** The elements on screen by result, kept as long as a result shows the same. */
  #items = new Map<string, Shown>();
  #activeId: string | undefined;
  readonly #isTabbable: boolean;

  /**
   * @param root an empty list
   * @param isTabbable whether Tab goes through the options, because the list is the page's own
   */
  constructor(root: HTMLElement, isTabbable: boolean) {
    this.root = root;
    this.#isTabbable = isTabbable;
    setAria(root, { role: "listbox", "aria-label": words.answers });
  }

  get count(): number {
    return this.#results.length;
  }

  /** The results on screen. */
  get results(): readonly Result[] {
    return this.#results;
  }

  /** The first result on screen. */
  get first(): Result | undefined {
    return this.#results[0];
  }

  /** The active option's place; -1 where none is. */
  get active(): number {
    return this.#results.findIndex((result) => result.id === this.#activeId);
  }

  option(index: number): HTMLAnchorElement | undefined {
    const result = this.#results[index];
    return result && this.#items.get(result.id)?.option;
  }

  /** What an option on screen shows. */
  resultOf(option: Element): Result | undefined {
    return this.#results.find(({ id }) => this.#items.get(id)?.option === option);
  }

  /**
   * Shows the results of another query; none is active.
   * @param query whose words are marked
   */
  replace(results: readonly Result[], query: string): void {
    this.#activeId = undefined;
    this.#query = query;
    this.#matches = readMatchWords(query);
    this.#show(results);
  }

  /** Puts a better ranking of the same query's results below those that stand. */
  append(results: readonly Result[], atMost: number): void {
    const known = new Map(results.map((result) => [result.id, result]));
    // What stands says what it said: of a better ranking it takes the summary alone.
    for (const shown of this.#results)
      known.set(shown.id, { ...shown, summary: known.get(shown.id)?.summary ?? shown.summary });
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
        const key = JSON.stringify([this.#query, { ...result, summary: "" }]);
        const same = before.get(result.id);
        const kept = same?.key === key ? same : this.#format(result, key);
        // A summary that comes later is filled in, because a new element would lose a click on the old one.
        fillSummary(kept.option, result.summary, this.#matches);
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

  #format(result: Result, key: string): Shown {
    const item = document.createElement("li");
    setAria(item, { role: "none" });
    const option = formatResult(result, this.#matches);
    if (!this.#isTabbable) option.tabIndex = -1;
    item.append(option);
    return { item, option, key };
  }

  #mark(): void {
    for (const [id, { option }] of this.#items)
      setAria(option, { "aria-selected": String(id === this.#activeId) });
  }
}
