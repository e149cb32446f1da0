import { escapeHtml } from "./escape-html.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** Something that the page for new colleagues names, with where all of it stands. */
export interface ColleagueItem {
  readonly title: string;
  /** The full address. */
  readonly address: string;
  /** Whom to ask, or what the role is for. */
  readonly text: string;
}

/** A page to copy into a handbook: who does what, in groups. */
export interface ColleaguePage {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly ColleagueItem[];
  }[];
  /** Where the page comes from, and under which licence. */
  readonly from: string;
}

/** The page as Markdown; a group without items is left out. */
export function formatColleagueMarkdown({ title, lead, groups, from }: ColleaguePage): string {
  return `${[
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(lead),
    ...groups
      .filter(({ items }) => items.length > 0)
      .flatMap((group) => [
        `## ${escapeMarkdown(group.title)}`,
        group.items
          .map(
            (item) =>
              `- [${escapeMarkdown(item.title)}](${item.address}): ${escapeMarkdown(item.text)}`,
          )
          .join("\n"),
      ]),
    escapeMarkdown(from),
  ].join("\n\n")}\n`;
}

/** The page as HTML, without anything around it; a group without items is left out. */
export function formatColleagueHtml({ title, lead, groups, from }: ColleaguePage): string {
  return `${[
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(lead)}</p>`,
    ...groups
      .filter(({ items }) => items.length > 0)
      .flatMap((group) => [
        `<h2>${escapeHtml(group.title)}</h2>`,
        "<ul>",
        ...group.items.map(
          (item) =>
            `<li><a href="${escapeHtml(item.address)}">${escapeHtml(item.title)}</a>: ${escapeHtml(item.text)}</li>`,
        ),
        "</ul>",
      ]),
    `<p>${escapeHtml(from)}</p>`,
  ].join("\n")}\n`;
}
