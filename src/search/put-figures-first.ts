import type { Query } from "./read-query.ts";
import type { SearchIndex } from "./read-tables.ts";
import { isFigure, wordWeight } from "./text.ts";

/** How much a share counts that another claim of the same source states. */
const besideShare = 0.6;

/** The shares of a query that a target states. */
export function listStated(
  index: SearchIndex,
  { subjects }: Pick<Query, "subjects">,
  target: number,
): string[] {
  return subjects.filter(
    (word) => isFigure(word) && index.postings.get(word)?.targets.has(target) === true,
  );
}

/** Words for a share, and for where it comes from. */
const ofFigures = new Set(
  "figure figures number numbers percentage share statistic statistics stat source origin".split(
    " ",
  ),
);

/** Whether a query is about shares above all, and a target states one of them: it then names it beyond doubt. */
export function namesFigures(index: SearchIndex, query: Query, target: number): boolean {
  const figures = query.subjects.filter(isFigure);
  const others = query.subjects.filter(
    (word) => !isFigure(word) && wordWeight(word) === 1 && !ofFigures.has(word),
  );
  return figures.length > others.length && listStated(index, query, target).length > 0;
}

/**
 * Of ranked targets those that answer together with the first, because each states a share that is asked for and that none
 * before it states; none where the first is not there for its shares.
 */
export function findTogether(
  index: SearchIndex,
  query: Query,
  ranked: readonly { readonly target: number }[],
): number[] {
  const [first, ...others] = ranked.map(({ target }) => target);
  if (first === undefined || !namesFigures(index, query, first)) return [];
  const stated = new Set(listStated(index, query, first));
  return others.filter((target) => {
    const own = listStated(index, query, target);
    const isNew = own.some((figure) => !stated.has(figure));
    own.forEach((figure) => stated.add(figure));
    return isNew;
  });
}

/**
 * Puts the claims first that state a share which the query names: the more, the more of its shares their source states, and
 * the more it speaks of the rest of the query.
 * @param scores of the targets, by their places; they are changed
 * @param weight how much a claim gains that states all of them
 */
export function putFiguresFirst(
  index: SearchIndex,
  query: Query,
  scores: Map<number, number>,
  weight: number,
): void {
  const figures = query.subjects.filter(isFigure);
  if (figures.length === 0) return;
  const claims = index.targets.flatMap(({ kind, page }, target) =>
    kind === "section" && page?.startsWith("source:") === true ? [{ target, page }] : [],
  );
  const places = new Map(index.targets.map(({ id }, place) => [id, place]));
  const stated = new Map(claims.map(({ target }) => [target, listStated(index, query, target)]));
  const states = (target: number, figure: string) => stated.get(target)?.includes(figure) === true;
  for (const { target, page } of claims) {
    const own = stated.get(target) ?? [];
    if (own.length === 0) continue;
    const beside = figures.filter(
      (figure) =>
        !own.includes(figure) &&
        claims.some((other) => other.page === page && states(other.target, figure)),
    );
    const share = (own.length + beside.length * besideShare) / figures.length;
    const ofSource = scores.get(places.get(page) ?? -1) ?? 0;
    scores.set(target, (scores.get(target) ?? 0) + weight * share + ofSource);
  }
}
