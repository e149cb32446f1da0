import { useState } from "preact/hooks";
import { fillFrom } from "../plan/compare-plans.ts";
import { nameOwner, toOwner } from "../plan/owners.ts";
import { isEmptyPlan, limits, toLine, withOwners, withRow, type Plan } from "../plan/plan.ts";
import {
  columnUses,
  guessReading,
  readTasks,
  type ColumnUse,
  type Grid,
  type GridReading,
  type GridTask,
} from "../plan/read-grid.ts";
import { planner } from "../words/browser/planner.ts";
import { bring as words } from "../words/browser/planner-panels.ts";
import { matchTasks, type Match } from "./match-tasks.ts";
import type { LoadedPart, Part } from "./planner-app.tsx";
import { PlanSource, useFocus } from "./plan-source.tsx";
import type { Brought } from "./read-file.ts";

/** Brings a plan, or somebody's table of parts, into the planner. */
export function BringPanel({ state }: LoadedPart) {
  const [brought, setBrought] = useState<Brought>();
  const take = (result: Brought) => {
    if (result.kind === "plan") {
      state.issues.value = result.issues;
      if (isEmptyPlan(state.plan.value) && !isEmptyPlan(result.plan)) {
        state.replace(result.plan, planner.taken(result.plan.rows.size));
        state.panel.value = undefined;
        return;
      }
    }
    setBrought(result);
  };
  return (
    <PlanSource state={state} words={words} rows={4} onBrought={take}>
      {brought?.kind === "nothing" ? <p role="alert">{brought.why}</p> : null}
      {brought?.kind === "plan" ? <TakePlan state={state} plan={brought.plan} /> : null}
      {brought?.kind === "table" ? <ReadTable state={state} grid={brought.grid} /> : null}
    </PlanSource>
  );
}

/** A plan beside one that is there already: nothing is replaced without being asked. */
function TakePlan({ state, plan }: Part & { readonly plan: Plan }) {
  const close = () => (state.panel.value = undefined);
  const found = words.plan.found(planner.size(plan.rows.size, plan.roles.size));
  if (isEmptyPlan(plan)) return <p role="alert">{words.nothing}</p>;
  return (
    <>
      <p role="alert">{found}</p>
      <p class="planner-buttons">
        <button
          type="button"
          onClick={() => {
            state.replace(plan, planner.taken(plan.rows.size));
            close();
          }}
        >
          {words.plan.replace}
        </button>
        <button
          type="button"
          onClick={() => {
            state.replace(fillFrom(state.plan.value, plan), planner.taken(plan.rows.size));
            close();
          }}
        >
          {words.plan.fill}
        </button>
        <button
          type="button"
          onClick={() => {
            state.other.value = plan;
            state.panel.value = "beside";
          }}
        >
          {words.plan.beside}
        </button>
      </p>
    </>
  );
}

/** So many lines of a table are shown as a sample. */
const sample = 4;

/** How somebody's table is read: what its columns are, and who its names are. */
function ReadTable({ state, grid }: Part & { readonly grid: Grid }) {
  const [reading, setReading] = useState<GridReading>(() => guessReading(grid));
  const [meant, setMeant] = useState<ReadonlyMap<string, string>>(new Map());
  const [matched, setMatched] = useState<"searching" | Awaited<ReturnType<typeof matchTasks>>>();
  const tasks = readTasks(grid, reading);
  const names = [...new Set(tasks.flatMap(({ owners }) => owners))];
  const ownerOf = (name: string) => meant.get(name) ?? guessOwner(state, name);
  const body = grid.slice(reading.headRow + 1);
  const nameColumn = (at: number) => reading.heads[at] || words.table.unnamed(at + 1);
  const set = (at: number, use: ColumnUse) => {
    setMatched(undefined);
    setReading({ ...reading, uses: reading.uses.map((one, place) => (place === at ? use : one)) });
  };
  const match = async () => {
    setMatched("searching");
    setMatched(await matchTasks(tasks, state.reference));
  };
  return (
    <>
      <h3>{words.table.heading}</h3>
      <p>{words.table.lead}</p>
      <div class="planner-scroll" tabIndex={0} role="region" aria-label={words.table.heading}>
        <table>
          <thead>
            <tr>
              {reading.uses.map((use, at) => (
                <th key={at} scope="col">
                  {nameColumn(at)}
                  <br />
                  <select
                    aria-label={words.table.column(nameColumn(at))}
                    value={use}
                    onChange={({ currentTarget }) => set(at, currentTarget.value as ColumnUse)}
                  >
                    {columnUses.map((one) => (
                      <option key={one} value={one}>
                        {words.table.uses[one]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.slice(0, sample).map((row, at) => (
              <tr key={at}>
                {reading.uses.map((_, column) => (
                  <td key={column}>{row[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {body.length > sample ? <p class="also">{words.table.more(body.length - sample)}</p> : null}
      {names.length === 0 ? null : (
        <details class="fold" open>
          <summary>{words.table.names}</summary>
          {names.map((name) => (
            <label key={name} class="planner-field">
              <span>{name}</span>
              <select
                aria-label={words.table.name(name)}
                value={ownerOf(name)}
                onChange={({ currentTarget }) =>
                  setMeant(new Map([...meant, [name, currentTarget.value]]))
                }
              >
                <option value={toLine(name, limits.title)}>{words.table.asTitle}</option>
                {state.reference.roles.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </details>
      )}
      <p class="planner-buttons">
        <button
          type="button"
          disabled={tasks.length === 0 || matched === "searching"}
          onClick={() => void match()}
        >
          {words.table.match(tasks.length)}
        </button>
      </p>
      {tasks.length === 0 ? <p>{words.table.needsTask}</p> : null}
      {matched === "searching" ? <p role="alert">{words.matching.searching}</p> : null}
      {matched === undefined || matched === "searching" ? null : (
        <TakeTasks state={state} ownerOf={ownerOf} {...matched} />
      )}
    </>
  );
}

/** The role that a name of a table is by its id, its title or its short title, or the name itself. */
function guessOwner(state: Part["state"], name: string): string {
  return toOwner(state.plan.value, state.reference, toLine(name, limits.title));
}

/** The lines that were found, those to ask about, and what is taken of them. */
function TakeTasks({
  state,
  matches,
  hasSearch,
  ownerOf,
}: Part & {
  readonly matches: readonly Match[];
  readonly hasSearch: boolean;
  readonly ownerOf: (name: string) => string;
}) {
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const titles = new Map(state.reference.rows.map(({ code, title }) => [code, title]));
  const heading = useFocus();
  const all = matches.map((match, at) => ({ ...match, at, code: match.sure ?? chosen.get(at) }));
  const sure = all.filter((one) => one.sure !== undefined);
  const doubtful = all.filter((one) => one.sure === undefined && one.candidates.length > 0);
  const left = all.filter((one) => one.sure === undefined && one.candidates.length === 0);
  const taken = all.flatMap(({ task, code }) => (code === undefined ? [] : [{ task, code }]));
  const codes = taken.map(({ code }) => code);
  const several = [...new Set(codes)].filter(
    (code) => codes.indexOf(code) !== codes.lastIndexOf(code),
  );
  const nameOf = ({ owners }: GridTask) =>
    owners.length === 0
      ? words.matching.nobody
      : owners
          .map((name) => nameOwner(state.plan.value, state.reference, ownerOf(name)))
          .join(", ");
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {words.matching.sure(sure.length)}
      </h3>
      {hasSearch ? null : <p class="note">{words.matching.failed}</p>}
      {sure.length === 0 ? null : (
        <details class="fold">
          <summary>{words.matching.which}</summary>
          <ul>
            {sure.map(({ at, task, sure: code = "" }) => (
              <li key={at}>
                {task.text || task.code} → {titles.get(code)}: {nameOf(task)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {doubtful.length === 0 ? null : (
        <>
          <h3>{words.matching.doubtful(doubtful.length)}</h3>
          <p>{words.matching.lead}</p>
          <ul class="planner-ask">
            {doubtful.map(({ at, task, candidates, code }) => (
              <li key={at}>
                <label class="planner-field">
                  <span>
                    {task.text}: {nameOf(task)}
                  </span>
                  <select
                    aria-label={words.matching.meant(task.text)}
                    value={code ?? ""}
                    onChange={({ currentTarget }) => {
                      const next = new Map(chosen);
                      if (currentTarget.value === "") next.delete(at);
                      else next.set(at, currentTarget.value);
                      setChosen(next);
                    }}
                  >
                    <option value="">{words.matching.none}</option>
                    {candidates.map((one) => (
                      <option key={one} value={one}>
                        {titles.get(one)} ({one})
                      </option>
                    ))}
                  </select>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      {left.length === 0 ? null : (
        <details class="fold">
          <summary>{words.matching.left(left.length)}</summary>
          <ul>
            {left.map(({ at, task }) => (
              <li key={at}>{task.text || task.code}</li>
            ))}
          </ul>
        </details>
      )}
      {several.length === 0 ? null : (
        <p>{words.matching.several(several.map((code) => titles.get(code) ?? code))}</p>
      )}
      <p class="planner-buttons">
        <button
          type="button"
          disabled={taken.length === 0}
          onClick={() => {
            const count = new Set(codes).size;
            state.replace(takeTasks(state, taken, ownerOf), planner.taken(count));
            state.panel.value = undefined;
          }}
        >
          {words.matching.takes(new Set(codes).size)}
        </button>
      </p>
    </>
  );
}

/** The plan with the owners and notes of lines; roles that they name there are from now on. */
function takeTasks(
  state: Part["state"],
  taken: readonly { readonly task: GridTask; readonly code: string }[],
  ownerOf: (name: string) => string,
): Plan {
  const before = state.plan.value;
  const owners = new Map<string, Set<string>>();
  const notes = new Map<string, string>();
  for (const { task, code } of taken) {
    const known = owners.get(code) ?? new Set();
    owners.set(code, known);
    for (const name of task.owners) known.add(ownerOf(name));
    if (task.note !== "") notes.set(code, task.note);
  }
  const roles = new Map(before.roles);
  const isRole = new Set(state.reference.roles.map(({ id }) => id));
  for (const all of owners.values())
    for (const owner of all) if (isRole.has(owner) && !roles.has(owner)) roles.set(owner, {});
  return [...owners].reduce(
    (plan, [code, all]) => {
      const next = withOwners(plan, code, [...all].slice(0, limits.owners));
      const note = notes.get(code);
      return note === undefined
        ? next
        : withRow(next, code, { ...next.rows.get(code), note: toLine(note, limits.note) });
    },
    { ...before, roles } as Plan,
  );
}
