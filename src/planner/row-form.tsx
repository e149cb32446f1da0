import { useState } from "preact/hooks";
import type { CheckedRow } from "../plan/check-plan.ts";
import { listOwnTitles, nameOwner, nameOwnerBriefly } from "../plan/owners.ts";
import { betweenOwners } from "../plan/plan-table.ts";
import { limits, toLine, withRow, type PlanRow } from "../plan/plan.ts";
import { askRow } from "../plan/questions.ts";
import { readOwners } from "../plan/read-owners.ts";
import type { ReferenceRow } from "../plan/reference.ts";
import { planner } from "../words/browser/planner.ts";
import type { Part } from "./planner-app.tsx";
import { focusRow } from "./row-list.tsx";

const words = planner.rows;

/** Values of the list that are no owner. */
const other = "…";
const several = "+";

/** One responsibility, with who answers for it here. */
export function RowForm({ state, row }: Part & { readonly row: CheckedRow }) {
  const { reference, owners } = row;
  const { code, title } = reference;
  const plan = state.plan.value;
  const [isTyping, setTyping] = useState(false);
  const brief = (owner: string) => nameOwnerBriefly(plan, state.reference, owner);
  const set = (next: readonly string[] | undefined) => {
    setTyping(false);
    state.setOwners(code, next);
  };
  return (
    <li class="planner-row" data-row={code}>
      <div class="planner-what">
        <a href={state.reference.pages.get(code) ?? ""}>{title}</a> <small>{code}</small>
        <small class="planner-usual">{describeUsual(reference, brief)}</small>
      </div>
      <div class="planner-take">
        {listProposals(reference).map((proposal) => {
          const isTaken = isSame(owners, proposal);
          const names = proposal.length === 0 ? words.nobody : words.both(proposal.map(brief));
          return (
            <button
              key={names}
              type="button"
              class={hueOf(proposal)}
              aria-pressed={isTaken ? "true" : "false"}
              aria-label={words.takes(names, title)}
              onClick={(event) => {
                set(isTaken ? undefined : proposal);
                // By keyboard, one key per row is enough.
                if (event.detail === 0 && !isTaken) focusRow(event.currentTarget, 1);
              }}
            >
              {names}
            </button>
          );
        })}
        <OwnerList
          state={state}
          reference={reference}
          owners={owners}
          isTyping={isTyping}
          onType={() => setTyping(true)}
          onSet={set}
        />
        {isTyping ? <TypedOwner state={state} title={title} owners={owners} onSet={set} /> : null}
      </div>
      {row.findings.length === 0 ? null : (
        <p class="planner-question">{askRow(plan, state.reference, row).join(" ")}</p>
      )}
      <RowDetails state={state} code={code} title={title} />
    </li>
  );
}

/** What can be taken with one key: the usual owner, each of those who dispute it, or nobody. */
function listProposals({ ownership, roles, posts }: ReferenceRow): readonly (readonly string[])[] {
  const usual = [...roles, ...posts];
  if (usual.length === 0) return [[]];
  return ownership === "contested" ? usual.map((one) => [one]) : [usual];
}

function describeUsual(
  { ownership, roles, posts }: ReferenceRow,
  brief: (owner: string) => string,
): string {
  const names = words.both([...roles, ...posts].map(brief));
  if (names === "") return words.usuallyNobody;
  return ownership === "contested" ? words.disputed(names) : words.usually(names);
}

function isSame(a: readonly string[] | undefined, b: readonly string[]): boolean {
  return a?.length === b.length && a.every((one) => b.includes(one));
}

function hueOf(owners: readonly string[]): string | undefined {
  const [first] = owners;
  return owners.length === 1 && first !== undefined && /^[a-z0-9-]+$/.test(first)
    ? `hue-${first}`
    : undefined;
}

interface OwnerListProps extends Part {
  readonly reference: ReferenceRow;
  readonly owners: readonly string[] | undefined;
  readonly isTyping: boolean;
  readonly onType: () => void;
  readonly onSet: (owners: readonly string[] | undefined) => void;
}

/** Everybody who may answer, and nobody. */
function OwnerList({ state, reference, owners, isTyping, onType, onSet }: OwnerListProps) {
  const plan = state.plan.value;
  const name = (owner: string) => nameOwner(plan, state.reference, owner);
  const had = [...plan.roles.keys()];
  const rest = state.reference.roles.map(({ id }) => id).filter((id) => !plan.roles.has(id));
  const own = [...new Set([...listOwnTitles(plan, state.reference), ...reference.posts])];
  const value = isTyping
    ? other
    : owners === undefined
      ? ""
      : owners.length === 1
        ? `=${owners[0]}`
        : owners.length === 0
          ? "0"
          : several;
  const group = (label: string, all: readonly string[]) =>
    all.length === 0 ? null : (
      <optgroup label={label}>
        {all.map((owner) => (
          <option key={owner} value={`=${owner}`}>
            {name(owner)}
          </option>
        ))}
      </optgroup>
    );
  return (
    <select
      aria-label={words.owner(reference.title)}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = currentTarget.value;
        if (chosen === other) onType();
        else if (chosen === "") onSet(undefined);
        else if (chosen === "0") onSet([]);
        else if (chosen !== several) onSet([chosen.slice(1)]);
      }}
    >
      <option value="">{words.unset}</option>
      {group(words.yourRoles, had)}
      {group(words.ownTitles, own)}
      {group(words.otherRoles, rest)}
      {value === several ? (
        <option value={several}>{(owners ?? []).map(name).join(betweenOwners)}</option>
      ) : null}
      <option value="0">{words.nobody}</option>
      <option value={other}>{words.other}</option>
    </select>
  );
}

function TypedOwner({
  state,
  title,
  owners = [],
  onSet,
}: Part & {
  readonly title: string;
  readonly owners: readonly string[] | undefined;
  readonly onSet: (owners: readonly string[] | undefined) => void;
}) {
  const plan = state.plan.value;
  const shown = owners.map((owner) => nameOwner(plan, state.reference, owner)).join(betweenOwners);
  const take = (text: string) =>
    onSet(text === shown ? owners : readOwners(state.plan.value, state.reference, text));
  return (
    <input
      type="text"
      class="planner-typed"
      list="planner-titles"
      autocomplete="off"
      aria-label={words.typed(title)}
      placeholder={words.several}
      value={shown}
      ref={(input) => {
        if (input !== null && !input.dataset["focused"]) {
          input.dataset["focused"] = "true";
          input.focus();
        }
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Enter") take(currentTarget.value.trim());
        else if (key === "Escape") onSet(owners.length === 0 ? undefined : owners);
      }}
      onBlur={({ currentTarget }) => take(currentTarget.value.trim())}
    />
  );
}

/** What may be added to a row: a note, a contact, and who decided it. */
function RowDetails({
  state,
  code,
  title,
}: Part & { readonly code: string; readonly title: string }) {
  const row: PlanRow = state.plan.value.rows.get(code) ?? {};
  const { note = "", contact = "", decided } = row;
  const [by, setBy] = useState(decided?.by ?? "");
  const [on, setOn] = useState(decided?.on ?? "");
  const set = (change: Partial<PlanRow>) =>
    state.change(
      withRow(state.plan.value, code, { ...state.plan.value.rows.get(code), ...change }),
    );
  const decide = (who: string, day: string, see: string | undefined) => {
    const others = new Map(Object.entries(state.plan.value.rows.get(code) ?? {}));
    others.delete("decided");
    const isWhole = who !== "" && /^\d{4}-\d{2}-\d{2}$/.test(day);
    state.change(
      withRow(state.plan.value, code, {
        ...Object.fromEntries(others),
        ...(isWhole && { decided: { by: who, on: day, ...(see && { see }) } }),
      }),
    );
  };
  const field = (label: string, value: string, take: (text: string) => void) => (
    <label class="planner-field">
      <span>{label}</span>
      <input
        type="text"
        autocomplete="off"
        value={value}
        onChange={({ currentTarget }) => take(toLine(currentTarget.value, limits.contact))}
      />
    </label>
  );
  return (
    <details class="planner-more">
      <summary aria-label={words.moreOf(note || words.more, title)}>{note || words.more}</summary>
      <label class="planner-field">
        <span>{words.note}</span>
        <textarea
          rows={2}
          value={note}
          onChange={({ currentTarget }) => set({ note: toLine(currentTarget.value, limits.note) })}
        />
      </label>
      {field(words.contact, contact, (text) => set({ contact: text }))}
      {field(words.decidedBy, by, (text) => {
        setBy(text);
        decide(text, on, decided?.see);
      })}
      {field(words.decidedOn, on, (text) => {
        setOn(text);
        decide(by, text, decided?.see);
      })}
      {decided === undefined
        ? null
        : field(words.see, decided.see ?? "", (text) => decide(by, on, text))}
    </details>
  );
}
