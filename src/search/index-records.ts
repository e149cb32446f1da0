import { subjectsOf, tokenize } from "./text.ts";

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
const rareShare = 0.025;
const rareCount = 3;

/**
 * What Pagefind indexes: for each page the stems of its names and everyday words as `names`, and the
 * stems of its text's rare words, each once. An address with names
 * that Pagefind does not read as a page (the register as a table) is found by its names.
 * @param names by address
 */
export function buildIndexRecords(
  pages: readonly PageText[],
  names: ReadonlyMap<string, AddressNames>,
): IndexRecord[] {
  const texts = pages.map((page) => stemsOf(page.content));
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
  const own = [...new Set([meta["title"] ?? "", ...names].flatMap(stemsOf))];
  const rest = words.filter((one) => !own.includes(one));
  const shown = Object.entries(meta).filter(([field]) => shownFields.includes(field));
  return {
    url,
    // Pagefind refuses a record without content.
    content: rest.join(" ") || own.join(" "),
    language: "unknown",
    meta: { ...Object.fromEntries(shown), names: own.join(" ") },
    filters: { ...filters },
  };
}

/** What results show where the tables cannot be loaded. */
const shownFields: readonly string[] = ["title", "kind", "owners"];

/** The stems of a text's words, each once, as the engine is asked for them: in lower case. */
export function stemsOf(text: string): string[] {
  return subjectsOf(tokenize(text)).map((one) => one.toLowerCase());
}
