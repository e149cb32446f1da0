import { type Engine, type EnginePage, type LoadableHit } from "../../search/engine.ts";
import { planAlone } from "../../search/planner.ts";
import { type Result } from "./result.ts";

/** How many results are looked at when nothing but the engine is there: each costs a request. */
const most = 10;

/** Results from the engine alone, for when the tables are missing. */
export async function searchAlone(
  engine: Engine,
  query: string,
  filters: Readonly<Record<string, string>>,
): Promise<Result[]> {
  const searches = planAlone(query);
  const lists = await Promise.all(searches.map((one) => engine.search(one.query, filters)));
  const pages = await Promise.all(
    addUp(lists)
      .slice(0, most)
      .map((hit) => hit.data()),
  );
  return pages.map(toPlainResult);
}

/** Lists of hits as one, best first; a page that several lists hold counts for all of them. */
export function addUp(lists: readonly (readonly LoadableHit[])[]): LoadableHit[] {
  const sums = new Map<string, LoadableHit>();
  for (const hit of lists.flat()) {
    const before = sums.get(hit.id);
    sums.set(hit.id, before === undefined ? hit : { ...hit, score: before.score + hit.score });
  }
  return [...sums.values()].sort((a, b) => b.score - a.score);
}

function toPlainResult({ url, meta }: EnginePage): Result {
  const kind = meta["kind"] ?? "page";
  return {
    id: url,
    href: url,
    title: meta["title"] ?? url,
    kind: kind.charAt(0).toUpperCase() + kind.slice(1),
    owners: meta["owners"] ? [{ id: undefined, name: meta["owners"], standing: "" }] : [],
    ownership: undefined,
    summary: "",
    why: undefined,
  };
}
