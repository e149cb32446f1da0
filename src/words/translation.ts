import type { Translation } from "./table.ts";

/** A text of words.yaml, with where it stands. */
export interface TranslatedText {
  /** The entry that it replaces: "role.list.title". */
  readonly key: string;
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** What replaces the English words on a site of a language. */
export function toTranslation(
  language: string | undefined,
  texts: readonly TranslatedText[],
): Translation {
  return {
    language: language ?? "en",
    patterns: Object.fromEntries(texts.map(({ key, text }) => [key, text])),
  };
}
