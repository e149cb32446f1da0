import { render, type ComponentType } from "preact";
import { useState } from "preact/hooks";
import { planner as words } from "../words/browser/planner.ts";
import { KeepPanel } from "./keep-panel.tsx";
import type { PlannerState } from "./planner-state.ts";
import { PlanSheet } from "./plan-sheet.tsx";
import { RolesForm } from "./roles-form.tsx";
import { RowList } from "./row-list.tsx";
import { showRow } from "./show-row.ts";
import { Summary } from "./summary.tsx";

/** What a part of the planner is given. */
export interface Part {
  readonly state: PlannerState;
}

/** What a part that is loaded on demand is given. */
export interface LoadedPart extends Part {
  /** The address of what speaks for whom. */
  readonly evidence: string;
}

/** Shows the planner in an element, at the row that the page's address names. */
export function openApp(root: HTMLElement, state: PlannerState, evidence: string): void {
  render(<App state={state} evidence={evidence} />, root);
  const row = new URLSearchParams(location.search).get("row");
  if (row !== null) showRow(state, row);
}

function App({ state, evidence }: LoadedPart) {
  const isChoosing = state.incoming.value !== undefined;
  const panel = state.panel.value;
  return (
    <>
      <Notes state={state} />
      <Choice state={state} />
      <div class="planner" inert={isChoosing}>
        <div class="planner-side">
          <RolesForm state={state} />
          <Summary state={state} />
        </div>
        <div class="planner-main">
          {panel === undefined ? null : (
            <Loaded key={panel} panel={panel} state={state} evidence={evidence} />
          )}
          <RowList state={state} />
        </div>
        <div class="planner-side">
          <KeepPanel state={state} />
        </div>
      </div>
      <div class="planner-status">
        <p role="status">{state.status}</p>
        {state.before.value === undefined ? null : (
          <button type="button" onClick={() => state.undo()}>
            {words.undo}
          </button>
        )}
      </div>
      {state.printing.value === "plan" ? <PlanSheet state={state} /> : null}
    </>
  );
}

/** What could not be read. */
function Notes({ state }: Part) {
  const issues = state.issues.value;
  if (issues.length === 0) return null;
  return (
    <div class="note planner-note" role="alert">
      <ul>
        {issues.slice(0, 12).map((issue) => (
          <li key={issue}>{issue}</li>
        ))}
      </ul>
      <button type="button" onClick={() => (state.issues.value = [])}>
        {words.dismiss}
      </button>
    </div>
  );
}

/** Two plans, of which the reader takes one. */
function Choice({ state }: Part) {
  const incoming = state.incoming.value;
  if (incoming === undefined) return null;
  const size = ({ rows, roles }: typeof incoming.plan) => words.size(rows.size, roles.size);
  const isLink = incoming.from === "link";
  const say = isLink ? words.choose.link : words.choose.tab;
  return (
    <section class="note planner-choice" role="alert">
      <h2>{words.choose.heading}</h2>
      <p>{say(size(state.plan.value), size(incoming.plan))}</p>
      <p class="planner-buttons">
        <button type="button" onClick={() => state.choose("theirs")}>
          {isLink ? words.choose.takeTheirs : words.choose.takeOther}
        </button>
        <button type="button" onClick={() => state.choose("mine")}>
          {words.choose.stay}
        </button>
        <button type="button" onClick={() => state.choose("beside")}>
          {words.choose.beside}
        </button>
      </p>
    </section>
  );
}

/** A panel whose code comes when it is opened. */
function Loaded({ panel, ...given }: LoadedPart & { readonly panel: "bring" | "beside" }) {
  const [Panel, setPanel] = useState<ComponentType<LoadedPart>>();
  const [hasFailed, setFailed] = useState(false);
  if (Panel === undefined && !hasFailed) {
    const load =
      panel === "bring"
        ? import("./bring-panel.tsx").then(({ BringPanel }) => BringPanel)
        : import("./beside-panel.tsx").then(({ BesidePanel }) => BesidePanel);
    load.then(
      (loaded) => setPanel(() => loaded),
      () => {
        given.state.tell(words.keep.failed);
        given.state.panel.value = undefined;
        setFailed(true);
      },
    );
  }
  return Panel === undefined ? null : <Panel {...given} />;
}
