import type { NamesRoles } from "./role-name.ts";
import type { Translation } from "./table.ts";
import { withoutSources } from "./without-sources.ts";

/** A text of words.yaml, with where it stands. */
export interface TranslatedText {
  /** The entry that it replaces: "role.list.title". */
  readonly key: string;
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/**
 * What replaces the English words on a site: those of a register without sources, then those of its language. What the
 * former does not say at all stays unsaid in any language.
 */
export function toTranslation(
  { language, citesSources, roleName }: NamesRoles & { readonly citesSources: boolean },
  texts: readonly TranslatedText[],
): Translation {
  const own = Object.fromEntries(texts.map(({ key, text }) => [key, text]));
  const unsaid = Object.entries(withoutSources).filter(([, text]) => text === "");
  return {
    language: language ?? "en",
    roleName,
    patterns: citesSources ? own : { ...withoutSources, ...own, ...Object.fromEntries(unsaid) },
  };
}
