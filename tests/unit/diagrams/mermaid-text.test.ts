import { describe, expect, test } from "vitest";
import {
  escapeLabel,
  formatHead,
  nodeBudget,
  type DiagramText,
} from "../../../src/diagrams/mermaid-text.ts";
import { drawPair, type PairColumns } from "../../../src/diagrams/pair-diagram.ts";
import { drawRole } from "../../../src/diagrams/role-diagram.ts";
import type { MatrixGroup, MatrixRow } from "../../../src/model/pages/matrix.ts";

const cio = {
  kind: "role",
  id: "cio",
  title: "Chief Information Officer",
  shortTitle: "CIO",
} as const;
const cto = {
  kind: "role",
  id: "cto",
  title: "Chief Technology Officer",
  shortTitle: "CTO",
} as const;
const domain = (id: string) => ({ id, title: `Domain ${id}`, description: "What belongs there." });

function row(id: string, fields: Partial<MatrixRow> = {}): MatrixRow {
  return {
    id,
    code: "R001",
    title: `Do ${id}`,
    summary: "In short.",
    domain: domain("work"),
    ownership: "sole",
    owners: [{ ...cio, standing: "assigned" }],
    cells: [],
    ...fields,
  };
}

/** So many rows, each with its own id, in one domain. */
const rows = (count: number, id: string, of = domain("work")) =>
  Array.from({ length: count }, (_, index) => row(`${id}-${index}`, { domain: of }));

/** The boxes that a diagram's text declares: id → label. */
function boxesOf({ text }: DiagramText): Map<string, string> {
  const boxes = [...text.matchAll(/^\s*(\w+)(?:\[|\(\[)"([^"]*)"(?:\]|\]\))$/gm)];
  return new Map(boxes.map(([, id = "", label = ""]) => [id, label]));
}

/** The arrows that a diagram's text declares, as pairs of box ids. */
function arrowsOf({ text }: DiagramText): [string, string][] {
  const arrows = [...text.matchAll(/^(\w+) (?:-- "[^"]*" )?--> (\w+)$/gm)];
  return arrows.map(([, from = "", to = ""]) => [from, to]);
}

/** Every id that an arrow, a link or a class names and no box has. */
function danglingOf(diagram: DiagramText): string[] {
  const boxes = boxesOf(diagram);
  const details = [...diagram.text.matchAll(/^(?:click|class) (\w+) /gm)].map(([, id = ""]) => id);
  return [...arrowsOf(diagram).flat(), ...details].filter((id) => !boxes.has(id));
}

const labelsOf = (diagram: DiagramText) => [...boxesOf(diagram).values()];

describe("a role's diagram", () => {
  const group = (id: string, count: number): MatrixGroup => ({
    domain: domain(id),
    rows: rows(count, id, domain(id)),
  });

  test("is a tree of the role, its domains and their responsibilities", () => {
    const diagram = drawRole(cio, [group("a", 2), group("b", 1)]);
    expect(labelsOf(diagram)).toEqual([
      "Chief Information Officer",
      "Domain a",
      "Do a-0 (assigned)",
      "Do a-1 (assigned)",
      "Domain b",
      "Do b-0 (assigned)",
    ]);
    expect(arrowsOf(diagram)).toHaveLength(5);
    expect(danglingOf(diagram)).toEqual([]);
    expect(diagram.text).toContain('href "/responsibilities/a-1/"');
  });

  test("says what is not sole", () => {
    const shared = {
      domain: domain("a"),
      rows: [row("one", { ownership: "joint" }), row("two", { ownership: "contested" })],
    };
    expect(labelsOf(drawRole(cio, [shared]))).toEqual(
      expect.arrayContaining(["Do one (assigned, joint)", "Do two (assigned, disputed)"]),
    );
  });

  test("shows every responsibility while all boxes fit the budget", () => {
    expect(boxesOf(drawRole(cio, [group("a", 11), group("b", 10)])).size).toBe(nodeBudget);
  });

  test("beyond the budget shows domains with their counts, linked to the rows", () => {
    const diagram = drawRole(cio, [group("a", 12), group("b", 10)]);
    expect(labelsOf(diagram)).toEqual([
      "Chief Information Officer",
      "Domain a (12)",
      "Domain b (10)",
    ]);
    expect(diagram.text).toContain('href "/roles/cio/#owns-a"');
    expect(danglingOf(diagram)).toEqual([]);
  });

  test("of a role that owns nothing is the role alone", () => {
    expect(labelsOf(drawRole(cio, []))).toEqual(["Chief Information Officer"]);
  });

  test("has a name and a description that counts", () => {
    const { title, text } = drawRole(cio, [group("a", 2), group("b", 1)]);
    expect(title).toBe("What the Chief Information Officer answers for");
    expect(text).toContain(`accTitle: ${title}`);
    expect(text).toContain("accDescr: 3 responsibilities in 2 domains: Domain a, 2; Domain b, 1.");
  });
});

describe("a pair's diagram", () => {
  const pair = { first: cio, second: cto };
  const draw = (columns: Partial<PairColumns>, arrows: Parameters<typeof drawPair>[2] = []) =>
    drawPair(pair, { onlyFirst: [], shared: [], onlySecond: [], ...columns }, arrows);

  test("has three columns", () => {
    const { text } = draw({
      onlyFirst: rows(1, "left"),
      shared: rows(1, "mid"),
      onlySecond: rows(1, "right"),
    });
    const heads = [...text.matchAll(/^subgraph (\w+)\["(.*)"\]$/gm)].map(([, id, title]) => [
      id,
      title,
    ]);
    expect(heads).toEqual([
      ["L", "Only CIO"],
      ["S", "Joint or disputed"],
      ["R", "Only CTO"],
    ]);
  });

  test("says of an empty column that it is empty", () => {
    const diagram = draw({ onlyFirst: rows(1, "left") });
    expect(boxesOf(diagram)).toEqual(
      new Map([
        ["r0", "Do left-0 (assigned)"],
        ["Sx", "Nothing"],
        ["Rx", "Nothing"],
      ]),
    );
    expect(diagram.text).toContain("class Sx muted");
  });

  test("shows every responsibility while all fit the budget", () => {
    const diagram = draw({
      onlyFirst: rows(12, "left"),
      shared: rows(2, "mid"),
      onlySecond: rows(10, "right"),
    });
    expect(boxesOf(diagram).size).toBe(nodeBudget);
    expect(labelsOf(diagram)).toContain("Do left-11 (assigned)");
  });

  describe("beyond the budget", () => {
    const columns = {
      onlyFirst: [...rows(20, "a", domain("a")), ...rows(5, "b", domain("b"))],
      shared: rows(3, "mid"),
      onlySecond: rows(10, "c", domain("c")),
    };
    const diagram = draw(columns, [{ from: "a-3", to: "c-0", label: "a defect" }]);

    test("counts by domain what no hand-off touches, and says where more is counted than shown", () => {
      expect(labelsOf(diagram)).toEqual([
        "Do a-3 (assigned)",
        "Domain a: 19 more",
        "Domain b: 5",
        "Do mid-0 (assigned)",
        "Do mid-1 (assigned)",
        "Do mid-2 (assigned)",
        "Do c-0 (assigned)",
        "Domain c: 9 more",
      ]);
      expect(diagram.text).toContain('href "/responsibilities/#b"');
    });

    test("leads to the domains' own pages where the register has them", () => {
      const { text } = drawPair(
        pair,
        { onlyFirst: columns.onlyFirst, shared: [], onlySecond: [] },
        [],
        true,
      );
      expect(text).toContain('href "/responsibilities/domain/b/"');
      expect(text).not.toContain("/responsibilities/#");
    });

    test("keeps within it", () => {
      expect(boxesOf(diagram).size).toBeLessThanOrEqual(nodeBudget);
    });

    test("draws hand-offs between boxes that are there", () => {
      const boxes = boxesOf(diagram);
      const arrows = arrowsOf(diagram).map((ends) => ends.map((id) => boxes.get(id)));
      expect(arrows).toEqual([["Do a-3 (assigned)", "Do c-0 (assigned)"]]);
      expect(danglingOf(diagram)).toEqual([]);
    });
  });

  test("says how many there are and whom they belong to", () => {
    const { title, text } = draw({ onlyFirst: rows(2, "left"), onlySecond: rows(1, "right") });
    expect(title).toBe(
      "What the Chief Information Officer and the Chief Technology Officer own apart and together",
    );
    expect(text).toContain(
      "accDescr: 2 only with the CIO, 0 joint or disputed, 1 only with the CTO. Arrows are hand-offs.",
    );
  });
});

describe("what means something to Mermaid is printed as it is:", () => {
  test.each([
    ['say "yes"', "say #quot;yes#quot;"],
    ["a < b > c", "a #lt; b #gt; c"],
    ["R&D", "R#amp;D"],
    ["<script>", "#lt;script#gt;"],
    ["`code`", "#96;code#96;"],
    ["two\nlines", "two lines"],
    ["[one] (two) {three}", "[one] (two) #123;three#125;"],
    ["$$x$$ at 5% of fa:fa-user", "#36;#36;x#36;#36; at 5#37; of fa#58;fa-user"],
    ["a\\b", "a#92;b"],
    ["item #1; done", "item #35;1; done"],
  ])("%j", (text, escaped) => {
    expect(escapeLabel(text)).toBe(escaped);
  });

  test("in the labels of nodes, columns and arrows", () => {
    const odd = 'Do "this" [now] <b>';
    const { text } = drawPair(
      { first: { ...cio, shortTitle: 'C"IO' }, second: cto },
      {
        onlyFirst: [row("one", { title: odd })],
        shared: [],
        onlySecond: [row("two", { title: odd })],
      },
      [{ from: "one", to: "two", label: 'a "word"' }],
    );
    expect(text).toContain('r0["Do #quot;this#quot; [now] #lt;b#gt; (assigned)"]');
    expect(text).toContain('subgraph L["Only C#quot;IO"]');
    expect(text).toContain('r0 -- "a #quot;word#quot;" --> r1');
  });

  test("a name and a description stay on their lines and open no block", () => {
    expect(formatHead("One\ntwo", "{ three }\nfour")).toEqual([
      "accTitle: One two",
      "accDescr: #123; three #125; four",
    ]);
  });
});
