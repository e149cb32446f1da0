import { formatList, pluralize } from "./language.ts";

/** What statements rest on. */
export const evidence = {
  editorialJudgement: "Editorial judgement",
  /** Under a section of which nothing, or not all, rests on a source. */
  allOurs: "No source: <about>our judgement</about>.",
  /** Beside lines that show on what they rest. */
  theseOurs: "{what}: <about>our judgement</about>.",
  restOurs: "Where no source is cited: <about>our judgement</about>.",
  /** How much evidence a page has. */
  count: (groups: readonly { readonly items: readonly unknown[] }[]) => {
    const claims = groups.reduce((sum, { items }) => sum + items.length, 0);
    if (claims === 0) return "no source";
    return `${claims} ${pluralize(claims, { one: "claim", other: "claims" })} from ${groups.length} ${pluralize(groups.length, { one: "source", other: "sources" })}`;
  },
  none: "No source is cited: everything on this page is editorial judgement.",
  /** A source's kind and year, after its name and as a sentence's beginning. */
  kindAndYear: (kind: string, year: string) => `${kind}, ${year}`,
  /** A claim by its permanent code, and its source in full: what is read aloud in place of the code alone. */
  citation: (code: string, source: string) => `${code}, ${source}`,
  /** What a claim does and where alone it holds: "requires, only under another rule". */
  about: (type: string, where: string | undefined) =>
    [type.toLowerCase(), ...(where === undefined ? [] : [`only ${where}`])].join(", "),
  /** @param does what the claims do: "reports", "may" … */
  inferredFrom: (does: readonly string[]) =>
    `No claim behind it gives the duty: what they do is ${formatList(does.map((one) => `“${one}”`))}.`,
};
