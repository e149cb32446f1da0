import type { PostPage } from "../../model/pages/post.ts";
import { posts as words } from "../../words/posts.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { heading, list, strong, type Blocks, type MarkdownWriter } from "./markdown.ts";

/**
 * The page of a post as Markdown.
 * @param roles how many roles the register has
 */
export function formatPostTwin(markdown: MarkdownWriter, page: PostPage, roles: number): Blocks {
  const { to } = markdown;
  return [
    heading(1, escapeMarkdown(page.title)),
    escapeMarkdown(page.summary),
    markdown.sentence(words.notARole(roles), { links: { roles: to.pages.roles } }),
    ...(page.otherNames.length === 0
      ? []
      : [markdown.sentence(words.also, { values: { names: page.otherNames.join(", ") } })]),
    ...page.held.map(({ label, contacts }) => `${strong(label)}: ${markdown.contacts(contacts)}`),
    ...markdown.prose(page.prose),
    ...markdown.sections(page.sections, {
      "answers-for": () => markdown.statements(page.answersFor),
      choices: () =>
        page.choices.flatMap(({ question, statements, others }) => [
          heading(3, escapeMarkdown(question)),
          statements.map((one) => markdown.cited(one)).join(" "),
          ...markdown.ourNote(statements),
          markdown.holders(others),
        ]),
      touches: () => [
        list(
          page.touches.map(({ row, level }) =>
            [
              markdown.link(row.title, to.responsibility(row.id)),
              `(${level ?? words.named})`,
              ...(row.owners.length === 0 ? [] : [markdown.holders(row.owners)]),
            ].join(" "),
          ),
        ),
      ],
      related: () => [
        list(
          page.related.map(
            ({ id, title, summary }) =>
              `${markdown.link(title, to.post(id))}: ${escapeMarkdown(summary)}`,
          ),
        ),
      ],
      evidence: () => markdown.evidence(page.evidence),
    }),
  ];
}
