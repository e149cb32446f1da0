import type { PlanEvidence } from "../exports/plan-evidence.ts";
import { escapeMarkdown } from "../exports/escape-markdown.ts";
import { planFiles as words } from "../words/browser/plan-files.ts";
import type { Disagreement } from "./compare-plans.ts";
import { nameOwner } from "./owners.ts";
import { formatOwners, formatUsual } from "./plan-table.ts";
import type { Plan } from "./plan.ts";
import type { Reference, ReferenceRow } from "./reference.ts";

/** What speaks for one side of a disagreement: each owner, with why and what sources say. */
export interface SideGrounds {
  readonly owner: string;
  readonly name: string;
  readonly reasons: readonly string[];
  readonly claims: readonly {
    readonly code: string;
    readonly says: string;
    readonly address: string;
  }[];
}

/** What the reference has for each owner of a side. */
export function listGrounds(
  plan: Plan,
  reference: Reference,
  evidence: PlanEvidence,
  row: ReferenceRow,
  owners: readonly string[],
): SideGrounds[] {
  return owners.map((owner) => {
    const found = evidence[row.code]?.[owner];
    return {
      owner,
      name: nameOwner(plan, reference, owner),
      reasons: found?.reasons ?? [],
      claims: found?.claims ?? [],
    };
  });
}

/** What two people have to settle, as a page to write on: each row with both views, what speaks for them, and a line for the decision. */
export function toMeetingMarkdown(
  { ours, theirs }: { readonly ours: Plan; readonly theirs: Plan },
  reference: Reference,
  disagreements: readonly Disagreement[],
  evidence: PlanEvidence,
  {
    pageOf,
    full,
  }: {
    readonly pageOf: (row: ReferenceRow) => string;
    /** The full address of one of the site's. */
    readonly full: (address: string) => string;
  },
): string {
  const text = escapeMarkdown;
  const { meeting } = words;
  const side = (plan: Plan, title: string, row: ReferenceRow, owners: readonly string[] = []) => [
    `**${title}: ${text(formatOwners(plan, reference, owners))}**`,
    ...listGrounds(plan, reference, evidence, row, owners).flatMap(({ name, reasons, claims }) =>
      reasons.length === 0
        ? [`- ${text(meeting.speaksFor(name))}: ${meeting.nothing}`]
        : [
            ...reasons.map((reason) => `- ${text(meeting.speaksFor(name))}: ${text(reason)}`),
            ...claims.map(
              ({ code, says, address }) => `  - ${text(says)} ([${text(code)}](${full(address)}))`,
            ),
          ],
    ),
  ];
  return [
    `# ${text(meeting.title(ours.name || theirs.name))}`,
    meeting.lead(disagreements.length),
    ...disagreements.flatMap((one) => [
      `## [${text(one.reference.title)}](${pageOf(one.reference)})`,
      `${words.columns.usual}: ${text(formatUsual(reference, one.reference))}`,
      side(ours, meeting.first, one.reference, one.ours).join("\n"),
      side(theirs, meeting.second, one.reference, one.theirs).join("\n"),
      `${meeting.decision}: ${meeting.decisionLine}`,
    ]),
    "",
  ].join("\n\n");
}
