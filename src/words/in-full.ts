import { formatList, uncapitalize } from "./language.ts";

/** The pages beside guides and pairings, with what those sum up. */
export const inFull = {
  kicker: "In full",
  title: (title: string) => `${title}, in full`,
  /** @param headings of what the page tells */
  description: (title: string, headings: readonly string[]) =>
    `${title} at length: ${formatList(headings.map(uncapitalize))}.`,
  lead: "The long version of <page>{title}</page>, with its evidence.",
};
