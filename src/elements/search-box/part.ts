import { type Progress } from "./describe-findings.ts";

/** How long a part of search may load before the reader is told; in milliseconds. */
export const patience = 3000;

/** Something that loads, and how far it has come. */
export class Part<Value> {
  value: Value | undefined;
  progress: Progress = "waiting";
  readonly #load: () => Promise<Value>;
  readonly #onChange: () => void;
  #attempt: Promise<void> | undefined;

  /** @param onChange called after each step of the progress */
  constructor(load: () => Promise<Value>, onChange: () => void) {
    this.#load = load;
    this.#onChange = onChange;
  }

  /** Starts to load, where that has not been tried or has failed before. */
  start(): void {
    if (this.#attempt !== undefined && this.progress !== "failed") return;
    this.progress = "waiting";
    this.#attempt = this.#run();
  }

  /** Tells that what has loaded is not whole. */
  fail(): void {
    if (this.progress === "failed") return;
    this.progress = "failed";
    this.#onChange();
  }

  async #run(): Promise<void> {
    const timer = setTimeout(() => this.#step("late"), patience);
    try {
      this.value = await this.#load();
      this.#step("ready");
    } catch {
      this.#step("failed");
    } finally {
      clearTimeout(timer);
    }
  }

  #step(progress: Progress): void {
    if (this.progress === "failed" && progress !== "ready") return;
    this.progress = progress;
    this.#onChange();
  }
}
