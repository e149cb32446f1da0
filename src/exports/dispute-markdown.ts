import type { Dispute } from "../model/pages/disputes.ts";
import { ownershipStates } from "../schema/vocabulary.ts";
import { disputes } from "../words/disputes.ts";
import { capitalize, formatList } from "../words/language.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

const words = disputes.record;

/**
 * A Markdown block to paste into a decision log: what is disputed, who says what on which evidence,
 * and lines to fill in.
 * @param address the full address of the dispute's entry
 */
export function formatDispute(dispute: Dispute, address: string): string {
  const { row } = dispute;
  return [
    `## ${words.heading(row.code, escapeMarkdown(row.title))}`,
    "",
    words.from(ownershipStates[row.ownership].label.toLowerCase(), address),
    "",
    words.decision,
    ...(dispute.positions.length > 0 ? ["", words.positions, ""] : []),
    ...dispute.positions.map((position) => {
      const holder = escapeMarkdown(capitalize(formatList(holdersOf(position))));
      const evidence = [...new Set(position.evidence.map((one) => one.standing))].join("; ");
      return words.position(holder, escapeMarkdown(position.text), escapeMarkdown(evidence));
    }),
    ...(dispute.dependsOn === undefined
      ? []
      : ["", words.dependsOn(escapeMarkdown(dispute.dependsOn))]),
    "",
    words.agreed,
    "",
    ...words.lines,
  ].join("\n");
}

function holdersOf(position: Dispute["positions"][number]): string[] {
  return [
    ...position.holders.map((holder) => holder.shortTitle),
    ...(position.outside === undefined ? [] : [position.outside]),
  ];
}
