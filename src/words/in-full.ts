import { formatList, uncapitalize } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** The pages beside guides and pairings, with what those sum up. */
export const inFull = defineWords("inFull", {
  kicker: "In full",
  title: message("{title}, in full", (title: string) => ({ title })),
  /** @param headings of what the page tells */
  description: message(
    "{title} at length: {headings}.",
    (title: string, headings: readonly string[]) => ({
      title,
      headings: formatList(headings.map(uncapitalize)),
    }),
  ),
  lead: "The long version of <page>{title}</page>, with its evidence.",
});
