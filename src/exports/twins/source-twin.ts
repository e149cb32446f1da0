import type { SourcePage } from "../../model/pages/source.ts";
import { records } from "../../words/records.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { heading, list, strong, type Blocks, type MarkdownWriter } from "./markdown.ts";

const words = records.source;

/** A source's page as Markdown. */
export function formatSourceTwin(markdown: MarkdownWriter, page: SourcePage): Blocks {
  const { to } = markdown;
  const { source, follows } = page;
  const fact = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${strong(name)}: ${escapeMarkdown(value)}`];
  return [
    heading(1, escapeMarkdown(source.title)),
    escapeMarkdown(source.about),
    list([
      ...fact(words.kind, words.kindIs(page.kind, page.kindDescription)),
      ...fact(words.publisher, source.publisher),
      ...fact(words.author, source.author),
      ...fact(
        words.date,
        source.dateNote === undefined ? page.date : words.dateIs(page.date, source.dateNote),
      ),
      ...fact(words.citedAs, words.citedAsIs(source.shortTitle)),
      ...(source.url === undefined || source.url === ""
        ? []
        : [
            `${strong(words.readAt)}: ${markdown.link(source.url.replace(/^\w+:\/\//, ""), source.url)}`,
          ]),
      ...fact(
        words.holdsFor,
        source.jurisdiction &&
          [source.jurisdiction, ...(page.condition === undefined ? [] : [words.bound])].join(" "),
      ),
      ...fact(words.sample, source.sample),
      ...fact(words.read, page.reading),
      ...(follows === undefined
        ? []
        : [
            `${strong(words.follows)}: ${formatFollowed(markdown, follows)} ${escapeMarkdown(
              words.followsIs(follows.publisher, follows.date, follows.kind, follows.note),
            )}`,
          ]),
    ]),
    ...markdown.sections(page.sections, {
      claims: () => [
        escapeMarkdown(words.claims(page.claims.length)),
        ...page.claims.map((claim) => {
          const about = markdown.sentence(
            claim.holders.length > 0 ? words.claimAbout : words.claim,
            {
              values: { code: claim.code, type: claim.type },
              holders: { holders: claim.holders },
              links: { claim: to.claim(claim.claim) },
            },
          );
          const bound =
            claim.where === undefined ? [] : [escapeMarkdown(words.boundTo(claim.where))];
          const uses =
            claim.uses.length === 0
              ? []
              : [
                  markdown.sentence(words.citedBy, {
                    markdown: {
                      pages: claim.uses
                        .map((use) => markdown.link(use.title, to[use.kind](use.id)))
                        .join(", "),
                    },
                  }),
                ];
          return list([[escapeMarkdown(claim.says), about, ...bound, ...uses].join(" ")]);
        }),
      ],
    }),
  ];
}

function formatFollowed(
  markdown: MarkdownWriter,
  { title, source, url }: NonNullable<SourcePage["follows"]>,
): string {
  if (source !== undefined) return markdown.link(title, markdown.to.source(source));
  return url === undefined ? escapeMarkdown(title) : markdown.link(title, url);
}
