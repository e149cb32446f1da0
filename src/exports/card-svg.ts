import { formatCardText, formatCardTitle, type Card } from "../model/pages/card.ts";
import { embeds as words } from "../words/embeds.ts";
import { escapeHtml } from "./escape-html.ts";
import { frameWidth as width } from "./embed-snippets.ts";
import { wrapText } from "./wrap-text.ts";

/** The style of every card's picture: it follows the color scheme of the page that shows it. */
const style = `:root{color-scheme:light dark;font-family:system-ui,sans-serif}rect{fill:#fff;stroke:#d6d3cc}text{fill:#2b2a33}.q{fill:#5b5966}a{fill:#1d4f9c}a text{fill:inherit}@media(prefers-color-scheme:dark){rect{fill:#1d1c22;stroke:#45434d}text{fill:#eceaf0}.q{fill:#b3b0bd}a{fill:#9dbcf5}}`;

const padding = 20;
/** Where what a line is about ends, and what there is begins. */
const column = 150;

/** How text of a kind is set, in pixels. */
const sizes = {
  kicker: { size: 13, leading: 18 },
  title: { size: 20, leading: 26 },
  text: { size: 15, leading: 21 },
} as const;
type Size = keyof typeof sizes;

/**
 * A record's card as a picture, for wikis that take frames out: text that fits in any system's font, with
 * links for whoever opens the picture by itself.
 * @param options.addressOf the full address of an address below the site's root
 */
export function formatCardSvg(
  card: Card,
  { site, addressOf }: { readonly site: string; readonly addressOf: (address: string) => string },
): string {
  const inner = width - 2 * padding;
  const address = addressOf(card.address);
  const parts: string[] = [];
  let y = padding;
  /** Writes lines below what is there, and says where they end. */
  const write = (
    text: string,
    kind: Size,
    options: { x?: number; quiet?: boolean; link?: string | undefined; bold?: boolean } = {},
  ) => {
    const { size, leading } = sizes[kind];
    const { x = padding, quiet = false, link, bold = false } = options;
    const lines = wrapText(text, size, width - padding - x);
    const marks = `${quiet ? ' class="q"' : ""}${bold ? ' font-weight="600"' : ""}`;
    const made = lines.map((line) => {
      y += leading;
      return `<text x="${x}" y="${y - Math.round((leading - size) / 2) - 2}" font-size="${size}"${marks}>${escapeHtml(line)}</text>`;
    });
    parts.push(
      link === undefined ? made.join("") : `<a href="${escapeHtml(link)}">${made.join("")}</a>`,
    );
  };
  write(card.kicker ?? "", "kicker", { quiet: true });
  write(formatCardTitle(card), "title", { link: address, bold: true });
  y += 4;
  write(card.says, "text");
  if (card.standing !== undefined) write(card.standing, "text", { quiet: true });
  for (const { term, items } of card.lines) {
    y += 5;
    const top = y;
    const lines = wrapText(term, sizes.text.size, column - padding - 10);
    for (const { text, address: target } of items)
      write(text, "text", {
        x: column,
        link: target === undefined ? undefined : addressOf(target),
      });
    const end = y;
    y = top;
    for (const line of lines) write(line, "text", { quiet: true });
    y = Math.max(end, y);
  }
  y += 8;
  parts.push(`<rect x="${padding}" y="${y}" width="${inner}" height="0.5"/>`);
  y += 4;
  write(words.source(site), "kicker", { quiet: true });
  write(address.replace(/^\w+:\/\//, ""), "kicker", { link: address });
  const height = y + padding - 6;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeHtml(formatCardTitle(card))}</title>`,
    `<desc id="d">${escapeHtml(formatCardText(card))}</desc>`,
    `<style>${style}</style>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6"/>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}
