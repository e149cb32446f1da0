import { describe, expect, it } from "vitest";
import { checkDiagram } from "../../../../src/diagrams/render/check-diagram.ts";

const head = ["flowchart LR", "accTitle: A title", "accDescr: A description"];
const good = [
  ...head,
  'a["One"] --> b["Two"]',
  'click a href "/roles/cio/"',
  "class a,b left",
  "c:::hue-cio",
];

describe("checkDiagram", () => {
  it("finds nothing in a good diagram", () => {
    expect(checkDiagram(good.join("\n"))).toEqual([]);
  });

  it.each([
    ["front matter", ["---", "config: {}", "---", ...good], 1, "front matter"],
    ["a directive", [...head, "%%{init: {}}%%", "a --> b"], 4, "directives"],
    [
      "a mindmap",
      ["mindmap", "  accTitle: x", "  accDescr: y"],
      1,
      '"mindmap" are not supported; use a flowchart or a sequence diagram',
    ],
    [
      "a loop in a sequence",
      ["%% note", "sequenceDiagram", "accTitle: x", "accDescr: y", "loop daily", "A->>B: x", "end"],
      5,
      '"loop" is not supported',
    ],
    [
      "an old ELK flowchart",
      ["flowchart-elk LR", "accTitle: x", "accDescr: y"],
      1,
      "use a flowchart",
    ],
    ["an empty text", ["", ""], 1, "empty"],
    ["no title", ["flowchart LR", "accDescr: y", "a --> b"], 1, "no title"],
    [
      "no description",
      ["flowchart LR", "accTitle: x", "accDescr:", "a --> b"],
      1,
      "no description",
    ],
    ["classDef", [...good, "classDef left fill:red"], 8, "classDef"],
    ["style", [...good, "style a fill:red"], 8, "style"],
    ["linkStyle", [...good, "linkStyle 0 stroke:red"], 8, "linkStyle"],
    ["an unknown class", [...good, "class a pretty"], 8, '"pretty"'],
    ["an unknown inline class", [...good, "d:::pretty --> a"], 8, '"pretty"'],
    ["a script address", [...good, 'click b href "javascript:alert(1)"'], 8, "javascript:"],
    ["a relative address", [...good, 'click b href "roles/"'], 8, "roles/"],
    ["an address of another host", [...good, 'click b "//example.org/"'], 8, "//example.org"],
    ["a tip", [...good, 'click b href "/x/" "A tip"'], 8, "tips are not drawn"],
    ["two titles", [...good, "accTitle: Another"], 8, "more than one title"],
    ["two descriptions", [...good, "accDescr {", "another", "}"], 8, "more than one description"],
    ["a code in the title", ["flowchart LR", "accTitle: #12; x", "accDescr: y"], 2, '"#12;"'],
    ["HTML's code in the description", [...good.slice(0, 2), "accDescr: a &lt; b"], 3, '"&lt;"'],
    ["a text of more than 50,000 characters", [...good, `d["${"x".repeat(50_000)}"]`], 1, "50000"],
    ["a callback", [...good, "click b call doIt()"], 8, "function"],
    ["HTML", [...good, 'd["<b>bold</b>"]'], 8, "HTML"],
    ["Markdown", [...good, 'd["`**bold**`"]'], 8, "Markdown"],
    ["a formula", [...good, 'd["$$x^2$$"]'], 8, "formulas"],
    ["an icon", [...good, 'd["fa:fa-car Car"]'], 8, "icons"],
    ["a shape in braces", [...good, 'd@{ shape: circle, label: "x" }'], 8, "@{"],
    ["a second statement on a line", [...good, "d --> a; classDef left fill:red"], 8, "classDef"],
  ])("refuses %s", (_, lines, line, problem) => {
    const issues = checkDiagram(lines.join("\n"));
    expect(issues).toContainEqual(
      expect.objectContaining({
        line,
        problem: expect.stringContaining(problem),
      }),
    );
    expect(issues[0]?.remedy).toMatch(/\w/);
  });

  it("reads labels as labels", () => {
    const text = [...head, 'a["style; classDef x<br>class"] --> b["click me @{ x }"]'].map((line) =>
      line.replace("A title", "x; style y"),
    );
    expect(checkDiagram(text.join("\n"))).toEqual([]);
  });

  it("ignores comments", () => {
    expect(checkDiagram([...good, "%% style a fill:red"].join("\n"))).toEqual([]);
  });

  it("leaves an unclosed quotation mark to Mermaid", () => {
    expect(checkDiagram(["flowchart LR", 'a["x', "accTitle: x", "accDescr: y"].join("\n"))).toEqual(
      [],
    );
  });
});
