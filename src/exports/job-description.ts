import type { RoleGuide } from "../model/pages/role.ts";
import { standings } from "../schema/vocabulary.ts";
import { jobDescription as words } from "../words/job-description.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/**
 * A Markdown block for a job description: what the role is for, what it answers for alone, what it shares or
 * disputes, what it takes and how it is measured. Duties bear how sure they are, so that whoever hires can strike
 * what does not hold in their organization.
 */
export function formatJobDescription(
  guide: Pick<RoleGuide, "role" | "purpose" | "owned" | "skills" | "glance" | "reportsTo">,
): string {
  const rows = guide.owned.flatMap((group) => group.rows);
  const duty = (row: (typeof rows)[number]) => {
    const state = row.cells[0]?.standing?.state;
    const sure = state === undefined ? "" : ` (${standings[state].short})`;
    return `- ${escapeMarkdown(row.title)}${sure}`;
  };
  const list = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", `## ${heading}`, "", ...lines];
  const measure = guide.glance.find(({ id }) => id === "measuredBy");
  return [
    `# ${escapeMarkdown(guide.role.title)}`,
    "",
    escapeMarkdown(guide.purpose.text),
    ...list(words.alone, rows.filter(({ ownership }) => ownership === "sole").map(duty)),
    ...list(words.withOthers, rows.filter(({ ownership }) => ownership !== "sole").map(duty)),
    ...list(
      words.skills,
      guide.skills.map(({ what, text }) => `- ${escapeMarkdown(`${what}: ${text}`)}`),
    ),
    ...list(words.measured, measure ? [escapeMarkdown(measure.text)] : []),
    "",
    words.check,
  ].join("\n");
}
