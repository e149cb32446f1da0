import type { ReadPlan } from "../plan/parse-plan.ts";
import { tidyGrid, type Grid } from "../plan/read-grid.ts";
import { classifyText, readPlanText } from "../plan/read-plan-text.ts";
import type { Reference } from "../plan/reference.ts";
import { bring as words } from "../words/browser/planner-panels.ts";
import type { SpreadsheetAnswer } from "./spreadsheet-worker.ts";

/** What the reader brought: a plan, somebody's table, or a sentence on why it is neither. */
export type Brought =
  | ({ readonly kind: "plan" } & ReadPlan)
  | { readonly kind: "table"; readonly grid: Grid }
  | { readonly kind: "nothing"; readonly why: string };

/** The largest file that is read, in bytes. */
const largest = 8_000_000;

/** Reads a file that the reader chose. */
export async function readFile(file: File, reference: Reference): Promise<Brought> {
  if (file.size > largest) return nothing(words.tooLarge("8 MB"));
  try {
    const isSpreadsheet = /\.xls[xm]$/i.test(file.name) || file.type.includes("spreadsheet");
    if (isSpreadsheet) return toTable(await readSpreadsheet(file));
    return await readText(await file.text(), reference);
  } catch (problem) {
    return nothing(words.unreadable(problem instanceof Error ? problem.message : String(problem)));
  }
}

/** Reads a text that the reader pasted, or the text of a file. */
export async function readText(text: string, reference: Reference): Promise<Brought> {
  const plain = text.replace(/^\uFEFF/, "").trim();
  if (plain.length > largest) return nothing(words.tooLarge("8 MB"));
  const kind = classifyText(plain);
  if (kind === "yaml") {
    const { readPlanYaml } = await import("../plan/plan-yaml.ts");
    return asPlan(readPlanYaml(plain));
  }
  const grid = plain.includes("\n") ? await readCells(plain) : [];
  return kind === "plan" ? asPlan(readPlanText(plain, reference, grid)) : toTable(grid);
}

function asPlan(read: ReadPlan): Brought {
  return { kind: "plan", ...read };
}

/** A table with a head, a line, and two columns at least. */
function toTable(grid: Grid): Brought {
  const isTable = grid.length > 1 && grid.some((row) => row.filter(Boolean).length > 1);
  return isTable ? { kind: "table", grid } : nothing(words.nothing);
}

function nothing(why: string): Brought {
  return { kind: "nothing", why };
}

async function readCells(text: string): Promise<Grid> {
  const { default: papa } = await import("papaparse");
  return tidyGrid(papa.parse<string[]>(text, { skipEmptyLines: "greedy" }).data);
}

/** In a worker, which has its own copy of what unpacks files, so that the page does not carry all of it. */
async function readSpreadsheet(file: File): Promise<Grid> {
  const worker = new Worker(new URL("./spreadsheet-worker.ts", import.meta.url), {
    type: "module",
  });
  try {
    const answer = await new Promise<SpreadsheetAnswer>((resolve, reject) => {
      worker.addEventListener("message", ({ data }) => resolve(data as SpreadsheetAnswer));
      worker.addEventListener("error", ({ message }) => reject(new Error(message)));
      worker.postMessage(file);
    });
    if ("problem" in answer) throw new Error(answer.problem);
    return tidyGrid(answer.cells);
  } finally {
    worker.terminate();
  }
}
