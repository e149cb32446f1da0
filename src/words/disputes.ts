import { formatList } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** The page of disputes, and the text to write one down with. */
export const disputes = defineWords("disputes", {
  title: "Disputes",
  heading: "Disputes: what several claim, or share",
  description: message(
    "What more than one {roleName} claims, or nobody: {counts}. Every position with its evidence, and four steps to settle it.",
    (counts: readonly { readonly state: string; readonly count: number }[]) => ({
      counts: counts
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => `${count} ${nameState(state)}`)
        .join(", "),
    }),
  ),
  /** The states of ownership that it counts. */
  states: { contested: "contested", joint: "joint", outside: "outside", unowned: "unowned" },
  lead: "Everything in the register that is not one {roleName}’s alone: who claims it, on what evidence, and how to settle it where you work.",
  /** Whoever claims one, after its name in the list of all. */
  claimedBy: message("{names}", (names: readonly string[]) => ({ names: formatList(names) })),
  /** Where nobody does. */
  claimedByNobody: "nobody",
  needsScript:
    "Every text to paste stands below to be selected. A button that copies it needs JavaScript, which is switched off here.",
  none: "There is none at present.",
  steps: [
    "<strong>Name the decision.</strong> Say in one sentence what has to be decided, and by when. Most quarrels about a title are about one decision: who signs, who chooses, who has the last word.",
    "<strong>Compare the positions.</strong> Read the positions below together. Note which one you hold, what it rests on, and how old and how strong that is. Then look at what the answer depends on.",
    "<strong>Agree who is accountable and who is consulted.</strong> One name is accountable for this decision. Name those who are asked before it and those who are told after it. If you cannot agree, agree who decides that.",
    "<strong>Write it down.</strong> Copy the text below the positions into your wiki or your minutes, fill it in, and set a date on which you look at it again.",
  ],
  dependsOn: "<strong>It depends on</strong> {what}",
  paste: "Text for your decision",
  /** The summary of what folds below each. */
  positions: message(
    "{count, plural, =0 {A text to paste into your decision} other {{count} {count, plural, one {position} other {positions}} and a text to paste into your decision}}",
    (count: number) => ({ count }),
  ),
  /** The text to paste, as Markdown. */
  record: {
    heading: message("{code}: {title}", (code: string, title: string) => ({ code, title })),
    from: message(
      "From the register ({ownership}): <{address}>",
      (ownership: string, address: string) => ({ ownership, address }),
    ),
    decision: "**The decision in question:** …",
    positions: "**Positions**",
    position: message(
      "- {holder}: {text} ({evidence})",
      (holder: string, text: string, evidence: string) => ({ holder, text, evidence }),
    ),
    dependsOn: message(
      "**It depends on** {what} (The register’s own judgement.)",
      (what: string) => ({ what }),
    ),
    agreed: "**What we agreed**",
    lines: [
      "- Accountable: …",
      "- Does the work: …",
      "- Consulted before: …",
      "- Told afterward: …",
      "- Valid from, and looked at again on: …",
      "- Agreed by: …",
    ],
  },
});

function nameState(state: string): string {
  const names: Readonly<Record<string, string>> = disputes.states;
  return names[state] ?? state;
}
