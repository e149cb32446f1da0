import { stem, subjectsOf, tokenize } from "./text.ts";

/** A page's text as Pagefind takes it from the HTML. */
export interface PageText {
  /** Site-absolute, without the base path. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
}

/** What Pagefind indexes for a page. */
export interface IndexRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

/** What leads to an address beside the text of its page. */
export interface AddressNames {
  readonly title: string;
  /** Names and everyday words. */
  readonly names: readonly string[];
}

/**
 * A word of the text leads to a page where at most this share of the pages has it, or so few. What more pages have
 * tells them apart too little for its bytes (measured); names and everyday words count in any case.
 */
const rareShare = 0.01;
const rareCount = 2;

/**
 * What Pagefind indexes: the stems of a page's names and everyday phrases, in which words of one phrase
 * stand side by side, and after them those of its text's rare words, each once. An address with
 * names that Pagefind does not read as a page (the register as a table) is found by its names.
 * @param names by address
 */
export function buildIndexRecords(
  pages: readonly PageText[],
  names: ReadonlyMap<string, AddressNames>,
): IndexRecord[] {
  const stemOf = rememberStems();
  const texts = pages.map((page) => stemsOf(page.content, stemOf));
  const counts = new Map<string, number>();
  for (const one of texts.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(rareCount, pages.length * rareShare);
  const isRare = (one: string) => (counts.get(one) ?? 0) <= most;
  const records = pages.map(({ url, meta, filters }, place) =>
    buildRecord(
      url,
      meta,
      filters,
      names.get(url)?.names ?? [],
      (texts[place] ?? []).filter(isRare),
    ),
  );
  const read = new Set(pages.map((page) => page.url));
  const others = [...names]
    .filter(([url]) => !read.has(url))
    .map(([url, { title, names: own }]) => buildRecord(url, { title }, {}, own, []));
  return [...records, ...others].sort((a, b) => (a.url < b.url ? -1 : 1));
}

function buildRecord(
  url: string,
  meta: PageText["meta"],
  filters: PageText["filters"],
  names: readonly string[],
  words: readonly string[],
): IndexRecord {
  const phrases = withoutContained(
    [meta["title"] ?? "", ...names].map((phrase) => stemsOf(phrase)),
  );
  const own = new Set(phrases.flat());
  const shown = Object.entries(meta).filter(([field]) => shownFields.includes(field));
  return {
    url,
    content: [...phrases.flat(), ...words.filter((one) => !own.has(one))].join(" "),
    language: "unknown",
    meta: Object.fromEntries(shown),
    filters: { ...filters },
  };
}

/** The phrases that no other holds whole; each once. */
function withoutContained(phrases: readonly (readonly string[])[]): (readonly string[])[] {
  const texts = phrases.map((phrase) => ` ${phrase.join(" ")} `);
  return phrases.filter(
    (_, place) =>
      !texts.some((text, other) => {
        const own = texts[place] ?? "";
        return other !== place && text.includes(own) && (text !== own || other < place);
      }),
  );
}

/** What results show where the tables cannot be loaded. */
const shownFields: readonly string[] = ["title", "kind", "owners"];

/** The stems of a text's words, each once, as the engine is asked for them: in lower case. */
export function stemsOf(text: string, stemOf = stem): string[] {
  return subjectsOf(tokenize(text), stemOf).map((one) => one.toLowerCase());
}

/** A stemmer that remembers: pages share most of their words. */
function rememberStems(): typeof stem {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word) ?? stem(word);
    known.set(word, found);
    return found;
  };
}
