import { describe, expect, test } from "vitest";
import type { DiagramText } from "../../../src/diagrams/mermaid-text.ts";
import { drawPair, type Pass } from "../../../src/diagrams/pair-diagram.ts";
import { roleLabel } from "./role-label.ts";

const pm = roleLabel("pm", "Production Manager");
const td = roleLabel("td", "Technical Director");
const pass = (from: string, passes: string, disputed: readonly string[] = []): Pass => ({
  from,
  passes,
  disputed,
});

function drawn(passes: readonly Pass[], first = pm): DiagramText {
  const diagram = drawPair([first, td], passes);
  if (diagram === undefined) throw new Error("nothing is drawn");
  return diagram;
}

/** What a diagram's text declares after its name and its description. */
const statementsOf = ({ text }: DiagramText) =>
  text.split("\n").filter((line) => !/^(sequenceDiagram|acc(Title|Descr):)/.test(line));

describe("a pair's drawing", () => {
  const diagram = drawn([
    pass("pm", "usage data"),
    pass("td", "a release", ["Set standards", "Own the product"]),
    pass("pm", "a defect"),
  ]);

  test("has an arrow for each hand-off, in its direction and numbered as in the list beside it", () => {
    expect(diagram.text).toMatch(/^sequenceDiagram\n/);
    expect(statementsOf(diagram)).toEqual([
      "participant a as PM",
      "participant b as TD",
      "a->>b: 1 usage data",
      "b->>a: 2 a release",
      "Note over a,b: disputed: Set standards",
      "Note over a,b: disputed: Own the product",
      "a->>b: 3 a defect",
    ]);
  });

  test("has a name, and a description that tells every hand-off and what both claim", () => {
    expect(diagram.title).toBe(
      "What passes between the Production Manager and the Technical Director",
    );
    expect(diagram.text).toContain(`accTitle: ${diagram.title}\n`);
    expect(diagram.text).toContain(
      "accDescr: 1: the PM gives usage data. 2: the TD gives a release. 3: the PM gives a defect. Both claim: Set standards#59; Own the product.\n",
    );
  });

  test("does not speak of disputes where there are none", () => {
    const { text } = drawn([pass("pm", "a defect")]);
    expect(text).toContain("accDescr: 1: the PM gives a defect.\n");
    expect(text).not.toMatch(/Note|disputed|claim/);
  });

  test("is left out where nothing passes", () => {
    expect(drawPair([pm, td], [])).toBeUndefined();
  });

  test("prints what means something to Mermaid as it is", () => {
    const odd = 'do "this"; <b> #1';
    const text = statementsOf(drawn([pass("pm", odd, [odd])], { ...pm, shortTitle: 'P"M' }));
    expect(text).toEqual([
      "participant a as P#quot;M",
      "participant b as TD",
      "a->>b: 1 do #quot;this#quot;#59; #lt;b#gt; #35;1",
      "Note over a,b: disputed: do #quot;this#quot;#59; #lt;b#gt; #35;1",
    ]);
  });
});
