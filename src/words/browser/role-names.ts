import { capitalize, formatList, joinList, uncapitalize } from "../language.ts";
import { defineWords } from "../table.ts";

/** How a sentence names whoever answers, by what that is: other texts have it where they say `{theRole}`. */
export const roleNames = defineWords("roleNames", {
  post: "the {name}",
  /** What stands behind the name is left out where the name says what it is: “Box office”, “Support Team”. */
  team: "the {name} team",
  person: "{name}",
});

/** What a role of a register is; a post where nothing is said. */
type Form = keyof typeof roleNames;

/** Somebody whom a sentence names. */
export interface Named {
  readonly form?: Form | undefined;
}

/** A name with what stands before it in a sentence: an article, or nothing. */
interface NameInSentence {
  readonly before: string;
  readonly name: string;
}

/** A post's title that has its first letter alone in upper case, as “Charge nurse” and unlike “IT director”. */
const inSentenceCase = /^\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Ll}[\p{L}'’]*)+$/u;

/**
 * A name as it stands within a sentence. Behind an article a post's title in sentence case begins in lower case, and any other
 * stays as it is.
 */
function splitName(title: string, form: Form = "post"): NameInSentence {
  const [before = "", after = ""] = roleNames[form].split("{name}");
  const isLower = form === "post" && before !== "" && inSentenceCase.test(title);
  const name = isLower ? uncapitalize(title) : title;
  const isSaid =
    /\s\p{Ll}[\p{L}-]*$/u.test(name) || name.toLowerCase().endsWith(after.toLowerCase());
  return { before, name: form === "team" && isSaid ? name : name + after };
}

/** A role's name within a sentence: "the CIO", "the Distribution team", "Ben Okoro". */
export function nameInSentence(name: string, { form }: Named = {}): string {
  const split = splitName(name, form);
  return split.before + split.name;
}

/** The same at the beginning of a sentence: "The CIO". */
export function nameAtStart(name: string, { form }: Named = {}): string {
  const split = splitName(name, form);
  return capitalize(split.before) + split.name;
}

/**
 * Names as a sentence lists them: one article for all of them, and where one takes none, each its own.
 * @param start whether the sentence begins with them
 */
export function joinNames<Item extends Named>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  { start = false }: { readonly start?: boolean } = {},
): (({ readonly item: Item } & NameInSentence) | { readonly text: string })[] {
  const names = items.map((item) => ({ item, ...splitName(nameOf(item), item.form) }));
  const isEach = names.some(({ before }) => before === "");
  return joinList(names).map((one, place) => {
    if ("text" in one) return one;
    const { item, before, name } = one.item;
    if (place > 0) return { item, before: isEach ? before : "", name };
    return { item, before: start ? capitalize(before) : before, name };
  });
}

/** Names as a sentence lists them, as plain text. */
export function formatNames<Item extends Named>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): string {
  return joinNames(items, nameOf)
    .map((one) => ("text" in one ? one.text : one.before + one.name))
    .join("");
}

/** Names as a sentence lists them, each with its article: "the CIO or Ben Okoro". */
export function listNames(
  items: readonly (Named & { readonly shortTitle: string })[],
  word?: "and" | "or",
): string {
  return formatList(
    items.map((item) => nameInSentence(item.shortTitle, item)),
    word,
  );
}
