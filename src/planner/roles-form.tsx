import { limits, toLine, withRole, type PlanRole } from "../plan/plan.ts";
import { nameOwner } from "../plan/owners.ts";
import { planner } from "../words/browser/planner.ts";
import type { Part } from "./planner-app.tsx";

const words = planner.organization;

/** The organization's name and the roles that it has, each with its holder, its title there, and who it is the same person as. */
export function RolesForm({ state }: Part) {
  const plan = state.plan.value;
  return (
    <section>
      <h2>{words.heading}</h2>
      <label class="planner-field">
        <span>{words.name}</span>
        <input
          type="text"
          autocomplete="off"
          value={plan.name}
          onChange={({ currentTarget }) =>
            state.change({ ...state.plan.value, name: toLine(currentTarget.value, limits.name) })
          }
        />
      </label>
      <fieldset class="planner-roles">
        <legend>{words.roles}</legend>
        {state.reference.roles.map(({ id, title }) => (
          <div key={id} class={`hue-${id}`}>
            <label class="planner-tick">
              <input
                type="checkbox"
                checked={plan.roles.has(id)}
                onChange={({ currentTarget }) =>
                  state.change(
                    withRole(state.plan.value, id, currentTarget.checked ? {} : undefined),
                  )
                }
              />
              <span>{title}</span>
            </label>
            {plan.roles.has(id) ? <RoleDetails state={state} id={id} title={title} /> : null}
          </div>
        ))}
        {[...plan.roles.keys()]
          .filter((id) => !state.reference.roles.some((role) => role.id === id))
          .map((id) => (
            <p key={id}>{nameOwner(plan, state.reference, id)}</p>
          ))}
      </fieldset>
    </section>
  );
}

function RoleDetails({ state, id, title }: Part & { readonly id: string; readonly title: string }) {
  const plan = state.plan.value;
  const role = plan.roles.get(id) ?? {};
  const set = (change: Partial<Record<keyof PlanRole, string>>) =>
    state.change(
      withRole(state.plan.value, id, { ...state.plan.value.roles.get(id), ...change } as PlanRole),
    );
  const field = (name: "title" | "holder" | "contact", label: string, most: number) => (
    <label class="planner-field">
      <span>{label}</span>
      <input
        type="text"
        autocomplete="off"
        value={role[name] ?? ""}
        onChange={({ currentTarget }) => set({ [name]: toLine(currentTarget.value, most) })}
      />
    </label>
  );
  // Nobody is the same person as somebody who already is the same person as another.
  const persons = [...plan.roles].filter(
    ([other, { combinedWith }]) => other !== id && combinedWith === undefined,
  );
  const stands = [...plan.roles.values()].some(({ combinedWith }) => combinedWith === id);
  const said = [role.title, role.holder].filter(Boolean).join(", ");
  const shown =
    role.combinedWith !== undefined
      ? `${words.samePerson} ${nameOwner(plan, state.reference, role.combinedWith)}`
      : said || words.holder;
  return (
    <details class="planner-more">
      <summary aria-label={words.details(shown, title)}>{shown}</summary>
      {field("title", words.ownTitle, limits.title)}
      {field("holder", words.holder, limits.title)}
      {field("contact", words.contact, limits.contact)}
      {persons.length === 0 || stands ? null : (
        <label class="planner-field">
          <span>{words.samePerson}</span>
          <select
            value={role.combinedWith ?? ""}
            onChange={({ currentTarget }) => set({ combinedWith: currentTarget.value })}
          >
            <option value="">{words.nobodyElse}</option>
            {persons.map(([other]) => (
              <option key={other} value={other}>
                {nameOwner(plan, state.reference, other)}
              </option>
            ))}
          </select>
        </label>
      )}
    </details>
  );
}
