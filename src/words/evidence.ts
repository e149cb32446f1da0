import { formatList, lowerCase } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** What statements rest on. */
export const evidence = defineWords("evidence", {
  editorialJudgement: "Editorial judgement",
  /** Under a section of which nothing, or not all, rests on a source. */
  allOurs: "No source: <about>our judgement</about>.",
  /** Beside lines that show on what they rest. */
  theseOurs: "{what}: <about>our judgement</about>.",
  restOurs: "Where no source is cited: <about>our judgement</about>.",
  /** How much evidence a page has. */
  count: message(
    "{claims, plural, =0 {no source} other {{claims} {claims, plural, one {claim} other {claims}} from {sources} {sources, plural, one {source} other {sources}}}}",
    (groups: readonly { readonly items: readonly unknown[] }[]) => ({
      claims: groups.reduce((sum, { items }) => sum + items.length, 0),
      sources: groups.length,
    }),
  ),
  none: "No source is cited: everything on this page is editorial judgement.",
  /** A source's kind and year, after its name and as a sentence's beginning. */
  kindAndYear: message("{kind}, {year}", (kind: string, year: string) => ({ kind, year })),
  /** A claim by its permanent code, and its source in full: what is read aloud in place of the code alone. */
  citation: message("{code}, {source}", (code: string, source: string) => ({ code, source })),
  /** What a claim does and where alone it holds: "requires, only where another rule binds you". */
  about: message(
    "{type}{bound, select, no {} other {, only {where}}}",
    (type: string, where: string | undefined) => ({
      type: lowerCase(type),
      bound: where === undefined ? "no" : "yes",
      where: where ?? "",
    }),
  ),
  /** @param does what the claims do: "reports", "may" … */
  inferredFrom: message(
    "No claim behind it gives the duty: what they do is {does}.",
    (does: readonly string[]) => ({ does: formatList(does.map((one) => `“${one}”`)) }),
  ),
});
