import { getLanguage, perLanguage } from "./table.ts";

/** Lists without a comma before the last word, as the site has always written them in English. */
const lists = perLanguage((language) => {
  const locale = language === "en" ? "en-GB" : language;
  return {
    and: new Intl.ListFormat(locale, { type: "conjunction" }),
    or: new Intl.ListFormat(locale, { type: "disjunction" }),
  };
});
type ListWord = keyof ReturnType<typeof lists>;

/** Names as a sentence lists them: "A", "A and B", "A, B and C"; with `or` in place of "and" where they are a choice. */
export function formatList(names: Iterable<string>, word: ListWord = "and"): string {
  return lists()[word].format(names);
}

/** Long items as a sentence lists them: in English with a comma before the last of three or more. */
export function listAtLength(items: readonly string[]): string {
  return atLength().format(items);
}

const atLength = perLanguage(
  (language) =>
    new Intl.ListFormat(language === "en" ? "en-US" : language, { type: "conjunction" }),
);

/** The items of a list with the text between them, for lists of which a page makes links. */
export function joinList<Item>(
  items: readonly Item[],
  word: ListWord = "and",
): ({ readonly item: Item } | { readonly text: string })[] {
  return lists()
    [word].formatToParts(items.map((_, index) => String(index)))
    .map(({ type, value }) =>
      type === "element" ? { item: items[Number(value)] as Item } : { text: value },
    );
}

/** The first letter in upper case. */
export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase(getLanguage()) + text.slice(1);
}

/** For a text that goes on a sentence; where other words than English ones may begin in upper case, as it is. */
export function uncapitalize(text: string): string {
  return /^en\b/.test(getLanguage())
    ? text.charAt(0).toLocaleLowerCase(getLanguage()) + text.slice(1)
    : text;
}

/** A text within a sentence, as the language of the words writes it. */
export function lowerCase(text: string): string {
  return text.toLocaleLowerCase(getLanguage());
}

/**
 * A day, a month or a year in words, as exactly as it is written: "April 21, 2023", "November 2022", "2019".
 * @param date `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything else stays as it is
 */
export function formatDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  const locale = getLanguage() === "en" ? "en-US" : getLanguage();
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(day !== undefined && { day: "numeric" }),
  }).format(time);
}

/** A share of 1 in percent, as the language writes it: "25%". */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(getLanguage(), { style: "percent" }).format(share);
}
