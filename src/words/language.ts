/** The language of the words in this folder, and of what is made from them. */
const language = "en";

/** Lists without a comma before the last word, as the site has always written them. */
const lists = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
} as const;

/** Names as a sentence lists them: "A", "A and B", "A, B and C"; with `or` in place of "and" where they are a choice. */
export function formatList(names: Iterable<string>, word: keyof typeof lists = "and"): string {
  return lists[word].format(names);
}

/** The items of a list with the text between them, for lists of which a page makes links. */
export function joinList<Item>(
  items: readonly Item[],
  word: keyof typeof lists = "and",
): ({ readonly item: Item } | { readonly text: string })[] {
  return lists[word]
    .formatToParts(items.map((_, index) => String(index)))
    .map(({ type, value }) =>
      type === "element" ? { item: items[Number(value)] as Item } : { text: value },
    );
}

const plurals = new Intl.PluralRules(language);

/** The form that a count asks for. */
export function pluralize<Form>(
  count: number,
  forms: { readonly one: Form; readonly other: Form },
): Form {
  return plurals.select(count) === "one" ? forms.one : forms.other;
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** A number as a sentence has it: the small ones in words. */
export function spell(count: number): string {
  return numbers[count] ?? String(count);
}

/** The first letter in upper case. */
export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** For a text that goes on a sentence. */
export function uncapitalize(text: string): string {
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}

/**
 * A day, a month or a year in words, as exactly as it is written: "April 21, 2023", "November 2022", "2019".
 * @param date `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything else stays as it is
 */
export function formatDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat("en-US", {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(day !== undefined && { day: "numeric" }),
  }).format(time);
}
