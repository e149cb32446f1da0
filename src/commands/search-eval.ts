/** `npm run search:eval -- FILE.tsv`: how well search answers a file of queries on the site in OUT_DIR. */
import { readFile } from "node:fs/promises";
import {
  measure,
  measureByKind,
  parseQueries,
  placeOf,
  type Figures,
  type Outcome,
} from "../build/evaluate.ts";
import { readSettings } from "../settings.ts";
import { runQueries } from "../build/run-queries.ts";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Say which file: npm run search:eval -- tests/queries/dev.tsv");
  process.exitCode = 1;
} else {
  await evaluate(file);
}

async function evaluate(path: string): Promise<void> {
  const queries = parseQueries(await readFile(path, "utf8"));
  const { outcomes, pending } = await runQueries(readSettings().outDir, queries);
  report(outcomes, pending);
}

function report(outcomes: readonly Outcome[], pending: number): void {
  const byKind = measureByKind(outcomes);
  const total = measure(outcomes);
  console.log(formatRow(["kind", "n", "first", "three", "mrr", "empty"]));
  for (const [kind, figures] of Object.entries(byKind)) console.log(formatFigures(kind, figures));
  console.log(formatFigures("all", total));
  console.log(`pending: ${pending}\n`);
  for (const one of outcomes.filter((outcome) => placeOf(outcome) !== 1)) {
    const place = placeOf(one);
    const corrected = one.corrected === undefined ? "" : ` (searched "${one.corrected}")`;
    console.log(`${place === 0 ? "missing" : `place ${place}`}: ${one.query}${corrected}`);
    console.log(`  wanted ${one.accepted.join(" | ")}`);
    console.log(`  found  ${one.found.slice(0, 3).join(", ") || "nothing"}`);
  }
  console.log(JSON.stringify({ ...total, byKind, pending }));
}

function formatFigures(kind: string, { n, r1, r3, mrr, empty }: Figures): string {
  return formatRow([kind, String(n), ...[r1, r3, mrr, empty].map((share) => share.toFixed(3))]);
}

function formatRow([first = "", ...rest]: readonly string[]): string {
  return first.padEnd(12) + rest.map((cell) => cell.padStart(8)).join("");
}
