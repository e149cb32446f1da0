import { isEmbedded, type Card } from "../model/pages/card.ts";
import { addresses, besidePage } from "../routes.ts";
import { formatFrame, formatPicture, type EmbedAddresses } from "./embed-snippets.ts";
import { linkTools as words } from "../words/linking.ts";
import { formatLinkTexts, type LinkTexts, type Publication } from "./link-texts.ts";
import { toLine } from "./to-line.ts";

/** Where a site stands. */
export interface Place {
  /** Its origin, such as `https://example.org`. */
  readonly origin: string | URL;
  /** The path below which it stands, with a slash at both ends. */
  readonly base: string;
}

/** What a page offers for linking, citing and embedding it; addresses are those of links on the site. */
export interface LinkTools {
  readonly texts: LinkTexts;
  /** The texts as a file. */
  readonly file: string;
  /** The citation as a file. */
  readonly citation: string;
  /** Of a page that others may embed. */
  readonly embed:
    | {
        readonly frame: string;
        readonly picture: string;
        readonly snippets: { readonly frame: string; readonly picture: string };
      }
    | undefined;
}

/** The full addresses of a card's page, and of the page and the picture to embed. */
export function addressesOf(card: Card, { origin, base }: Place): EmbedAddresses {
  const to = addresses(base);
  const full = (address: string) => new URL(address, origin).href;
  const frame = to.embed(card.kind ?? "", card.id);
  return {
    page: full(to.local(card.address)),
    frame: full(frame),
    picture: full(besidePage(frame, "card")),
  };
}

/** Works out what a page offers for linking to it. */
export function describeLinkTools(card: Card, place: Place, publication: Publication): LinkTools {
  const to = addresses(place.base);
  const full = addressesOf(card, place);
  const frame = to.embed(card.kind ?? "", card.id);
  return {
    texts: formatLinkTexts(card, full.page, publication),
    file: besidePage(to.local(card.address), "linkTexts"),
    citation: besidePage(to.local(card.address), "citation"),
    embed: isEmbedded(card.kind)
      ? {
          frame,
          picture: besidePage(frame, "card"),
          snippets: { frame: formatFrame(card, full), picture: formatPicture(card, full) },
        }
      : undefined,
  };
}

/**
 * The texts to paste of a page as a file that reads by itself: blocks with an empty line between them, each of
 * what it is for and the text, a line each.
 */
export function formatLinkFile({ texts, embed }: LinkTools): string {
  const blocks = [
    [words.link, texts.link],
    [words.markdown, texts.markdown],
    [words.html, texts.html],
    [words.cite, texts.citation],
    ...(embed === undefined
      ? []
      : [
          [words.frame, embed.snippets.frame],
          [words.picture, embed.snippets.picture],
        ]),
  ];
  return `${blocks.map((block) => block.map(toLine).join("\n")).join("\n\n")}\n`;
}
