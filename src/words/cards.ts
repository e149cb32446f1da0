import { formatList, pluralize } from "./language.ts";

function countThings(count: number, one: string, other: string): string {
  return `${count} ${pluralize(count, { one, other })}`;
}

/** What stands for a record elsewhere: in links, citations, frames and previews. */
export const cards = {
  /** A title with its code or abbreviation. */
  titled: (title: string, mark: string) => `${title} (${mark})`,
  /** What everything that a page says rests on. */
  rests: (claims: number, sources: number) =>
    claims === 0
      ? "No source is cited: editorial judgement."
      : `It rests on ${countThings(claims, "claim", "claims")} from ${countThings(sources, "source", "sources")}.`,
  /** How much a role answers for, and how sure that is: `["12", "inferred"]` for each standing. */
  answersFor: (count: number, standings: readonly (readonly [number, string])[]) =>
    count === 0
      ? "It answers for nothing in the register."
      : `It answers for ${countThings(count, "responsibility", "responsibilities")}: ${formatList(standings.map(([some, standing]) => `${some} ${standing}`))}.`,
  sourceSays: (kind: string, year: string, claims: number) =>
    `${kind}, ${year}, with ${countThings(claims, "claim", "claims")}.`,
  claimedBy: "Claimed by",
  askFirst: "Ask first",
  bring: "Bring it here",
  elsewhere: "Take it elsewhere",
  /** What is brought, and who answers for it. */
  goesTo: (what: string, owners: string) => `${what} (${owners})`,
  nobody: "nobody",
  only: (role: string) => `Only the ${role}`,
  both: "Both",
  /** So many more than the ones that a line names. */
  more: (count: number) => `${count} more`,
  none: "none",
  count: (count: number) => countThings(count, "responsibility", "responsibilities"),
  situation: (when: string, lead: string) => `${when}: the ${lead} leads`,
  whoLeads: "Who leads when …",
  alsoCalled: "Also called",
  publishedBy: "Published by",
  holder: (who: string, standing: string) => `${who}, ${standing}`,
};
