import { useEffect, useState } from "preact/hooks";
import type { PlanEvidence } from "../exports/plan-evidence.ts";
import { comparePlans, fillFrom, takeRow, type Disagreement } from "../plan/compare-plans.ts";
import { listGrounds, toMeetingMarkdown } from "../plan/meeting-sheet.ts";
import { nameOwner } from "../plan/owners.ts";
import { formatOwners, formatUsual } from "../plan/plan-table.ts";
import { isEmptyPlan, type Plan } from "../plan/plan.ts";
import { planFiles } from "../words/browser/plan-files.ts";
import { beside as words } from "../words/browser/planner-panels.ts";
import type { LoadedPart, Part } from "./planner-app.tsx";
import { PlanSource } from "./plan-source.tsx";
import type { Brought } from "./read-file.ts";
import { saveFile } from "./save-file.ts";

/** A second person's plan beside one's own: where they differ, what speaks for each side, and a sheet for the meeting. */
export function BesidePanel({ state, evidence: address }: LoadedPart) {
  const [why, setWhy] = useState("");
  const [evidence, setEvidence] = useState<PlanEvidence | "failed">();
  const theirs = state.other.value;
  const grounds = evidence === undefined || evidence === "failed" ? {} : evidence;
  useEffect(() => {
    if (theirs === undefined || evidence !== undefined) return;
    fetch(address)
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        setEvidence((await response.json()) as PlanEvidence);
      })
      .catch(() => setEvidence("failed"));
  }, [theirs]);
  const take = (brought: Brought) => {
    const plan = brought.kind === "plan" ? brought.plan : undefined;
    state.issues.value = brought.kind === "plan" ? brought.issues : [];
    setWhy(plan === undefined || isEmptyPlan(plan) ? words.noPlan : "");
    if (plan !== undefined && !isEmptyPlan(plan)) state.other.value = plan;
  };
  return (
    <PlanSource state={state} words={words} rows={2} onBrought={take}>
      {why === "" ? null : <p role="alert">{why}</p>}
      {theirs === undefined ? null : (
        <Views state={state} theirs={theirs} evidence={grounds} hasFailed={evidence === "failed"} />
      )}
      {state.printing.value === "meeting" ? (
        <MeetingSheet state={state} evidence={grounds} />
      ) : null}
    </PlanSource>
  );
}

interface ViewsProps extends Part {
  readonly theirs: Plan;
  readonly evidence: PlanEvidence;
  readonly hasFailed: boolean;
}

function Views({ state, theirs, evidence, hasFailed }: ViewsProps) {
  const ours = state.plan.value;
  const { reference } = state;
  const found = comparePlans(ours, theirs, reference);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const names = (plan: Plan, roles: readonly string[]) =>
    roles.map((id) => nameOwner(plan, reference, id));
  const sheet = () =>
    toMeetingMarkdown({ ours, theirs }, reference, found.disagreements, evidence, {
      pageOf: ({ code }) => reference.pages.get(code) ?? "",
      full: (address) => new URL(address, location.href).href,
    });
  const printSheet = () => {
    state.printing.value = "meeting";
    addEventListener("afterprint", () => (state.printing.value = "plan"), { once: true });
    // What is printed is there once the change is shown.
    setTimeout(print);
  };
  return (
    <>
      <p role="status">
        {words.sum(found.disagreements.length, found.agreed)}{" "}
        {found.rolesOnlyOurs.length > 0 && words.rolesOurs(names(ours, found.rolesOnlyOurs))}{" "}
        {found.rolesOnlyTheirs.length > 0 &&
          words.rolesTheirs(names(theirs, found.rolesOnlyTheirs))}
      </p>
      {hasFailed ? <p class="note">{words.failed}</p> : null}
      {found.disagreements.length === 0 ? <p>{words.none}</p> : null}
      <ul class="planner-ask">
        {found.disagreements.map((one) => (
          <li key={one.reference.code} data-differs={one.reference.code}>
            <DisagreementView
              state={state}
              one={one}
              theirs={theirs}
              evidence={evidence}
              level="h3"
            />
            <p class="planner-buttons">
              <button
                type="button"
                aria-pressed={kept.has(one.reference.code) ? "true" : "false"}
                onClick={() => setKept(new Set([...kept, one.reference.code]))}
              >
                {kept.has(one.reference.code) ? words.kept : words.keep}
              </button>
              <button
                type="button"
                aria-label={words.takeOf(one.reference.title)}
                onClick={() => {
                  const { code, title } = one.reference;
                  state.replace(takeRow(state.plan.value, theirs, code), words.taken(title));
                }}
              >
                {words.takeTheirs}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {found.onlyOurs.length > 0 ? <p>{words.onlyOurs(found.onlyOurs.length)}</p> : null}
      {found.onlyTheirs.length > 0 ? (
        <p class="planner-buttons">
          <span>{words.only(found.onlyTheirs.length)}</span>
          <button
            type="button"
            onClick={() =>
              state.replace(
                fillFrom(state.plan.value, theirs),
                words.filled(found.onlyTheirs.length),
              )
            }
          >
            {words.fill}
          </button>
        </p>
      ) : null}
      {found.disagreements.length === 0 ? null : (
        <>
          <h3>{words.sheet}</h3>
          <p class="planner-buttons">
            <button type="button" onClick={() => saveFile(`${words.sheetFile}.md`, sheet())}>
              {words.download}
            </button>
            <button type="button" onClick={printSheet}>
              {words.print}
            </button>
          </p>
        </>
      )}
    </>
  );
}

interface DisagreementProps extends Part {
  readonly one: Disagreement;
  readonly theirs: Plan;
  readonly evidence: PlanEvidence;
  readonly level: "h2" | "h3";
}

/** One row that two people see differently, with what speaks for each. */
function DisagreementView({ state, one, theirs, evidence, level: Heading }: DisagreementProps) {
  const { reference } = state;
  const row = one.reference;
  return (
    <>
      <Heading>
        <a href={reference.pages.get(row.code) ?? ""}>{row.title}</a>
      </Heading>
      <p class="also">{words.usually(formatUsual(reference, row))}</p>
      <div class="views">
        <Side
          state={state}
          label={words.ours}
          plan={state.plan.value}
          row={row}
          owners={one.ours ?? []}
          evidence={evidence}
        />
        <Side
          state={state}
          label={words.theirs}
          plan={theirs}
          row={row}
          owners={one.theirs ?? []}
          evidence={evidence}
        />
      </div>
    </>
  );
}

interface SideProps extends Part {
  readonly label: string;
  readonly plan: Plan;
  readonly row: Disagreement["reference"];
  readonly owners: readonly string[];
  readonly evidence: PlanEvidence;
}

function Side({ state, label, plan, row, owners, evidence }: SideProps) {
  const { reference } = state;
  return (
    <div>
      <p>
        {label}: <strong>{formatOwners(plan, reference, owners)}</strong>
      </p>
      {listGrounds(plan, reference, evidence, row, owners).map(({ owner, reasons, claims }) =>
        reasons.length === 0 ? (
          <p key={owner} class="also">
            {words.nothing}
          </p>
        ) : (
          <ul key={owner}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
            {claims.map(({ code, says, address }) => (
              <li key={code}>
                {says} <a href={address}>{code}</a>
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

/** What is printed for the meeting: every row that two people see differently, with a line for the decision. */
function MeetingSheet({ state, evidence }: Part & { readonly evidence: PlanEvidence }) {
  const theirs = state.other.value;
  if (theirs === undefined) return null;
  const ours = state.plan.value;
  const { disagreements } = comparePlans(ours, theirs, state.reference);
  const { meeting } = planFiles;
  return (
    <div class="meeting-sheet">
      <h1>{meeting.title(ours.name || theirs.name)}</h1>
      <p>{meeting.lead(disagreements.length)}</p>
      <ul class="planner-ask">
        {disagreements.map((one) => (
          <li key={one.reference.code}>
            <DisagreementView
              state={state}
              one={one}
              theirs={theirs}
              evidence={evidence}
              level="h2"
            />
            <p>
              {meeting.decision}: {meeting.decisionLine}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
