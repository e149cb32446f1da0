import { useState } from "preact/hooks";
import { emptyPlan, isEmptyPlan } from "../plan/plan.ts";
import { longestLink } from "../plan/plan-link.ts";
import { planner } from "../words/browser/planner.ts";
import type { Part } from "./planner-app.tsx";
import { longAddress } from "./planner-state.ts";
import type { PlanFormat } from "./write-plan-file.ts";

const words = planner.keep;
const formats = Object.keys(words.formats) as PlanFormat[];

/** Where the plan is kept, how it is shared, and the formats in which it leaves and comes. */
export function KeepPanel({ state }: Part) {
  const [format, setFormat] = useState<PlanFormat>("markdown");
  const isEmpty = isEmptyPlan(state.plan.value);
  const characters = state.link().length;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(state.link());
      state.tell(words.copied);
    } catch {
      state.tell(words.refused);
    }
  };
  const download = async () => {
    try {
      const { writePlanFile } = await import("./write-plan-file.ts");
      state.tell(words.downloaded(writePlanFile(state, format)));
    } catch {
      state.tell(words.failed);
    }
  };
  return (
    <section>
      <h2>{words.heading}</h2>
      <p>{words.address}</p>
      {characters <= longAddress ? null : (
        <p class="note">{characters > longestLink ? words.tooLong : words.long(characters)}</p>
      )}
      <label class="planner-tick">
        <input
          type="checkbox"
          checked={state.isKept.value}
          onChange={({ currentTarget }) => {
            state.setKept(currentTarget.checked);
            currentTarget.checked = state.isKept.value;
          }}
        />
        <span>
          {words.storage}, <small>{words.storageMore}</small>
        </span>
      </label>
      <p class="planner-buttons">
        <button type="button" disabled={isEmpty} onClick={() => void copy()}>
          {words.copy}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      <p class="planner-buttons">
        <select
          aria-label={words.as}
          value={format}
          onChange={({ currentTarget }) => setFormat(currentTarget.value as PlanFormat)}
        >
          {formats.map((one) => (
            <option key={one} value={one}>
              {words.formats[one]}
            </option>
          ))}
        </select>
        <button type="button" disabled={isEmpty} onClick={() => void download()}>
          {words.as}
        </button>
      </p>
      <p class="planner-buttons">
        <button type="button" onClick={() => (state.panel.value = "bring")}>
          {planner.bring.button}
        </button>
        <button type="button" onClick={() => (state.panel.value = "beside")}>
          {planner.bring.compare}
        </button>
        <button
          type="button"
          disabled={isEmpty}
          onClick={() => state.replace(emptyPlan, planner.cleared)}
        >
          {words.clear}
        </button>
      </p>
    </section>
  );
}
