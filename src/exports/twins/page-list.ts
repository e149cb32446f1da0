import type { Catalog } from "../../model/catalog/catalog.ts";
import { kindIds } from "../../schema/kinds.ts";
import type { RecordKind } from "../../schema/vocabulary.ts";
import { frame } from "../../words/frame.ts";
import { data as words } from "../../words/data.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { heading, list, MarkdownWriter, type SitePlace } from "./markdown.ts";
import type { Twin } from "./twins.ts";

const headings: Readonly<Record<RecordKind, () => string>> = {
  role: () => frame.menu.roles,
  pairing: () => frame.menu.pairings,
  responsibility: () => frame.menu.responsibilities,
  post: () => frame.footer.posts,
  term: () => frame.footer.glossary,
  source: () => frame.footer.sources,
};

/** Every page as Markdown in one list, in the form that https://llmstxt.org describes. */
export function formatPageList(
  { site }: Pick<Catalog, "site">,
  twins: readonly Twin[],
  place: SitePlace,
): string {
  const markdown = new MarkdownWriter(place);
  const { to } = markdown;
  return (
    [
      heading(1, escapeMarkdown(site.name)),
      `> ${escapeMarkdown(site.description)}`,
      markdown.sentence(words.pageList, {
        links: {
          data: to.pages.data,
          method: site.citesSources ? to.pages.method : `${to.pages.about}#words`,
        },
        values: { licence: site.licence.name },
      }),
      ...kindIds.flatMap((kind) => {
        const own = twins.filter((twin) => twin.kind === kind);
        if (own.length === 0) return [];
        return [
          heading(2, headings[kind]()),
          list(
            own.map(
              ({ title, path, summary }) =>
                `${markdown.link(title, to.file(path))}: ${escapeMarkdown(summary)}`,
            ),
          ),
        ];
      }),
    ].join("\n\n") + "\n"
  );
}
