/** What a process has drawn, for the line that a build prints. */
export class BuildTimes {
  #drawn = 0;
  #kept = 0;
  #open = 0;
  #since = 0;
  /** Milliseconds in which at least one drawing was under way. */
  #busy = 0;
  #printedAt = 0;
  #printed = "";

  countKept(): void {
    this.#kept += 1;
  }

  /** Runs a drawing and counts it if it succeeds. */
  async count<Result>(draw: () => Promise<Result>): Promise<Result> {
    if (this.#open === 0) this.#since = performance.now();
    this.#open += 1;
    try {
      const result = await draw();
      if (this.#drawn === 0) process.once("exit", () => this.#print());
      this.#drawn += 1;
      return result;
    } finally {
      this.#open -= 1;
      if (this.#open === 0) this.#busy += performance.now() - this.#since;
      this.#printNowAndThen();
    }
  }

  #printNowAndThen(): void {
    if (performance.now() - this.#printedAt < 2000) return;
    this.#printedAt = performance.now();
    this.#print();
  }

  #print(): void {
    // A handful is not worth a line, and test runners have their own output.
    if (this.#drawn <= 3 || process.env["VITEST"] !== undefined) return;
    const counts = `${this.#drawn} drawn, ${this.#kept} from cache`;
    if (counts === this.#printed) return;
    this.#printed = counts;
    const running = this.#open > 0 ? performance.now() - this.#since : 0;
    process.stderr.write(`diagrams: ${counts} (${((this.#busy + running) / 1000).toFixed(1)} s)\n`);
  }
}
