import { escapeMarkdown, toAutolink } from "../exports/escape-markdown.ts";
import { planFiles as words } from "../words/browser/plan-files.ts";
import { checkPlan } from "./check-plan.ts";
import { nameOwner } from "./owners.ts";
import type { Plan } from "./plan.ts";
import { formatOwners, listQuestions, type PlanPlace } from "./plan-table.ts";
import type { Reference } from "./reference.ts";

/** A plan as a page for a wiki: roles, who does what by domain, and what is to settle, each row with its link. */
export function toPlanMarkdown(
  plan: Plan,
  reference: Reference,
  place: PlanPlace,
  site: string,
): string {
  const checked = checkPlan(plan, reference);
  const cell = (text: string) => escapeMarkdown(text);
  const questions = listQuestions(plan, reference, checked);
  const link = (row: (typeof checked.rows)[number]["reference"]) =>
    `[${cell(row.title)}](${place.pageOf(row)})`;
  const { columns } = words;
  return [
    `# ${cell(words.title(plan.name))}`,
    ...(plan.roles.size === 0
      ? []
      : [
          `## ${words.roles}`,
          [...plan.roles]
            .map(([id, { holder, contact, combinedWith }]) =>
              [
                `- **${cell(nameOwner(plan, reference, id))}**`,
                ...[
                  holder,
                  contact,
                  combinedWith && words.samePerson(nameOwner(plan, reference, combinedWith)),
                ]
                  .filter((part): part is string => Boolean(part))
                  .map(cell),
              ].join(", "),
            )
            .join("\n"),
        ]),
    ...checked.coverage
      .filter(({ total }) => total > 0)
      .flatMap(({ domain }) => [
        `## ${cell(domain.title)}`,
        [
          `| ${columns.code} | ${columns.responsibility} | ${columns.owner} | ${columns.note} |`,
          "| --- | --- | --- | --- |",
          ...checked.rows
            .filter((row) => row.reference.domain === domain.id)
            .map(({ reference: row, owners }) => {
              const said = formatOwners(plan, reference, owners);
              const { note = "", contact = "" } = plan.rows.get(row.code) ?? {};
              return `| ${row.code} | ${link(row)} | ${cell(said)} | ${cell([note, contact].filter(Boolean).join(" "))} |`;
            }),
        ].join("\n"),
      ]),
    ...(questions.length === 0
      ? []
      : [
          `## ${words.settle}`,
          questions
            .map(
              ({ reference: row, questions: asked }) => `- ${link(row)}: ${cell(asked.join(" "))}`,
            )
            .join("\n"),
        ]),
    `${cell(words.madeWith(site))} ${words.open}: ${toAutolink(place.link)}`,
    "",
  ].join("\n\n");
}
