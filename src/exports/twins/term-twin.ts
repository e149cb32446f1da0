import type { TermPage } from "../../model/pages/term.ts";
import { ownershipStates } from "../../schema/vocabulary.ts";
import { records } from "../../words/records.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { heading, list, type Blocks, type MarkdownWriter } from "./markdown.ts";

/** A term's page as Markdown. */
export function formatTermTwin(markdown: MarkdownWriter, page: TermPage): Blocks {
  const { to } = markdown;
  return [
    heading(1, escapeMarkdown([page.title, page.abbreviation ?? ""].join(" "))),
    ...markdown.prose(page.definition),
    ...(page.otherNames.length === 0
      ? []
      : [markdown.sentence(records.term.also, { values: { names: page.otherNames.join(", ") } })]),
    ...markdown.sections(page.sections, {
      responsibilities: () => [
        list(
          page.rows.map((row) =>
            [
              `${markdown.link(row.title, to.responsibility(row.id))}:`,
              ...(row.owners.length === 0 ? [] : [`${markdown.holders(row.owners)}.`]),
              ...(row.ownership === "sole" ? [] : [`${ownershipStates[row.ownership].label}.`]),
              escapeMarkdown(row.summary),
            ].join(" "),
          ),
        ),
      ],
      related: () => [
        list(
          page.related.map(
            ({ id, title, summary }) =>
              `${markdown.link(title, to.term(id))}: ${escapeMarkdown(summary)}`,
          ),
        ),
      ],
      evidence: () => markdown.evidence(page.evidence),
    }),
  ];
}
