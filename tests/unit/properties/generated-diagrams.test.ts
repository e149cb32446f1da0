import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DiagramError, renderDiagram } from "../../../src/diagrams/render/render-diagram.ts";
import { readDrawn, type DrawnBox, type DrawnEdge } from "../diagrams/render/read-drawn.ts";

const seed = 20_261_125;
const cache = mkdtempSync(join(tmpdir(), "remit-generated-"));
const savedCache = process.env["REMIT_CACHE_DIR"];

beforeAll(() => {
  process.env["REMIT_CACHE_DIR"] = cache;
});

afterAll(() => {
  rmSync(cache, { recursive: true, force: true });
  if (savedCache === undefined) delete process.env["REMIT_CACHE_DIR"];
  else process.env["REMIT_CACHE_DIR"] = savedCache;
});

/** What means something to Mermaid, HTML or both, beside plain words. */
const words = [
  ..."Open the house at seven bring every prop to stage sell 12 seats".split(" "),
  ..."> < >= <= -> <- --> == --o x o & && ; : # #12 | ( ) [ ] { } % %% * _ ` ' / \\ = + @ $ ^ ~".split(
    " ",
  ),
  ..."a<b c>d <b </b> end class click subgraph graph accTitle style R&D naïve Łódź".split(" "),
];
const label = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(" "));
const plain = fc
  .array(fc.constantFrom("seat", "prop", "row 7", "über"), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(" "));

const arrows = [
  ["--", "-->", "solid", "point"],
  ["--", "---", "solid", "none"],
  ["-.", ".->", "dotted", "point"],
  ["==", "==>", "thick", "point"],
  ["--", "--x", "solid", "cross"],
] as const;
const shapes = [
  ["[", "]"],
  ["(", ")"],
  ["([", "])"],
  ["{", "}"],
  ["{{", "}}"],
  ["((", "))"],
] as const;

const edge = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  arrow: fc.constantFrom(...arrows),
  label: fc.option(fc.oneof(label, plain), { nil: undefined }),
  spelling: fc.constantFrom("pipes", "quoted", "bare"),
});
const flowchart = fc.record({
  direction: fc.constantFrom("LR", "TB", "RL", "BT"),
  title: label,
  description: label,
  nodes: fc.array(fc.record({ label, shape: fc.constantFrom(...shapes) }), {
    minLength: 1,
    maxLength: 5,
  }),
  edges: fc.array(edge, { maxLength: 5 }),
  /** How many of the first nodes stand in a group; none without one. */
  grouped: fc.nat({ max: 3 }),
  groupTitle: label,
});
type Chart = typeof flowchart extends fc.Arbitrary<infer Value> ? Value : never;
type Edge = Chart["edges"][number];

/** Nodes are numbered, so that an end of a line can be told by the words in the box where it ends. */
const nodeText = (chart: Chart, index: number) => `${index}: ${chart.nodes[index]?.label ?? ""}`;
const quote = (text: string) => `"${text}"`;
const placeOf = (chart: Chart, number: number) => number % chart.nodes.length;

function spell(chart: Chart, { from, to, arrow, label: said, spelling }: Edge): string {
  const [opening, closing] = arrow;
  const [a, b] = [`n${placeOf(chart, from)}`, `n${placeOf(chart, to)}`];
  const whole = opening === "-." ? "-.->" : closing;
  if (said === undefined) return `${a} ${whole} ${b}`;
  if (spelling === "pipes") return `${a} ${whole}|${quote(said)}| ${b}`;
  const isPlain = /^[\p{L}\d ]+$/u.test(said) && !/\bend\b|^[xo]\b/.test(said);
  return `${a} ${opening} ${spelling === "bare" && isPlain ? said : quote(said)} ${closing} ${b}`;
}

function write(chart: Chart): string {
  const nodes = chart.nodes.map(
    ({ shape: [open, close] }, index) => `n${index}${open}${quote(nodeText(chart, index))}${close}`,
  );
  const inside = nodes.slice(0, chart.grouped);
  return [
    `flowchart ${chart.direction}`,
    `accTitle: ${chart.title}`,
    `accDescr: ${chart.description}`,
    ...(inside.length > 0 ? [`subgraph g[${quote(chart.groupTitle)}]`, ...inside, "end"] : []),
    ...nodes.slice(inside.length),
    ...chart.edges.map((one) => spell(chart, one)),
  ].join("\n");
}

const squeeze = (text: string) => text.replace(/\s+/g, "");

function distance({ left, top, right, bottom }: DrawnBox, [x, y]: DrawnEdge["start"]): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** The number of the node at a point of the drawing. */
function nodeAt(nodes: readonly DrawnBox[], point: DrawnEdge["start"]): string {
  const near = [...nodes].sort((a, b) => distance(a, point) - distance(b, point))[0];
  return near && distance(near, point) <= 8 ? (near.text.split(":")[0] ?? "") : "nothing";
}

describe("1,000 generated diagrams", { timeout: 300_000 }, () => {
  test("say what was written, from where to where it was written, or are refused", async () => {
    let drawn = 0;
    let edges = 0;
    await fc.assert(
      fc.asyncProperty(flowchart, async (chart) => {
        const text = write(chart);
        const svg = await renderDiagram({ id: "d", text }).catch((error: unknown) => {
          if (error instanceof DiagramError && error.line <= text.split("\n").length)
            return undefined;
          throw error;
        });
        if (svg === undefined) return;
        drawn += 1;
        const found = readDrawn(svg);
        const said = [
          ...chart.nodes.map((_, index) => nodeText(chart, index)),
          ...chart.edges.flatMap((one) => one.label ?? []),
          ...(chart.grouped > 0 ? [chart.groupTitle] : []),
        ];
        expect(found.texts.map(squeeze).sort()).toEqual(said.map(squeeze).sort());
        expect(found.title).toBe(chart.title);
        expect(found.description).toBe(chart.description);
        const ends = found.edges.map(
          ({ start, end, endHead, classes }) =>
            `${nodeAt(found.nodes, start)} ${nodeAt(found.nodes, end)} ${endHead} ${classes}`,
        );
        const classOf = { solid: "dg-e", dotted: "dg-e dg-dot", thick: "dg-e dg-thick" };
        const expected = chart.edges.map(
          ({ from, to, arrow: [, , stroke, head] }) =>
            `${placeOf(chart, from)} ${placeOf(chart, to)} ${head} ${classOf[stroke]}`,
        );
        expect(ends).toEqual(expected);
        edges += ends.length;
      }),
      { seed, numRuns: 1000 },
    );
    // HTML and formulas are refused; nearly everything else is drawn.
    expect(drawn).toBeGreaterThan(700);
    expect(edges).toBeGreaterThan(1200);
  });

  test("would tell a line that runs the other way", async () => {
    const text = 'flowchart LR\naccTitle: x\naccDescr: y\nn0["0: A"] --> n1["1: B"]';
    const { edges, nodes } = readDrawn(await renderDiagram({ id: "d", text }));
    const [only] = edges;
    expect(only && [nodeAt(nodes, only.start), nodeAt(nodes, only.end)]).toEqual(["0", "1"]);
  });
});

const step = fc.record({
  from: fc.nat({ max: 2 }),
  to: fc.nat({ max: 2 }),
  arrow: fc.constantFrom("->>", "-->>", "->", "-->"),
  label,
});

describe("300 generated sequences", { timeout: 120_000 }, () => {
  test("say what was written, in order and direction", async () => {
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(label, { minLength: 3, maxLength: 3 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        async (names, steps) => {
          const text = [
            "sequenceDiagram",
            "accTitle: x",
            "accDescr: y",
            ...names.map((name, index) => `participant p${index} as ${index}: ${name}`),
            ...steps.map(({ from, to, arrow, label: said }) => `p${from}${arrow}p${to}: ${said}`),
          ].join("\n");
          const svg = await renderDiagram({ id: "d", text }).catch((error: unknown) => {
            if (error instanceof DiagramError) return undefined;
            throw error;
          });
          if (svg === undefined) return;
          drawn += 1;
          const found = readDrawn(svg);
          const said = [
            ...names.map((name, index) => `${index}: ${name}`),
            ...steps.map((one) => one.label),
          ];
          expect(found.texts.map(squeeze)).toEqual(said.map(squeeze));
          const column = (x: number) => {
            const middles = found.nodes.map(({ left, right }) => Math.abs((left + right) / 2 - x));
            return middles.indexOf(Math.min(...middles));
          };
          expect(found.edges.map(({ start, end }) => [column(start[0]), column(end[0])])).toEqual(
            steps.map(({ from, to }) => [from, to]),
          );
        },
      ),
      { seed, numRuns: 300 },
    );
    expect(drawn).toBeGreaterThan(100);
  });
});
