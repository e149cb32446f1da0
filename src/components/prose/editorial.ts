import { evidence } from "../../words/evidence.ts";

/** What follows a paragraph or list item that cites nothing. */
export const editorialMark = ` <span class="editorial-mark">${evidence.editorial}</span>`;

const citation = 'class="cites"';

/** Whether rendered prose holds a citation. */
export function isCited(html: string): boolean {
  return html.includes(citation);
}

/** A section's prose, and whether all of it is editorial judgement: one note then replaces the marks. */
export function settleEditorial(html: string): {
  readonly html: string;
  readonly allEditorial: boolean;
} {
  const allEditorial = html.trim() !== "" && !isCited(html);
  return { html: allEditorial ? html.replaceAll(editorialMark, "") : html, allEditorial };
}
