import { planFiles as words } from "../words/browser/plan-files.ts";
import type { Table } from "../exports/table.ts";
import { checkPlan, type CheckedPlan } from "./check-plan.ts";
import { nameOwner, personOf } from "./owners.ts";
import type { Plan } from "./plan.ts";
import { askRow } from "./questions.ts";
import type { Reference, ReferenceRow } from "./reference.ts";

/** Where the pages of a plan's rows stand. */
export interface PlanPlace {
  /** The full address of a responsibility's page by its code. */
  readonly pageOf: (row: ReferenceRow) => string;
  /** The full address that holds the plan. */
  readonly link: string;
}

/** What stands between owners where a cell names several. */
export const betweenOwners = "; ";

/** The owners of a row in a cell: empty where nobody has said yet. */
export function formatOwners(
  plan: Plan,
  reference: Reference,
  owners: readonly string[] | undefined,
): string {
  if (owners === undefined) return "";
  if (owners.length === 0) return words.nobody;
  return owners.map((owner) => nameOwner(plan, reference, owner)).join(betweenOwners);
}

/** Whoever the reference names. */
export function formatUsual(reference: Reference, row: ReferenceRow): string {
  const usual = [...row.roles, ...row.posts];
  return words.usual(
    row.ownership,
    usual.map((one) => reference.roles.find(({ id }) => id === one)?.title ?? one),
  );
}

/** A plan as a table for spreadsheets, every row of the reference in it; the last line holds the plan's address. */
export function toPlanTable(plan: Plan, reference: Reference, place: PlanPlace): Table {
  const checked = checkPlan(plan, reference);
  const domains = new Map(reference.domains.map(({ id, title }) => [id, title]));
  const { columns } = words;
  const head = [
    columns.code,
    columns.responsibility,
    columns.domain,
    columns.owner,
    columns.holder,
    columns.usual,
    columns.settle,
    columns.note,
    columns.contact,
    columns.decidedBy,
    columns.decidedOn,
    columns.see,
    columns.address,
  ];
  return {
    caption: words.title(plan.name),
    head,
    rows: [
      ...checked.rows.map((row) => {
        const { code, title, domain } = row.reference;
        const { note = "", contact = "", decided } = plan.rows.get(code) ?? {};
        return [
          code,
          title,
          domains.get(domain) ?? "",
          formatOwners(plan, reference, row.owners),
          listHolders(plan, row.owners ?? []).join(betweenOwners),
          formatUsual(reference, row.reference),
          askRow(plan, reference, row).join(" "),
          note,
          contact,
          decided?.by ?? "",
          decided?.on ?? "",
          decided?.see ?? "",
          place.pageOf(row.reference),
        ];
      }),
      head.map((name) =>
        name === columns.responsibility ? words.open : name === columns.address ? place.link : "",
      ),
    ],
  };
}

/** Who holds the roles that answer, as far as the plan says. */
function listHolders(plan: Plan, owners: readonly string[]): string[] {
  return [
    ...new Set(
      owners.flatMap(
        (owner) =>
          plan.roles.get(owner)?.holder ?? plan.roles.get(personOf(plan, owner))?.holder ?? [],
      ),
    ),
  ];
}

/** The rows that something is to be settled about, with what to ask. */
export function listQuestions(
  plan: Plan,
  reference: Reference,
  checked: CheckedPlan = checkPlan(plan, reference),
): { readonly reference: ReferenceRow; readonly questions: readonly string[] }[] {
  return checked.rows
    .filter(({ findings }) => findings.length > 0)
    .map((row) => ({ reference: row.reference, questions: askRow(plan, reference, row) }));
}
