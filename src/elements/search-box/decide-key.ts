import { type KeyPress } from "./is-search-shortcut.ts";

/** The list below the search box when a key goes down in the box. */
export interface ListState {
  readonly isOpen: boolean;
  /** How many options it holds. */
  readonly count: number;
  /** The active option's place; -1 where none is. */
  readonly active: number;
  readonly query: string;
}

/** What a key does; `activate` with -1 leads back to the text. */
export type KeyAction =
  | { readonly do: "nothing" }
  | { readonly do: "activate"; readonly index: number }
  | { readonly do: "follow"; readonly index: number }
  | { readonly do: "close" }
  | { readonly do: "clear" };

const nothing: KeyAction = { do: "nothing" };

/** What a key does in the search box; whatever it does not name stays the browser's. */
export function decideKey(press: KeyPress, list: ListState): KeyAction {
  const { count, active } = list;
  // With Ctrl, ⌘ or Shift the active option opens as a link does: in a new tab or window.
  if (press.key === "Enter") {
    return list.isOpen && active >= 0 && !press.altKey ? { do: "follow", index: active } : nothing;
  }
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return nothing;
  switch (press.key) {
    case "ArrowDown":
      return count > 0 ? { do: "activate", index: active + 1 < count ? active + 1 : -1 } : nothing;
    case "ArrowUp":
      return count > 0 ? { do: "activate", index: active < 0 ? count - 1 : active - 1 } : nothing;
    case "Home":
      return list.isOpen && active >= 0 ? { do: "activate", index: 0 } : nothing;
    case "End":
      return list.isOpen && active >= 0 ? { do: "activate", index: count - 1 } : nothing;
    case "Escape":
      if (list.isOpen) return { do: "close" };
      return list.query === "" ? nothing : { do: "clear" };
    default:
      return nothing;
  }
}
