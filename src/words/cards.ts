import { formatList } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** What stands for a record elsewhere: in links, citations, frames and previews. */
export const cards = defineWords("cards", {
  /** A title with its code or abbreviation. */
  titled: message("{title} ({mark})", (title: string, mark: string) => ({ title, mark })),
  /** What everything that a page says rests on. */
  rests: message(
    "{claims, plural, =0 {No source is cited: editorial judgement.} other {It rests on {claims} {claims, plural, one {claim} other {claims}} from {sources} {sources, plural, one {source} other {sources}}.}}",
    (claims: number, sources: number) => ({ claims, sources }),
  ),
  /** How much a role answers for, and how sure that is: `["12", "inferred"]` for each standing. */
  answersFor: message(
    "{form, select, person {They answer} other {It answers}} for {count, plural, =0 {nothing in the register} other {{count} {count, plural, one {responsibility} other {responsibilities}}{how, select, no {} other {: {standings}}}}}.",
    (
      count: number,
      standings: readonly (readonly [number, string])[],
      form: string | undefined,
    ) => ({
      form: form ?? "post",
      count,
      how: standings.length === 0 ? "no" : "yes",
      standings: formatList(standings.map(([some, standing]) => `${some} ${standing}`)),
    }),
  ),
  sourceSays: message(
    "{kind}, {year}, with {claims} {claims, plural, one {claim} other {claims}}.",
    (kind: string, year: string, claims: number) => ({ kind, year, claims }),
  ),
  claimedBy: "Claimed by",
  askFirst: "Ask first",
  bring: "Bring it here",
  elsewhere: "Take it elsewhere",
  /** What is brought, and who answers for it. */
  goesTo: message("{what} ({owners})", (what: string, owners: string) => ({ what, owners })),
  nobody: "nobody",
  only: message("Only {theRole}", (theRole: string) => ({ theRole })),
  both: "Both",
  /** So many more than the ones that a line names. */
  more: message("{count} more", (count: number) => ({ count })),
  none: "none",
  count: message(
    "{count} {count, plural, one {responsibility} other {responsibilities}}",
    (count: number) => ({ count }),
  ),
  situation: message("{when}: {theLead} leads", (when: string, theLead: string) => ({
    when,
    theLead,
  })),
  whoLeads: "Who leads when …",
  alsoCalled: "Also called",
  publishedBy: "Published by",
  holder: message("{who}, {standing}", (who: string, standing: string) => ({ who, standing })),
});
