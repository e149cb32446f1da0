import { PieceStore } from "./piece-store.ts";
import type { SearchSummaries } from "./tables.ts";

/** How many targets a piece of the summaries is for, some 0.7 KB after compression: a list shows a few that lie far apart. */
export const targetsPerPiece = 8;

/** The file that holds the summary of the target at a place, below `search/`. */
export function summaryPiecePath(version: string, place: number): string {
  return `summaries/${version}-${Math.floor(place / targetsPerPiece)}.json`;
}

/** The summaries that have been loaded. */
export class SummaryStore extends PieceStore<SearchSummaries> {
  /** All that are at hand, by target id. */
  get summaries(): SearchSummaries {
    return Object.assign({}, ...this.pieces) as SearchSummaries;
  }
}
