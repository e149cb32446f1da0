import { formatDate } from "./language.ts";

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
export const linkTools = {
  summary: "Link or cite",
  link: "Link",
  markdown: "Markdown",
  html: "HTML",
  cite: "Citation",
  frame: "Frame",
  picture: "Picture",
  file: "For reference managers: <citation>CSL-JSON</citation>.",
  toEmbed: "To embed: <frame>the card</frame>, <card>the picture</card>.",
  /** What an entry for reference managers notes. */
  licensedUnder: (licence: string) => `License: ${licence}`,
  citation: ({ title, code, site, version, changed, licence, address }: Cited) =>
    [
      `“${title}”${code === undefined ? "" : ` (${code})`}, in: ${site}`,
      ...(version === undefined ? [] : [`version ${version}`]),
      ...(changed === undefined ? [] : [`changed ${formatDate(changed)}`]),
      licence,
      address,
    ].join(", "),
};

/** What a report of a mistake says before its writer begins. */
export const reportWords = {
  /** The link to it, on a page and beside a claim. */
  page: "Report a mistake on this page",
  claim: "Report a mistake",
  /** A claim, in a report about it. */
  claimOf: (code: string, source: string) => `${code} of ${source}`,
  title: (title: string) => `Correction: ${title}`,
  body: ({
    id,
    address,
    version,
  }: {
    readonly id: string;
    readonly address: string;
    readonly version: string | undefined;
  }) =>
    [
      `Page: ${address}`,
      `Id: ${id}`,
      ...(version === undefined ? [] : [`Version: ${version}`]),
      "",
      "What does it say?",
      "",
      "What would be right, and how do you know?",
      "",
    ].join("\n"),
};
