import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDrawn } from "../../../../src/diagrams/render/check-drawn.ts";
import { parseDiagram } from "../../../../src/diagrams/render/parse-diagram.ts";
import {
  checkFence,
  DiagramError,
  renderDiagram,
} from "../../../../src/diagrams/render/render-diagram.ts";
import { findLinks } from "../../../../src/diagrams/render/statements.ts";
import { readDrawn } from "./read-drawn.ts";

const cache = mkdtempSync(path.join(tmpdir(), "remit-fidelity-"));
const savedCache = process.env["REMIT_CACHE_DIR"];

beforeAll(() => {
  process.env["REMIT_CACHE_DIR"] = cache;
});

afterAll(() => {
  rmSync(cache, { recursive: true, force: true });
  if (savedCache === undefined) delete process.env["REMIT_CACHE_DIR"];
  else process.env["REMIT_CACHE_DIR"] = savedCache;
});

const head = ["accTitle: A title", "accDescr: A description"];
const flowchart = (...lines: string[]) => ["flowchart LR", ...head, ...lines].join("\n");
const sequence = (...lines: string[]) => ["sequenceDiagram", ...head, ...lines].join("\n");

async function drawnTexts(text: string): Promise<string[]> {
  return readDrawn(await renderDiagram({ id: "d", text })).texts;
}

describe("what is written is drawn", () => {
  it.each([
    ["> in a node", 'a["Cost >= 10?"]', ["Cost >= 10?"]],
    ["-> in a node", 'a["Props -> stage"]', ["Props -> stage"]],
    ["> on a line", 'a["A"] -- "cost >= 10" --> b["B"]', ["A", "B", "cost >= 10"]],
    ["< on a line in pipes", 'a["A"] -->|"cost<limit"| b["B"]', ["A", "B", "cost<limit"]],
    [
      "< in a group's title",
      'subgraph g["Seats <half full"]\na["A"]\nend',
      ["A", "Seats <half full"],
    ],
    ["< before an arrow", 'a["cost<limit"] --> b["B"]', ["cost<limit", "B"]],
    ["<> around a number", 'a["1 < 2 > 0"]', ["1 < 2 > 0"]],
    ["an arrow backwards", 'a["<- back"]', ["<- back"]],
    ["ampersands", 'a["R&D; more & more"]', ["R&D; more & more"]],
    ["a # before a word", 'a["Scene #12 and #13"]', ["Scene #12 and #13"]],
    ["codes of marks", 'a["#quot;R#amp;D#quot; #lt;x#gt; #35;12; #124;"]', ['"R&D" <x> #12; |']],
    ["brackets and pipes in quotes", 'a["(x) [y] {z} |w|"] --> b["B"]', ["(x) [y] {z} |w|", "B"]],
    ["arrows in quotes", 'a["a --> b; c ==> d"] --> b["x --o y"]', ["a --> b; c ==> d", "x --o y"]],
    ["words of the language", 'a["end"] --> b["class a left"]', ["end", "class a left"]],
    ["a backslash", String.raw`a["one\ntwo"]`, [String.raw`one\ntwo`]],
    ["a list", 'a["1. Step"] --> b["- item"]', ["1. Step", "- item"]],
    ["Markdown", 'a["**bold** _soft_"]', ["**bold** _soft_"]],
    [
      "a label without quotes",
      "a[Open the house] -- at seven --> b(Begin)",
      ["Open the house", "Begin", "at seven"],
    ],
    ["a label without spaces", 'c["C"]--ok-->d["D"]', ["C", "D", "ok"]],
    ["a dotted label", 'c["C"] -. "o k" .-> d["D"]', ["C", "D", "o k"]],
    ["a thick label", "c == x of y ==> d", ["c", "d", "x of y"]],
    ["a color in a label", 'a["style: x#35;fff;"]', ["style: x#fff;"]],
    ["a label over two lines", 'a["one\n  two"]', ["one two"]],
    ["one label for two lines", 'a & b -- "to" --> c', ["a", "b", "c", "to", "to"]],
  ])("%s", async (_, line, labels) => {
    expect((await drawnTexts(flowchart(line))).sort()).toEqual([...labels].sort());
  });

  it.each([
    ["marks of HTML", "A->>B: a < b > c & d"],
    ["a #", "A->>B: scene #12 again"],
    ["a colon", "A->>B: at 7:30: begin"],
    ["an arrow", "A->>B: go -->> there"],
    ["a prefix of Mermaid's", "A->>B: wrap: the gift"],
    ["a code", "A->>B: #quot;now#quot;"],
  ])("%s in a message", async (_, line) => {
    const said = line.slice(7).replace(/#quot;/g, '"');
    expect(await drawnTexts(sequence(line))).toEqual(["A", "B", said]);
  });

  it("names and notes of a sequence, in order", async () => {
    const text = sequence(
      "participant A as Stage > door",
      "actor B as A guest & friend",
      "A->>B: ticket?",
      "Note over A,B: before < half past",
      "Note left of A: closed",
      "B-->>A: here",
    );
    expect(await drawnTexts(text)).toEqual([
      "Stage > door",
      "A guest & friend",
      "ticket?",
      "before < half past",
      "closed",
      "here",
    ]);
  });

  it.each(["cost < 10", "a <b and c", "#quot;x#quot; #lt; y", "R&D; #12 {z}", "a > b -> c"])(
    "%j as title and description",
    async (said) => {
      const text = ["flowchart LR", `accTitle: ${said}`, `accDescr: ${said}`, "a --> b"].join("\n");
      const { title, description } = readDrawn(await renderDiagram({ id: "d", text }));
      const plain = said.replace(/#quot;/g, '"').replace(/#lt;/g, "<");
      expect([title, description]).toEqual([plain, plain]);
    },
  );
});

describe("what cannot be drawn as it is written is refused, with its line", () => {
  const origin = { file: "content/a.mdx", line: 11 };

  it.each([
    ["a code of no character", flowchart('a["x"]', 'b["See issue #12; then"]'), 15, '"#12;"'],
    ["a code of a letter", flowchart('a["x"]', 'b["See issue #65; then"]'), 15, '"A"'],
    ["a code of no name", flowchart('a["#x; y"]'), 14, '"#x;"'],
    ["a code beyond ASCII", flowchart('a["#8364;"]'), 14, '"€"'],
    ["HTML's code", flowchart('a["a &amp; b"]'), 14, '"&amp;"'],
    ["a head that joins a word", flowchart("a --okay"), 14, '"kay"'],
    ["a crossing that joins a word", flowchart("b --> c", "a ---xray"), 15, '"ray"'],
    ["two labels of a node", flowchart('a["One"]', 'a["Two"] --> b'), 14, '"One"'],
    ["an empty label", flowchart('a[" "]'), 14, "empty"],
    ["a label on a line that is not drawn", flowchart('a ~~~|"x"| b'), 14, "not drawn"],
    [
      "two addresses of a node",
      flowchart("a", 'click a "/x/"', 'click a "/y/"'),
      16,
      "two addresses",
    ],
    ["a shape that is not drawn", flowchart("b", 'a[("Store")]'), 15, "shape"],
    [
      "a direction in a group",
      flowchart("subgraph g", "direction TB", "a", "end"),
      14,
      "direction",
    ],
    ["an arrow of no kind", sequence("A->>B: x", "A-xB: y"), 15, "arrow"],
    [
      "501 arrows",
      flowchart(...Array.from({ length: 501 }, (_, n) => `a${n} --> b`)),
      514,
      "501 arrows",
    ],
    ["more than 50,000 characters", flowchart(`a["${"long ".repeat(10_001)}"]`), 11, "50,0"],
    ["a keyword as a node", flowchart("a --> end"), 14, "Parse error"],
  ])("%s", async (_, text, line, problem) => {
    const issues = await checkFence(text, origin);
    expect(issues.map((issue) => issue.line)).toContain(line);
    expect(
      issues
        .map((issue) => issue.problem)
        .join(" ")
        .replace("500", "50,0"),
    ).toContain(problem);
    for (const issue of issues) expect(issue.file).toBe("content/a.mdx");
  });

  it("says what else to do where a word is a keyword", async () => {
    const [issue] = await checkFence(flowchart("a --> end"), origin);
    expect(issue?.remedy).toContain("another id");
  });
});

describe("the last comparison", () => {
  it("finds words that a drawing lost, changed or added", async () => {
    const text = flowchart('a["Cost > 10"] -- "yes" --> b["Buy"]');
    const diagram = await parseDiagram(text);
    const svg = await renderDiagram({ id: "d", text });
    expect(checkDrawn(diagram, svg)).toEqual([]);
    const spoilt: [string, string][] = [
      [svg.replace("Cost &gt; 10", "Cost 10"), "Cost > 10"],
      [svg.replace(">yes<", "><"), "yes"],
      [svg.replace("</svg>", "<text><tspan>More</tspan></text></svg>"), "More"],
      [svg.replace("A title", "Another"), "title"],
      [svg.replace("A description", ""), "description"],
    ];
    for (const [bad, finding] of spoilt) {
      expect(bad).not.toBe(svg);
      expect(
        checkDrawn(diagram, bad)
          .map(({ problem }) => problem)
          .join(" "),
      ).toContain(finding);
    }
  });
});

describe("findLinks", () => {
  it("lists the addresses of a text with their lines", () => {
    const text = flowchart(
      'a["click b href #quot;/no/#quot;"]',
      'click a href "/x/#y"',
      'click b "/z/"',
    );
    expect(findLinks(text)).toEqual([
      { address: "/x/#y", line: 5 },
      { address: "/z/", line: 6 },
    ]);
  });
});

describe("an error", () => {
  it("is one that says where, whatever was wrong", async () => {
    const failure: unknown = await renderDiagram({ id: "d", text: "flowchart LR\na -->" }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(DiagramError);
  });
});
