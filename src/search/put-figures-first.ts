import type { Query } from "./read-query.ts";
import type { SearchIndex } from "./read-tables.ts";
import { isFigure } from "./text.ts";

/** How much a share counts that another claim of the same source states. */
const besideShare = 0.6;

/** Whether a query is about shares above all, and a target states one of them: it then names it beyond doubt. */
export function namesFigures(index: SearchIndex, { subjects }: Query, target: number): boolean {
  const figures = subjects.filter(isFigure);
  return (
    figures.length * 2 > subjects.length &&
    figures.some((figure) => index.postings.get(figure)?.targets.has(target) === true)
  );
}

/**
 * Puts the claims first that state a share which the query names: the more, the more of its shares their source states, and
 * the more it speaks of the rest of the query.
 * @param scores of the targets, by their places; they are changed
 * @param weight how much a claim gains that states all of them
 */
export function putFiguresFirst(
  index: SearchIndex,
  { subjects }: Query,
  scores: Map<number, number>,
  weight: number,
): void {
  const figures = subjects.filter(isFigure);
  if (figures.length === 0) return;
  const claims = index.targets.flatMap(({ kind, page }, target) =>
    kind === "section" && page?.startsWith("source:") === true ? [{ target, page }] : [],
  );
  const places = new Map(index.targets.map(({ id }, place) => [id, place]));
  const states = (target: number, figure: string) =>
    index.postings.get(figure)?.targets.has(target) === true;
  for (const { target, page } of claims) {
    const own = figures.filter((figure) => states(target, figure));
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
