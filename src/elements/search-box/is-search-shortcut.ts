/** What a key event says, as far as decisions need it. */
export interface KeyPress {
  readonly key: string;
  /** The key's place on the keyboard, by the letter that it has in the United States. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where the keyboard's focus is: in the search box, in another field, or in none. */
export type TypingIn = "search" | "field" | "nothing";

/** Whether a key leads to the search box: Ctrl+K or ⌘K, also where the keyboard writes another script. */
export function isSearchShortcut(press: KeyPress, typingIn: TypingIn): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (typingIn === "field" || altKey || shiftKey || ctrlKey === metaKey) return false;
  // Where the key writes another script, such as к in Cyrillic, its place on the keyboard counts.
  const isOtherScript = key.length === 1 && key > "~";
  return key.toLowerCase() === "k" || (isOtherScript && code === "KeyK");
}
