import type { EngineResults, EngineSearch } from "../../../src/search/engine.ts";
import type { IndexRecord } from "../../../src/search/index-records.ts";

/**
 * The engine as far as the planner depends on it: in quotes it finds the pages that have a word, without
 * them those that have a word which begins so, too.
 * @param resultIds by address
 */
export function makeFakeEngine(
  records: readonly IndexRecord[],
  resultIds: ReadonlyMap<string, string>,
): (searches: readonly EngineSearch[]) => EngineResults[] {
  const pages = records.map(({ url, content }) => ({
    id: resultIds.get(url) ?? "",
    words: content.split(" "),
  }));
  const run = (search: EngineSearch): EngineResults => {
    const word = search.query.replaceAll('"', "");
    const fits = (one: string) => (search.query === word ? one.startsWith(word) : one === word);
    const hits = pages.flatMap(({ id, words }) => {
      const places = words.flatMap((one, place) => (fits(one) ? [place] : []));
      return places.length > 0 ? [{ id, score: 1 / words.length, words: places }] : [];
    });
    return { search, hits };
  };
  return (searches) => searches.map(run);
}
