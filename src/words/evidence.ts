import { formatList } from "./language.ts";

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
  /** A claim's code, what it does and where alone it holds: "FIR1, requires, only under another rule". */
  about: (code: string, type: string, where: string | undefined) =>
    [code, type.toLowerCase(), ...(where === undefined ? [] : [`only ${where}`])].join(", "),
  /** @param does what the claims do: "reports", "may" … */
  inferredFrom: (does: readonly string[]) =>
    `No claim behind it gives the duty: what they do is ${formatList(does.map((one) => `“${one}”`))}.`,
};
