import { describe, expect, it } from "vitest";
import { decideKey, type ListState } from "../../../../src/elements/search-box/decide-key.ts";
import {
  isSearchShortcut,
  type KeyPress,
} from "../../../../src/elements/search-box/is-search-shortcut.ts";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe("the keys that lead to the search box", () => {
  it.each([
    ["/, which has no key held beside it", press("/"), false],
    ["/ typed with Shift, as on a German keyboard", press("/", { shiftKey: true }), false],
    ["Ctrl+K on a Cyrillic keyboard", press("л", { code: "KeyK", ctrlKey: true }), true],
    ["⌘K on a Hebrew keyboard", press("ל", { code: "KeyK", metaKey: true }), true],
    [
      "Ctrl+T, which stands at K's place on a Dvorak keyboard",
      press("t", { code: "KeyK", ctrlKey: true }),
      false,
    ],
    ["Ctrl+K on a Dvorak keyboard", press("k", { code: "KeyV", ctrlKey: true }), true],
    ["л alone", press("л", { code: "KeyK" }), false],
    ["Ctrl+K", press("k", { ctrlKey: true }), true],
    ["⌘K with Caps Lock", press("K", { metaKey: true }), true],
    ["k alone", press("k"), false],
    ["Ctrl+/", press("/", { ctrlKey: true }), false],
    ["Ctrl+Shift+K, the browser's own", press("K", { ctrlKey: true, shiftKey: true }), false],
    ["Ctrl+⌘+K", press("k", { ctrlKey: true, metaKey: true }), false],
    ["Ctrl+Alt+K", press("k", { ctrlKey: true, altKey: true }), false],
  ])("%s", (_, key, leads) => {
    expect(isSearchShortcut(key, "nothing")).toBe(leads);
  });

  it("are text while another field is typed in", () => {
    expect(isSearchShortcut(press("k", { ctrlKey: true }), "field")).toBe(false);
  });

  it("select the text in the box itself", () => {
    expect(isSearchShortcut(press("k", { ctrlKey: true }), "search")).toBe(true);
  });
});

describe("keys in the search box", () => {
  const list: ListState = { isOpen: true, count: 3, active: -1, query: "help" };
  const at = (active: number) => ({ ...list, active });

  it.each([
    ["down, from the text to the first", "ArrowDown", list, 0],
    ["down, to the next", "ArrowDown", at(0), 1],
    ["down, from the last back to the text", "ArrowDown", at(2), -1],
    ["down, where the list is closed", "ArrowDown", { ...list, isOpen: false }, 0],
    ["up, from the text to the last", "ArrowUp", list, 2],
    ["up, from the first back to the text", "ArrowUp", at(0), -1],
    ["home", "Home", at(2), 0],
    ["end", "End", at(0), 2],
  ])("%s", (_, key, state, index) => {
    expect(decideKey(press(key), state)).toEqual({ do: "activate", index });
  });

  it.each([
    ["Home in the text", press("Home"), list],
    ["End in the text", press("End"), list],
    ["arrows without an option", press("ArrowDown"), { ...list, count: 0 }],
    ["Shift+Home, which selects", press("Home", { shiftKey: true }), at(1)],
    ["Ctrl+ArrowDown", press("ArrowDown", { ctrlKey: true }), list],
    ["Enter without an active option, which sends the form", press("Enter"), list],
    ["Enter where the list is closed", press("Enter"), { ...at(1), isOpen: false }],
    [
      "Escape with nothing to close or clear",
      press("Escape"),
      { ...list, isOpen: false, query: "" },
    ],
    ["a letter", press("a"), at(1)],
  ])("%s stays the browser's", (_, key, state) => {
    expect(decideKey(key, state)).toEqual({ do: "nothing" });
  });

  it("Enter follows the active option, in a new tab with Ctrl", () => {
    expect(decideKey(press("Enter"), at(1))).toEqual({ do: "follow", index: 1 });
    expect(decideKey(press("Enter", { ctrlKey: true }), at(1))).toEqual({ do: "follow", index: 1 });
  });

  it("Escape closes first, then clears", () => {
    expect(decideKey(press("Escape"), list)).toEqual({ do: "close" });
    expect(decideKey(press("Escape"), { ...list, isOpen: false })).toEqual({ do: "clear" });
  });
});
