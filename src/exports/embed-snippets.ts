import { formatCardTitle, isEmbedded, type Card, type EmbeddedKind } from "../model/pages/card.ts";
import { escapeHtml } from "./escape-html.ts";

/** How wide a frame is where its host says nothing else, in CSS pixels. */
export const frameWidth = 640;

/** How high it then is, by what it shows: most cards of a kind fit, and a higher one scrolls. */
const frameHeights: Readonly<Record<EmbeddedKind, number>> = {
  responsibility: 320,
  role: 520,
  pairing: 600,
};

/** The size of a card's frame where its host says nothing else, in CSS pixels. */
export function frameSizeOf({ kind }: Pick<Card, "kind">): {
  readonly width: number;
  readonly height: number;
} {
  return { width: frameWidth, height: isEmbedded(kind) ? frameHeights[kind] : 320 };
}

/** The addresses of what can be embedded of a page. */
export interface EmbedAddresses {
  readonly page: string;
  readonly frame: string;
  readonly picture: string;
}

/**
 * The frame to paste: it runs no script, and its links open the page in a tab of its own, outside the
 * sandbox.
 */
export function formatFrame(
  card: Pick<Card, "kind" | "title" | "mark">,
  { frame }: EmbedAddresses,
): string {
  const { width, height } = frameSizeOf(card);
  return `<iframe src="${escapeHtml(frame)}" title="${escapeHtml(formatCardTitle(card))}" width="${width}" height="${height}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>`;
}

/** The same card as a picture that leads to the page, for wikis that take frames out. */
export function formatPicture(
  card: Pick<Card, "title" | "mark" | "says">,
  { page, picture }: EmbedAddresses,
): string {
  const alt = `${formatCardTitle(card)}: ${card.says}`;
  return `<a href="${escapeHtml(page)}"><img src="${escapeHtml(picture)}" alt="${escapeHtml(alt)}" width="${frameWidth}"></a>`;
}
