import { render } from "preact";
import { openApp } from "./planner-app.tsx";
import { PlannerState } from "./planner-state.ts";
import { readReference } from "./read-reference.ts";

/** Takes the place of the worksheet within it: who answers for what where the reader is. */
class PlanMaker extends HTMLElement {
  #state: PlannerState | undefined;
  readonly #root = document.createElement("div");

  connectedCallback(): void {
    if (this.#state !== undefined) return;
    const state = new PlannerState(readReference(this), this.dataset["site"] ?? "");
    this.#state = state;
    state.start();
    this.append(this.#root);
    openApp(this.#root, state, this.dataset["evidence"] ?? "");
  }

  disconnectedCallback(): void {
    this.#state?.stop();
    this.#state = undefined;
    render(null, this.#root);
    this.#root.remove();
  }
}

customElements.define("plan-maker", PlanMaker);
