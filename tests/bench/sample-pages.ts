import { chooseLargestPages, readPages } from "../build/built-site.ts";
import { isUnlisted } from "../../src/build/unlisted.ts";

/** Pages that are one of their kind. */
const single: Readonly<Record<string, string>> = {
  home: "",
  register: "responsibilities/",
  search: "search/",
  compare: "compare/",
  decide: "decide/",
  planner: "planner/",
  disputes: "disputes/",
  situations: "situations/",
};

/** Kinds of records, of which each page stands for the others. */
const kinds = ["role", "pairing", "responsibility", "term", "source"] as const;

/**
 * A page of each kind that benches look at, as addresses without a slash at the beginning: of a kind
 * with many the largest, which is the slowest to come, and of one that the content lacks none.
 */
export function chooseSamplePages(folder: string): Record<string, string> {
  const pages = readPages(folder);
  const built = new Set(pages.map(({ address }) => address.slice(1)));
  const largest = chooseLargestPages(pages);
  const chosen = kinds.flatMap((kind) => {
    const address = largest.get(kind);
    return address === undefined ? [] : [[kind, address] as const];
  });
  const alone = Object.entries(single).filter(([, address]) => built.has(address));
  return Object.fromEntries([...alone, ...chosen]);
}

/**
 * The largest page of each kind that search engines may list, by its kind or, where it is one of none, its
 * address, as addresses without a slash at the beginning.
 */
export function chooseListedPages(folder: string): Record<string, string> {
  const listed = readPages(folder).filter(({ html }) => !isUnlisted(html));
  return Object.fromEntries(chooseLargestPages(listed));
}
