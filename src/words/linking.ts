import { formatDate } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** What a citation names; what is not known stays out. */
interface Cited {
  readonly title: string;
  readonly code: string | undefined;
  readonly site: string;
  readonly version: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly changed: string | undefined;
  readonly licence: string;
  readonly address: string;
}

/** What a page offers for pasting elsewhere. */
export const linkTools = defineWords("linkTools", {
  summary: "Link or cite",
  link: "Link",
  markdown: "Markdown",
  html: "HTML",
  cite: "Citation",
  frame: "Frame",
  picture: "Picture",
  file: "To paste: <texts>all as plain text</texts>. For reference managers: <citation>CSL-JSON</citation>.",
  toEmbed: "To embed: <frame>the card</frame>, <card>the picture</card>.",
  /** What an entry for reference managers notes. */
  licensedUnder: message("License: {licence}", (licence: string) => ({ licence })),
  citation: message(
    "“{title}”{coded, select, no {} other { ({code})}}, in: {site}{released, select, no {} other {, version {version}}}{dated, select, no {} other {, changed {date}}}, {licence}, {address}",
    ({ title, code, site, version, changed, licence, address }: Cited) => ({
      title,
      coded: code === undefined ? "no" : "yes",
      code: code ?? "",
      site,
      released: version === undefined ? "no" : "yes",
      version: version ?? "",
      dated: changed === undefined ? "no" : "yes",
      date: formatDate(changed ?? ""),
      licence,
      address,
    }),
  ),
});

/** What a report of a mistake says before its writer begins. */
export const reportWords = defineWords("reportWords", {
  /** The link to it, on a page and beside a claim. */
  page: "Report a mistake on this page",
  claim: "Report a mistake",
  /** A claim, in a report about it. */
  claimOf: message("{code} of {source}", (code: string, source: string) => ({ code, source })),
  /** What a suggestion is called. @param query what was searched for */
  suggestion: message("Responsibility: {query}", (query: string) => ({ query })),
  title: message("Correction: {title}", (title: string) => ({ title })),
  body: message(
    "Page: {address}\nId: {id}\n{released, select, no {} other {Version: {version}\n}}\nWhat does it say?\n\nWhat would be right, and how do you know?\n",
    ({
      id,
      address,
      version,
    }: {
      readonly id: string;
      readonly address: string;
      readonly version: string | undefined;
    }) => ({
      address,
      id,
      released: version === undefined ? "no" : "yes",
      version: version ?? "",
    }),
  ),
});
