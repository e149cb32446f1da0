import type { Dispute } from "../model/pages/disputes.ts";
import { joinNames } from "../model/views/text.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/**
 * A Markdown block to paste into a decision log: what is disputed, who says what on which evidence,
 * and lines to fill in.
 * @param address the full address of the dispute's entry
 */
export function formatDispute(dispute: Dispute, address: string): string {
  const { row } = dispute;
  return [
    `## ${row.code}: ${escapeMarkdown(row.title)}`,
    "",
    `From the register (${row.ownership}): <${address}>`,
    "",
    "**The decision in question:** …",
    ...(dispute.positions.length > 0 ? ["", "**Positions**", ""] : []),
    ...dispute.positions.map((position) => {
      const holder = escapeMarkdown(capitalize(joinNames(holdersOf(position))));
      const evidence = [...new Set(position.evidence.map((one) => one.standing))].join("; ");
      return `- ${holder}: ${escapeMarkdown(position.text)} (${escapeMarkdown(evidence)})`;
    }),
    ...(dispute.dependsOn === undefined
      ? []
      : ["", `**It depends on** ${escapeMarkdown(dispute.dependsOn)}`]),
    "",
    "**What we agreed**",
    "",
    "- Accountable: …",
    "- Does the work: …",
    "- Consulted before: …",
    "- Told afterward: …",
    "- Valid from, and looked at again on: …",
    "- Agreed by: …",
  ].join("\n");
}

function holdersOf(position: Dispute["positions"][number]): string[] {
  return [
    ...position.roles.map((role) => role.shortTitle),
    ...(position.outside === undefined ? [] : [position.outside]),
  ];
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
