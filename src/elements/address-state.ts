import {
  describeIgnored,
  formatView,
  parseView,
  type ViewAddress,
} from "../model/views/address-view.ts";
import { makeElement } from "./make-element.ts";

/** How a view came about: key by key, or by a choice that is meant. */
export type Change = "typed" | "chosen";

/** What an element does with its address. */
export interface AddressUse<View> {
  readonly address: ViewAddress<View>;
  /** Shows a view: the one that the page opened with, and later those that the reader goes back to. */
  open(view: View): void;
  /** How long typing rests before the address follows; in milliseconds. */
  readonly rest?: number;
}

/** When fields are filled again in a page that comes back; in milliseconds after the event. */
const returns = [0, 50, 300] as const;

/**
 * Calls back when the browser shows the page again that it has kept for the way back. WebKit empties fields
 * without autocompletion then, in a task of its own some time after the event, so the call comes more than once.
 * @returns what ends it
 */
export function watchReturns(onReturn: () => void): () => void {
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) for (const delay of returns) setTimeout(onReturn, delay);
  };
  addEventListener("pageshow", onPageShow);
  return () => removeEventListener("pageshow", onPageShow);
}

/** How long the address waits where the browser takes no more changes; in milliseconds. */
const retryAfter = 1000;

/**
 * Keeps an element's view in the page's address: opens what the address asks for, tells what of it counts
 * for nothing, follows each change, and opens again when the reader comes back. Parameters of others stay.
 */
export class AddressState<View> {
  /** Says what of the address was left out; the element puts it where it fits. */
  readonly note = makeElement("p", { className: "note ignored", hidden: true });
  readonly #use: AddressUse<View>;
  #pending: { readonly view: View; readonly change: Change } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the newest entry of the history was made by typing, and the next key may replace it. */
  #isTyping = false;
  #stopReturns: (() => void) | undefined;
  /** The query whose view is shown. */
  #search = location.search;

  constructor(use: AddressUse<View>) {
    this.#use = use;
  }

  /** Opens what the address asks for, and follows the address from now on. */
  start(): void {
    this.#open();
    addEventListener("popstate", this.#onPopState);
    this.#stopReturns = watchReturns(this.#onReturn);
  }

  stop(): void {
    this.#write();
    removeEventListener("popstate", this.#onPopState);
    this.#stopReturns?.();
  }

  /** Puts a view that the reader made into the address. */
  keep(view: View, change: Change): void {
    this.note.hidden = true;
    clearTimeout(this.#timer);
    this.#pending = { view, change };
    const rest = change === "typed" ? (this.#use.rest ?? 0) : 0;
    if (rest > 0) this.#timer = setTimeout(this.#write, rest);
    else this.#write();
  }

  #open(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
    this.#isTyping = false;
    this.#search = location.search;
    const { view, ignored } = parseView(location.search, this.#use.address);
    this.note.hidden = ignored.length === 0;
    this.note.textContent = ignored.length === 0 ? "" : describeIgnored(ignored);
    this.#use.open(view);
  }

  readonly #onPopState = (): void => {
    if (location.search !== this.#search) return this.#open();
    // Only the fragment changed: the view stays, and so does what is being typed.
    this.#isTyping = false;
    this.#write();
  };

  readonly #onReturn = (): void => {
    // What the reader was typing, or has begun to type since, is not undone.
    if (this.#pending === undefined) this.#open();
    else this.#use.open(this.#pending.view);
  };

  readonly #write = (): void => {
    clearTimeout(this.#timer);
    const pending = this.#pending;
    if (pending === undefined) return;
    const isTyped = pending.change === "typed";
    const url = new URL(location.href);
    url.search = formatView(pending.view, this.#use.address, location.search);
    const isSame = url.href === location.href;
    try {
      // Back leads to each view, but not through every letter.
      if (!isSame && isTyped && this.#isTyping) history.replaceState(null, "", url);
      else if (!isSame) history.pushState(null, "", url);
    } catch {
      // WebKit takes a hundred changes in half a minute, and refuses more.
      this.#timer = setTimeout(this.#write, retryAfter);
      return;
    }
    this.#pending = undefined;
    this.#isTyping = isTyped && (this.#isTyping || !isSame);
    this.#search = location.search;
  };
}
