/** `npm run search:eval -- FILE.tsv`: how well search answers a file of queries on the site in OUT_DIR. */
import { readFile } from "node:fs/promises";
import {
  isNotHere,
  measure,
  measureByKind,
  parseQueries,
  placeOf,
  type Figures,
  type Outcome,
} from "../build/evaluate.ts";
import { endInSentence } from "../build/end-in-sentence.ts";
import { runQueries } from "../build/run-queries.ts";
import { InputError, readSettings } from "../settings.ts";

await endInSentence(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined)
    throw new InputError("Name a file of queries: npm run search:eval -- tests/queries/dev.tsv");
  const queries = parseQueries(await readQueryFile(file));
  const { outcomes, pending } = await runQueries(readSettings().outDir, queries);
  report(outcomes, pending);
});

async function readQueryFile(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOENT" ? "there is no such file" : error.message;
    throw new InputError(`The queries in ${file} cannot be read: ${why}.`);
  });
}

function report(outcomes: readonly Outcome[], pending: number): void {
  const byKind = measureByKind(outcomes);
  const total = measure(outcomes);
  console.log(
    formatRow([
      "kind",
      "n",
      "first",
      "three",
      "mrr",
      "empty",
      "clear",
      "wrong",
      "silent",
      "not here",
      "answered",
    ]),
  );
  for (const [kind, figures] of Object.entries(byKind)) console.log(formatFigures(kind, figures));
  console.log(formatFigures("all", total));
  console.log("all of it before the engine is there");
  console.log(`pending: ${pending}\n`);
  for (const one of outcomes.filter(isMissed)) {
    const place = placeOf(one);
    const corrected = one.corrected === undefined ? "" : ` (searched "${one.corrected}")`;
    const where = isNotHere(one)
      ? "answered though not here"
      : place === 0
        ? "missing"
        : `place ${place}`;
    console.log(`${where}, said to be ${one.state}: ${one.query}${corrected}`);
    console.log(`  wanted ${one.accepted.join(" | ")}`);
    console.log(`  found  ${one.found.slice(0, 3).join(", ") || "nothing"}`);
  }
  console.log(JSON.stringify({ ...total, byKind, pending }));
}

/** Whether a query is worth a look: not right first, or answered though nothing here is about it, or silent. */
function isMissed(one: Outcome): boolean {
  if (isNotHere(one)) return one.state !== "nothing";
  return placeOf(one) !== 1 || one.state === "nothing";
}

function formatFigures(kind: string, figures: Figures): string {
  const { n, r1, r3, mrr, empty, clear, clearWrong, silentThoughHere, notHere } = figures;
  const shares = [r1, r3, mrr, empty, clear, clearWrong].map((share) => share.toFixed(3));
  return formatRow([
    kind,
    String(n),
    ...shares,
    String(silentThoughHere),
    String(notHere),
    figures.answeredThoughNotHere.toFixed(3),
  ]);
}

function formatRow([first = "", ...rest]: readonly string[]): string {
  return first.padEnd(12) + rest.map((cell) => cell.padStart(9)).join("");
}
