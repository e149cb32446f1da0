import { formatCardText, type Card } from "../model/pages/card.ts";
import { linkTools as words } from "../words/linking.ts";
import type { Publication } from "./link-texts.ts";

/** An entry for reference managers, as CSL-JSON 1.0 has it. */
export interface CslItem {
  readonly id: string;
  readonly type: "webpage";
  readonly title: string;
  readonly "container-title": string;
  readonly URL: string;
  readonly abstract: string;
  /** The licence, for which CSL 1.0 has no variable. */
  readonly note: string;
  /** The permanent code. */
  readonly number?: string;
  readonly version?: string;
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
}

/** A page as CSL-JSON: a list of one item. */
export function toCslJson(
  card: Card,
  address: string,
  { site, licence, version, changed }: Publication,
): readonly [CslItem] {
  return [
    {
      id: [card.kind, card.id].filter(Boolean).join("-"),
      type: "webpage",
      title: card.title,
      "container-title": site,
      URL: address,
      abstract: formatCardText(card),
      note: words.licensedUnder(licence),
      ...(card.kind === "responsibility" && card.mark !== undefined && { number: card.mark }),
      ...(version !== undefined && { version }),
      ...(changed !== undefined && {
        issued: { "date-parts": [changed.split("-").map(Number)] as const },
      }),
    },
  ];
}
