import { parentPort } from "node:worker_threads";
import { cleanSvg } from "./clean-svg.ts";
import { MissingGlyph } from "./font-metrics.ts";
import { createEngine, type Engine, type RawDrawing } from "./mermaid-engine.ts";
import type { Layout } from "./mermaid-config.ts";
import { findTargets, splitStatements } from "./statements.ts";

/** What a worker is asked to draw. */
export interface Job {
  number: number;
  /** Prefix of the ids in the SVG. */
  id: string;
  text: string;
  layout: Layout;
}

/** What it answers: an SVG, or what is wrong and the line of the text that it is about. */
export type Answer =
  | { number: number; svg: string }
  | { number: number; problem: string; remedy: string | undefined; line: number };

/** A mistake in the text that only shows once Mermaid has read it. */
class TextError extends Error {
  readonly line: number;
  readonly remedy: string | undefined;
  constructor(problem: string, line: number, remedy?: string) {
    super(problem);
    this.line = line;
    this.remedy = remedy;
  }
}

let starting: Promise<Engine> | undefined;

parentPort?.on("message", (job: Job) => {
  void draw(job).then((answer) => parentPort?.postMessage(answer));
});

async function draw({ number, id, text, layout }: Job): Promise<Answer> {
  try {
    starting ??= createEngine();
    const engine = await starting;
    const raw = await engine.draw(text, layout);
    checkTargets(text, raw);
    const svg = cleanSvg(raw.svg, id);
    checkLinks(text, svg);
    return { number, svg };
  } catch (error) {
    return { number, ...describe(error, text) };
  }
}

/** Mermaid ignores `class` and `click` on a node that does not exist. */
function checkTargets(text: string, { nodeIds, groupIds }: RawDrawing): void {
  for (const { id, line, verb } of findTargets(splitStatements(text))) {
    if (nodeIds.has(id)) continue;
    if (groupIds.has(id)) {
      if (verb === "class") continue;
      throw new TextError(
        `click on the group "${id}"`,
        line,
        "Only nodes can be links: name a node of the group",
      );
    }
    throw new TextError(
      `${verb} on "${id}", which is no node`,
      line,
      `The nodes are ${[...nodeIds].join(", ")}`,
    );
  }
}

function checkLinks(text: string, svg: string): void {
  const targets = findTargets(splitStatements(text)).filter(({ verb }) => verb === "click");
  const expected = new Set(targets.map(({ id }) => id)).size;
  const found = svg.match(/<a [^>]*href="/g)?.length ?? 0;
  if (found !== expected)
    throw new TextError(
      `${expected} links are asked for and ${found} are drawn`,
      targets[0]?.line ?? 1,
    );
}

function describe(
  error: unknown,
  text: string,
): { problem: string; remedy: string | undefined; line: number } {
  if (error instanceof TextError)
    return { problem: error.message, remedy: error.remedy, line: error.line };
  if (error instanceof MissingGlyph)
    return {
      problem: error.message,
      remedy: "Use a character of the Latin alphabets",
      line: lineOf(error.character, text),
    };
  const message = error instanceof Error ? error.message : String(error);
  // Mermaid counts its lines differently; the line in the file follows.
  const problem = message.replace(/ on line \d+(?=[.:])/, "").replace(/\.$/, "");
  return { problem, remedy: undefined, line: syntaxErrorLine(error, text) };
}

function lineOf(part: string, text: string): number {
  const index = text.split(/\r?\n/).findIndex((row) => row.includes(part) && !/^\s*%%/.test(row));
  return Math.max(0, index) + 1;
}

/** Mermaid counts lines after it has taken out comments and leading blank lines: put them back. */
function syntaxErrorLine(error: unknown, text: string): number {
  const location = (error as { hash?: { loc?: { first_line?: number; last_line?: number } } }).hash
    ?.loc;
  const counted = location?.last_line ?? location?.first_line ?? 1;
  const kept = keptLines(text);
  return kept[counted - 1] ?? kept.at(-1) ?? 1;
}

/** For each line that Mermaid's parser sees, its number in the text. */
function keptLines(text: string): number[] {
  const rows = text.split(/\r?\n/).map((row, index) => ({ row, line: index + 1 }));
  const uncommented = rows.filter(({ row }) => !/^\s*%%(?!\{)/.test(row));
  const first = uncommented.findIndex(({ row }) => row.trim() !== "");
  return uncommented.slice(Math.max(0, first)).map(({ line }) => line);
}
