import { listOwnTitles } from "../plan/owners.ts";
import { findingKinds, type CheckedRow } from "../plan/check-plan.ts";
import { planner } from "../words/browser/planner.ts";
import type { Part } from "./planner-app.tsx";
import type { RowFilter } from "./planner-state.ts";
import { RowForm } from "./row-form.tsx";

const words = planner.rows;
const filters = ["all", "unset", "findings", ...findingKinds] as const satisfies RowFilter[];

/** The responsibilities by domain, each with who answers for it here. */
export function RowList({ state }: Part) {
  const { rows, coverage } = state.checked.value;
  const filter = state.filter.value;
  const shown = rows.filter((row) => isShown(row, filter));
  return (
    <section class="planner-rows">
      <h2>{words.heading}</h2>
      <p class="also">{words.help}</p>
      <label class="planner-filter">
        <span>{words.show}</span>{" "}
        <select
          value={filter}
          onChange={({ currentTarget }) => (state.filter.value = currentTarget.value as RowFilter)}
        >
          {filters.map((one) => (
            <option key={one} value={one}>
              {words.filters[one]}
            </option>
          ))}
        </select>
      </label>
      {shown.length === 0 ? <p>{words.none}</p> : null}
      {coverage.map(({ domain, total, said }) => {
        const here = shown.filter(({ reference }) => reference.domain === domain.id);
        if (here.length === 0) return null;
        const settle = rows.filter(
          ({ reference, findings }) => reference.domain === domain.id && findings.length > 0,
        ).length;
        const isOpen = filter !== "all" || state.open.value.has(domain.id);
        return (
          <details
            key={domain.id}
            class="fold whole"
            open={isOpen}
            onToggle={({ currentTarget }) => toggle(state, domain.id, currentTarget.open)}
          >
            <summary>
              <h3>{domain.title}</h3> <small>{words.domain(said, total, settle)}</small>
            </summary>
            {isOpen ? (
              <ul class="planner-list" onKeyDown={goUpAndDown}>
                {here.map((row) => (
                  <RowForm key={row.reference.code} state={state} row={row} />
                ))}
              </ul>
            ) : null}
          </details>
        );
      })}
      <datalist id="planner-titles">
        {[
          ...listOwnTitles(state.plan.value, state.reference),
          ...state.reference.roles.map(({ title }) => title),
        ].map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
    </section>
  );
}

function isShown({ owners, findings }: CheckedRow, filter: RowFilter): boolean {
  if (filter === "all") return true;
  if (filter === "unset") return owners === undefined;
  return filter === "findings" ? findings.length > 0 : findings.includes(filter);
}

function toggle(state: Part["state"], domain: string, isOpen: boolean): void {
  if (state.filter.value !== "all" || state.open.value.has(domain) === isOpen) return;
  const open = new Set(state.open.value);
  if (isOpen) open.add(domain);
  else open.delete(domain);
  state.open.value = open;
}

/** From a button to that of the row above or below. */
function goUpAndDown(event: KeyboardEvent): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0 || !(event.target instanceof HTMLButtonElement)) return;
  event.preventDefault();
  focusRow(event.target, by);
}

/** Puts the focus on the first button of a row so many rows away, if there is one. */
export function focusRow(from: HTMLElement, by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const here = rows.findIndex((row) => row.contains(from));
  rows[here + by]?.querySelector<HTMLElement>(".planner-take button")?.focus();
}
