import { decideHistory, formatState, type SearchState } from "./search-state.ts";

/** How long typing rests before the address follows; in milliseconds. */
const rest = 300;

/** Keeps a search in the page's address and history. */
export class AddressKeeper {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The address of this entry of the history as it was last meant. */
  #committed = location.search;

  /** The address has changed by itself: the reader went back or forward. */
  accept(): void {
    clearTimeout(this.#timer);
    this.#committed = location.search;
  }

  /** @param isMeant whether the search was asked for, and not only typed so far */
  keep(state: () => SearchState, isMeant: boolean): void {
    clearTimeout(this.#timer);
    if (isMeant) this.#step(state(), true);
    else this.#timer = setTimeout(() => this.#step(state(), false), rest);
  }

  #step(state: SearchState, isMeant: boolean): void {
    const next = formatState(state);
    for (const { how, search } of decideHistory(this.#committed, location.search, next, isMeant)) {
      const address = location.pathname + search;
      if (how === "push") history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    }
    if (isMeant) this.#committed = location.search;
  }
}
