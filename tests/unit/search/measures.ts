import type { Measures } from "../../../src/search/confidence.ts";

/** Nothing speaks for an answer. */
export const nothing: Measures = {
  kind: "responsibility",
  exact: false,
  fit: 0,
  cover: 0,
  named: 0,
  explained: 0,
  known: 0,
  learned: 0,
  agreement: 0,
  asksWho: false,
  party: false,
  vocabulary: 1000,
  lead: 0,
};
/** All there is speaks for it. */
export const everything: Measures = {
  ...nothing,
  fit: 1,
  cover: 1,
  named: 1,
  explained: 3,
  known: 1,
  learned: 1,
  agreement: 1,
  lead: 1,
};
