/** What statements rest on. */
export const evidence = {
  editorial: "Editorial",
  editorialJudgement: "Editorial judgement",
  editorialNote: "<about>Editorial judgement</about>: no source is cited here.",
  none: "No source is cited: everything on this page is editorial judgement.",
  /** A source's kind and year, after its name and as a sentence's beginning. */
  kindAndYear: (kind: string, year: string) => `${kind}, ${year}`,
  /** A claim by its source and its number there. */
  citation: (source: string, number: number) => `${source}, ${number}`,
  inferred: (why: string) => `Inferred: ${why}`,
  inferredFrom: (kinds: string) =>
    `The claims behind it describe or report (${kinds}); none of them assigns the duty.`,
};
