/** What a key event says, as far as decisions need it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where the keyboard's focus is: in the search box, in another field, or in none. */
export type TypingIn = "search" | "field" | "nothing";

/** Whether a key leads to the search box: `/`, and Ctrl+K or ⌘K. */
export function isSearchShortcut(press: KeyPress, typingIn: TypingIn): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey } = press;
  if (typingIn === "field" || altKey) return false;
  // A slash needs Shift on many keyboards, so Shift does not count against it.
  if (press.key === "/") return typingIn === "nothing" && !ctrlKey && !metaKey;
  return press.key.toLowerCase() === "k" && ctrlKey !== metaKey && !shiftKey;
}
