import type { PlannerState } from "./planner-state.ts";

/** Opens a row's domain, and leads to the row. */
export function showRow(state: PlannerState, code: string): void {
  const row = state.reference.rows.find((one) => one.code === code);
  if (row === undefined) return;
  state.filter.value = "all";
  state.open.value = new Set([...state.open.value, row.domain]);
  // The row is there once what was changed is shown.
  setTimeout(() => {
    const element = [...document.querySelectorAll<HTMLElement>("[data-row]")].find(
      ({ dataset }) => dataset["row"] === code,
    );
    element?.scrollIntoView({ block: "center" });
    element?.querySelector<HTMLElement>("button, select")?.focus({ preventScroll: true });
  });
}
