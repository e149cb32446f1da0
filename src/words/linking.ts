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
  summary: "Link or cite this page",
  link: "Link",
  markdown: "Markdown",
  html: "HTML",
  cite: "Citation",
  frame: "Frame",
  picture: "Picture",
  file: "For reference managers: <citation>CSL-JSON</citation>.",
  toEmbed: "To embed: <frame>the card</frame>, <card>the picture</card>.",
  citation: ({ title, code, site, version, changed, licence, address }: Cited) =>
    [
      `“${title}”${code === undefined ? "" : ` (${code})`}, in: ${site}`,
      ...(version === undefined ? [] : [`version ${version}`]),
      ...(changed === undefined ? [] : [`changed ${formatDate(changed)}`]),
      licence,
      address,
    ].join(", "),
};
