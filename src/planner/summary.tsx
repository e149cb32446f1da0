import { findingKinds } from "../plan/check-plan.ts";
import { nameOwner } from "../plan/owners.ts";
import { planner } from "../words/browser/planner.ts";
import type { Part } from "./planner-app.tsx";
import type { RowFilter } from "./planner-state.ts";

const words = planner.summary;

/** So many persons are shown before somebody opens the list. */
const mostLoads = 8;

/** What the plan shows at once: how far it is, what is to settle, who has how much, and which domain lacks what. */
export function Summary({ state }: Part) {
  const { counts, said, rows, loads, coverage, unknown } = state.checked.value;
  const plan = state.plan.value;
  const found = findingKinds.filter((kind) => counts[kind] > 0);
  const show = (filter: RowFilter) => {
    state.filter.value = filter;
    document.querySelector<HTMLElement>(".planner-filter select")?.focus();
  };
  const most = Math.max(1, ...loads.map((load) => load.rows));
  return (
    <section>
      <h2>{words.heading}</h2>
      <p class="planner-progress">
        <progress value={said} max={rows.length} aria-label={words.progress(said, rows.length)} />{" "}
        {words.progress(said, rows.length)}
      </p>
      {found.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul class="planner-findings">
          {found.map((kind) => (
            <li key={kind}>
              <button type="button" class="planner-link" onClick={() => show(kind)}>
                {words.findings[kind](counts[kind])}
              </button>
            </li>
          ))}
        </ul>
      )}
      {loads.length === 0 ? null : (
        <details class="fold" open={loads.length <= mostLoads}>
          <summary>{words.loads}</summary>
          <dl class="planner-loads">
            {loads.map(({ person, also, rows: count }) => (
              <div key={person} class={`hue-${person.replace(/[^a-z0-9-]/g, "")}`}>
                <dt>
                  {[person, ...also]
                    .map((one) => nameOwner(plan, state.reference, one))
                    .join(" = ")}
                </dt>
                <dd>
                  <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(100 * count) / most} height="6" />
                  </svg>
                  {words.load(count)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <details class="fold">
        <summary>{words.coverage}</summary>
        <dl class="planner-loads">
          {coverage.map(({ domain, owned, total }) => (
            <div key={domain.id}>
              <dt>{domain.title}</dt>
              <dd>
                <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={total === 0 ? 0 : (100 * owned) / total} height="6" />
                </svg>
                {words.covered(owned, total)}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      {unknown.length === 0 ? null : <p class="also">{words.unknown(unknown)}</p>}
    </section>
  );
}
