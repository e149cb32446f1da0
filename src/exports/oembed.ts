import { formatCardTitle, type Card } from "../model/pages/card.ts";
import { formatFrame, frameSizeOf, type EmbedAddresses } from "./embed-snippets.ts";

/** What a link to a page becomes elsewhere, as oEmbed 1.0 has it, of the type `rich`. */
export interface OEmbed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** A card as oEmbed, in a file that stands still: every consumer gets the same size. */
export function toOEmbed(
  card: Pick<Card, "kind" | "title" | "mark">,
  addresses: EmbedAddresses & { readonly home: string; readonly preview: string },
  site: string,
): OEmbed {
  return {
    version: "1.0",
    type: "rich",
    title: formatCardTitle(card),
    provider_name: site,
    provider_url: addresses.home,
    html: formatFrame(card, addresses),
    ...frameSizeOf(card),
    thumbnail_url: addresses.preview,
    thumbnail_width: previewSize.width,
    thumbnail_height: previewSize.height,
  };
}

/** The size of a preview, in pixels, as Open Graph's readers want it. */
export const previewSize = { width: 1200, height: 630 } as const;
