/** Counts what a process draws, and says so while it takes time. */
export class Progress {
  #drawn = 0;
  #cached = 0;
  #busySince = 0;
  #busyTime = 0;
  #open = 0;
  #printedAt = 0;
  #printed = "";

  countCached(): void {
    this.#cached += 1;
  }

  /** Call before a drawing begins. */
  begin(): void {
    if (this.#open === 0) this.#busySince = Date.now();
    this.#open += 1;
  }

  /** Call when a drawing has ended, however it ended. */
  end(): void {
    this.#open -= 1;
    if (this.#open === 0) this.#busyTime += Date.now() - this.#busySince;
  }

  countDrawn(): void {
    if (this.#drawn === 0) process.once("exit", () => this.#print());
    this.#drawn += 1;
    const now = Date.now();
    if (now - this.#printedAt < 1000) return;
    this.#printedAt = now;
    this.#print();
  }

  #print(): void {
    // A handful is not worth a line, and test runners have their own output.
    if (this.#drawn <= 3 || process.env["VITEST"] !== undefined) return;
    const counts = `${this.#drawn} drawn, ${this.#cached} from cache`;
    if (counts === this.#printed) return;
    this.#printed = counts;
    const running = this.#open > 0 ? Date.now() - this.#busySince : 0;
    const seconds = ((this.#busyTime + running) / 1000).toFixed(1);
    process.stderr.write(`diagrams: ${counts} (${seconds} s)\n`);
  }
}
