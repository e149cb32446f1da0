import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { sourceFolder } from "./source-folder.ts";
import type { Answer, Job } from "./worker.ts";

interface Task {
  job: Job;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** A few worker threads that draw diagrams. They start when they are needed and let the process end when idle. */
export class WorkerPool {
  readonly #size = Math.min(availableParallelism(), 4);
  readonly #workers = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #queue: Task[] = [];
  readonly #running = new Map<Worker, Task>();
  #count = 0;

  draw(job: Omit<Job, "number">): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#count += 1;
      this.#queue.push({ job: { ...job, number: this.#count }, resolve, reject });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    const workers = [...this.#workers];
    this.#workers.clear();
    this.#idle.length = 0;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #assign(): void {
    // Starting a worker takes longer than drawing one diagram, so one job alone waits for the first.
    const isBehind = this.#workers.size === 0 || this.#queue.length > 1;
    if (
      this.#queue.length > 0 &&
      this.#idle.length === 0 &&
      isBehind &&
      this.#workers.size < this.#size
    )
      this.#idle.push(this.#start());
    while (this.#queue.length > 0) {
      const worker = this.#idle.pop();
      if (!worker) return;
      const task = this.#queue.shift();
      if (!task) return;
      this.#running.set(worker, task);
      worker.ref();
      worker.postMessage(task.job);
    }
  }

  #start(): Worker {
    // Options of the parent, such as the test runner's loaders, are not for the worker.
    const worker = new Worker(path.join(sourceFolder(), "worker.ts"), { execArgv: [] });
    this.#workers.add(worker);
    worker.on("message", (answer: Answer) => {
      this.#running.get(worker)?.resolve(answer);
      this.#release(worker);
    });
    worker.on("error", (error: Error) => this.#lose(worker, error));
    worker.on("exit", () =>
      this.#lose(worker, new Error("diagrams: the worker ended before it had drawn.")),
    );
    return worker;
  }

  #release(worker: Worker): void {
    this.#running.delete(worker);
    worker.unref();
    this.#idle.push(worker);
    this.#assign();
  }

  #lose(worker: Worker, error: Error): void {
    this.#workers.delete(worker);
    const index = this.#idle.indexOf(worker);
    if (index >= 0) this.#idle.splice(index, 1);
    this.#running.get(worker)?.reject(error);
    this.#running.delete(worker);
    this.#assign();
  }
}
