/** Counts what a process draws, and says so while it takes time. */
export class Progress {
  #drawn = 0;
  #cached = 0;
  #started = 0;
  #lastDrawn = 0;
  #printedAt = 0;
  #printed = "";

  countCached(): void {
    this.#cached += 1;
  }

  countDrawn(): void {
    if (this.#drawn === 0) process.once("exit", () => this.#print());
    this.#drawn += 1;
    this.#lastDrawn = Date.now();
    if (this.#lastDrawn - this.#printedAt < 1000) return;
    this.#printedAt = this.#lastDrawn;
    this.#print();
  }

  /** Call before the first drawing begins; later calls change nothing. */
  start(): void {
    this.#started ||= Date.now();
  }

  #print(): void {
    // A handful is not worth a line, and test runners have their own output.
    if (this.#drawn <= 3 || process.env["VITEST"] !== undefined) return;
    const seconds = ((this.#lastDrawn - this.#started) / 1000).toFixed(1);
    const counts = `${this.#drawn} drawn, ${this.#cached} from cache`;
    if (counts === this.#printed) return;
    this.#printed = counts;
    process.stderr.write(`diagrams: ${counts} (${seconds} s)\n`);
  }
}
