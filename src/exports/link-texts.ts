import { formatCardText, formatCardTitle, type Card } from "../model/pages/card.ts";
import { linkTools as words } from "../words/linking.ts";
import { escapeHtml } from "./escape-html.ts";
import { escapeMarkdown, toLinkTarget } from "./escape-markdown.ts";

/** What a citation says of where a page stands, beside its title. */
export interface Publication {
  /** The site's name. */
  readonly site: string;
  /** The licence of its content. */
  readonly licence: string;
  /** The version of the content; undefined where the site has none. */
  readonly version: string | undefined;
  /** The day on which the page's record last changed, `YYYY-MM-DD`; undefined where it is not known. */
  readonly changed: string | undefined;
}

/** What somebody who writes elsewhere can paste of a page, by the name of the format. */
export interface LinkTexts {
  /** The address alone. */
  readonly link: string;
  readonly markdown: string;
  readonly html: string;
  readonly citation: string;
}

/** The texts to paste of a page, each with its full address. */
export function formatLinkTexts(
  card: Pick<Card, "kind" | "title" | "mark" | "says" | "standing">,
  address: string,
  { site, licence, version, changed }: Publication,
): LinkTexts {
  const title = formatCardTitle(card);
  const text = formatCardText(card);
  return {
    link: address,
    markdown: `[${escapeMarkdown(title)}](${toLinkTarget(address)}): ${escapeMarkdown(text)}`,
    html: `<a href="${escapeHtml(address)}">${escapeHtml(title)}</a>: ${escapeHtml(text)}`,
    citation: words.citation({
      title: card.title,
      code: card.kind === "responsibility" ? card.mark : undefined,
      site,
      version,
      changed,
      licence,
      address,
    }),
  };
}
