import { nameOwner, nameOwnerBriefly } from "../plan/owners.ts";
import { betweenOwners } from "../plan/plan-table.ts";
import { planFiles as words } from "../words/browser/plan-files.ts";
import { planner } from "../words/browser/planner.ts";
import type { Part } from "./planner-app.tsx";

/** What the planner prints: every row with who answers, in narrow columns on two sheets. */
export function PlanSheet({ state }: Part) {
  const plan = state.plan.value;
  const { rows, coverage, said } = state.checked.value;
  const { reference } = state;
  /** In short, so that a large register fits; the roles stand at the top. */
  const name = (owners: readonly string[]) =>
    owners.length === 0
      ? words.nobody
      : owners.map((owner) => nameOwnerBriefly(plan, reference, owner)).join(betweenOwners);
  const nameFully = (role: string) => {
    const [full, brief] = [nameOwner, nameOwnerBriefly].map((of) => of(plan, reference, role));
    return full === brief ? full : `${full} (${brief})`;
  };
  return (
    <div class="plan-sheet">
      <h2>{words.title(plan.name)}</h2>
      <p>
        {planner.summary.progress(said, rows.length)}
        {[...plan.roles].map(([id, role]) => (
          <span key={id}>
            {" · "}
            {nameFully(id)}
            {role.holder === undefined ? null : `: ${role.holder}`}
            {role.combinedWith === undefined
              ? null
              : ` (${words.samePerson(nameOwner(plan, reference, role.combinedWith))})`}
          </span>
        ))}
      </p>
      <div class="plan-columns">
        {coverage.map(({ domain }) => (
          <section key={domain.id}>
            <h3>{domain.title}</h3>
            <ul>
              {rows
                .filter((row) => row.reference.domain === domain.id)
                .map(({ reference: row, owners, findings }) => (
                  <li key={row.code} class={findings.length === 0 ? undefined : "to-settle"}>
                    <span>
                      {row.code} {row.title}
                    </span>
                    <b>{owners === undefined ? "\u00a0" : name(owners)}</b>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
