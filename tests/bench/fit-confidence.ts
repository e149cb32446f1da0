/**
 * `node tests/bench/fit-confidence.ts`: works out by which measures search tells clear answers, and what nothing here is
 * about, from the queries in tests/queries, and prints the weights that src/search/confidence.ts holds and, for each file of
 * queries by weights from the others, how often the thresholds are wrong. The queries are asked of several registers: ours, a fork of
 * another trade, and smaller ones that are ours without most responsibilities, without its everyday words, or both.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isNotHere, parseQueries, placeOf, type TestQuery } from "../../src/build/evaluate.ts";
import { runQueries } from "../../src/build/run-queries.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { targetIdOf } from "../../src/search/build-tables.ts";
import { clearJudge, hereJudge, toFeatures } from "../../src/search/confidence.ts";
import type { TargetDraft } from "../../src/search/draft-targets.ts";
import { writeSearchFiles } from "../../src/search/write-search-files.ts";
import { readSettings } from "../../src/settings.ts";
import { forkContent } from "../fixture.ts";
import { printReport, round, type Row } from "./report.ts";

type Choose = (drafts: readonly TargetDraft[]) => readonly TargetDraft[];

/** A first answer. */
interface Example {
  readonly register: string;
  /** The file of queries, each by other authors. */
  readonly file: string;
  readonly query: string;
  readonly features: readonly number[];
  /** Whether something here answers the query; undefined where what answered it was left out, and something near may be left. */
  readonly isHere: boolean | undefined;
  readonly isRight: boolean;
  readonly isSmall: boolean;
}

/** Every how many-th responsibility is kept, beginning where; whether only titles, texts and three names of each record are. */
const smaller: Readonly<Record<string, { every: number; from: number; isBare: boolean }>> = {
  bare: { every: 1, from: 0, isBare: true },
  third: { every: 3, from: 0, isBare: false },
  fifth: { every: 5, from: 1, isBare: false },
  "bare fifth": { every: 5, from: 3, isBare: true },
  "bare eighth": { every: 8, from: 5, isBare: true },
};
/** A register with fewer words is small. */
const smallVocabulary = 1000;
/** How much an example counts: what is here counts most in small registers, and what is not in large ones. */
const counts = { sub: 0.3, fork: 3, gone: 0.3, notHere: { large: 3, small: 0.4 } };

const ours = ["dev", "other-authors", "public-dev", "fresh-author", "later-author"];
const beside = readQueries("beside");
const examples: Example[] = [
  ...(await measure("ours", readSettings().contentDir, [...ours.flatMap(readQueries), ...beside])),
  ...(await measure("fork", forkContent, [...readQueries("fork"), ...beside])),
];
for (const [name, one] of Object.entries(smaller)) {
  const queries = [...ours.flatMap(readQueries), ...beside];
  examples.push(...(await measure(name, readSettings().contentDir, queries, cut(one))));
}
const clear = fit(examples.map((one) => ({ ...one, isSo: one.isRight, count: countOf(one) })));
const here = fit(
  examples.flatMap((one) =>
    one.isHere === undefined ? [] : [{ ...one, isSo: one.isHere, count: countOf(one, true) }],
  ),
);
console.log(`clearJudge: [${clear.weights.join(", ")}]\nhereJudge: [${here.weights.join(", ")}]`);
printReport("confidence", [
  ...[...ours, "beside"].map((file) => report(`ours: ${file}`, (one) => one.file === file)),
  ...["fork", ...Object.keys(smaller)].map((name) => report(name, (one) => one.register === name)),
]);

interface FiledQuery extends TestQuery {
  readonly file: string;
}

function readQueries(file: string): FiledQuery[] {
  return parseQueries(readFileSync(`tests/queries/${file}.tsv`, "utf8")).map((one) => ({
    ...one,
    file,
  }));
}

/** Leaves targets and words out. */
function cut({ every, from, isBare }: { every: number; from: number; isBare: boolean }): Choose {
  const kept: readonly string[] = ["page", "role", "pairing"];
  return (drafts) => {
    let place = 0;
    const some = drafts.filter(({ kind }) =>
      kind === "responsibility" ? place++ % every === from : every === 1 || kept.includes(kind),
    );
    return isBare
      ? some.map((one) => ({
          ...one,
          names: one.names.slice(0, 3),
          everyday: one.kind === "role" || one.kind === "page" ? one.everyday : [],
          questions: [],
        }))
      : some;
  };
}

/** Asks queries of a register, and measures what comes first. */
async function measure(
  register: string,
  content: string,
  queries: readonly FiledQuery[],
  choose?: Choose,
): Promise<Example[]> {
  const { records } = await readContent(content);
  if (records === undefined) throw new Error(`${content} has problems`);
  const folder = mkdtempSync(join(tmpdir(), "remit-confidence-"));
  const ids = new Set<string>();
  try {
    await writeSearchFiles(
      folder,
      records,
      choose &&
        ((drafts) => {
          const some = choose(drafts);
          some.forEach((one) => ids.add(targetIdOf(one)));
          return some;
        }),
    );
    const isGone = (one: TestQuery) =>
      choose !== undefined &&
      !isNotHere(one) &&
      !one.accepted.some((id) => ids.has(id) || id.startsWith("page:"));
    const asked = queries.map((one) =>
      isGone(one) ? { ...one, accepted: ["none:none"], kind: "gone" } : one,
    );
    const { outcomes } = await runQueries(folder, asked);
    return outcomes.flatMap((one) => {
      const { measures, query, kind } = one;
      const { file } = one as typeof one & FiledQuery;
      // A name typed exactly is beyond doubt, and topics beyond the register have a rule of their own.
      if (measures === undefined || measures.exact || measures.kind === "elsewhere") return [];
      const isHere = !isNotHere(one);
      return {
        register,
        file,
        query,
        features: toFeatures(measures),
        isHere: kind === "gone" ? undefined : isHere,
        isRight: isHere && placeOf(one) === 1,
        isSmall: measures.vocabulary < smallVocabulary,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countOf({ register, isHere, isSmall }: Example, isAboutHere = false): number {
  const base = register === "ours" ? 1 : register === "fork" ? counts.fork : counts.sub;
  if (isHere === undefined) return base * counts.gone;
  if (isHere || !isAboutHere) return base;
  return base * (isSmall ? counts.notHere.small : counts.notHere.large);
}

interface Case extends Example {
  readonly isSo: boolean;
  readonly count: number;
}

/** Weights from all cases, and the sum of each by weights from the other files. */
function fit(cases: readonly Case[]): { weights: number[]; sums: Map<string, number> } {
  const sums = new Map<string, number>();
  for (const file of new Set(cases.map((one) => one.file))) {
    const weights = regress(cases.filter((one) => one.file !== file));
    for (const one of cases)
      if (one.file === file) sums.set(keyOf(one), weigh(one.features, weights));
  }
  return { weights: regress(cases).map((one) => round(one, 2)), sums };
}

function keyOf({ register, query }: Example): string {
  return `${register}: ${query}`;
}

function weigh(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, one, at) => sum + one * (weights[at] ?? 0), 0);
}

/** Logistic regression by Newton's method; a small pull holds weights down that the cases do not ask for. */
function regress(cases: readonly Case[]): number[] {
  const size = cases[0]?.features.length ?? 0;
  const pull = 2;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < 30; step++) {
    const slope = weights.map((one, at) => (at === 0 ? 0 : pull * one));
    const curve = weights.map((_, row) =>
      weights.map((__, at): number => (row === at ? (at === 0 ? 1e-6 : pull) : 0)),
    );
    for (const { features, isSo, count } of cases) {
      const share = 1 / (1 + Math.exp(-weigh(features, weights)));
      features.forEach((x, row) => {
        slope[row] = (slope[row] ?? 0) + count * (share - Number(isSo)) * x;
        const own = curve[row] ?? [];
        features.forEach(
          (y, at) => (own[at] = (own[at] ?? 0) + count * share * (1 - share) * x * y),
        );
      });
    }
    const change = solve(curve, slope);
    weights = weights.map((one, at) => one - (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

/** Solves linear equations by Gauss's elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, values[at] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    const rest = rows.slice(at);
    const pivot = rest.reduce((a, b) => (Math.abs(b[at] ?? 0) > Math.abs(a[at] ?? 0) ? b : a));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(at, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      pivot.forEach((one, column) => (row[column] = (row[column] ?? 0) - factor * one));
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

function report(what: string, isMeant: (one: Example) => boolean): Row {
  const own = examples.filter(
    (one) => isMeant(one) && (!what.startsWith("ours") || one.register === "ours"),
  );
  const isClear = (one: Example) => (clear.sums.get(keyOf(one)) ?? 0) >= clearJudge.from;
  const isSilent = (one: Example) =>
    !isClear(one) && (here.sums.get(keyOf(one)) ?? 0) < hereJudge.from;
  const answerable = own.filter(({ isHere }) => isHere === true);
  const notHere = own.filter(({ isHere }) => isHere === false);
  const percent = (some: readonly Example[], all: readonly Example[]) =>
    round((100 * some.length) / Math.max(1, all.length), 1);
  const called = [...answerable, ...notHere].filter(isClear);
  return {
    what,
    figures: {
      answerable: answerable.length,
      "right, %": percent(
        answerable.filter(({ isRight }) => isRight),
        answerable,
      ),
      "clear, %": percent(answerable.filter(isClear), answerable),
      "of these wrong, %": percent(
        called.filter(({ isRight }) => !isRight),
        called,
      ),
      "silenced, %": percent(answerable.filter(isSilent), answerable),
      "not here": notHere.length,
      "told so, %": percent(notHere.filter(isSilent), notHere),
    },
  };
}
