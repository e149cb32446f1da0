import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepNeededRules } from "../../../src/build/needed-rules.ts";

const letters = new Set([..."aé"].map((letter) => letter.codePointAt(0) ?? 0));
const element = (tag: string, ...classes: readonly string[]) => ({
  tag,
  classes: new Set(classes),
});
const keep = (css: string) =>
  keepNeededRules(css, {
    elements: [element("p"), element("p", "a"), element("section", "b")],
    made: new Set(["ul", "made"]),
    properties: new Set(["--told"]),
    letters,
  }).replace(/\s+/g, "");

describe("the rules that a page needs", () => {
  it.each([
    ["a class that is there", ".a{color:red}", ".a{color:red}"],
    ["a class that is not there", ".z{color:red}", ""],
    ["a tag that is not there", "table{color:red}", ""],
    ["a class on another tag", "section.a,p.b,P.a{color:red}", "P.a{color:red}"],
    [
      "classes that no element has together",
      ".a.b,.a>.b,.b:is(.a){color:red}",
      ".a>.b,.b:is(.a){color:red}",
    ],
    ["a class that scripts give", "p.a.made,section.a.made{color:red}", "p.a.made{color:red}"],
    ["what scripts make", "ul.made,ul.a,ul:not(.z){color:red}", "ul.made,ul:not(.z){color:red}"],
    ["one of two selectors", ".a,.z{color:red}", ".a{color:red}"],
    ["a class within one that is not there", ".z .a{color:red}", ""],
    ["one of several in :is()", ":is(.a,.z) p{color:red}", ":is(.a,.z)p{color:red}"],
    ["none of several in :where()", "p:where(.y,.z){color:red}", ""],
    ["what nothing may hold", "p:has(> .z){color:red}", ""],
    ["what is not so", "p:not(.z){color:red}", "p:not(.z){color:red}"],
    ["states, ids and attributes", "#x:hover[open]{color:red}", "#x:hover[open]{color:red}"],
    ["a rule for paper", "@media print{.z{color:red}.a{color:red}}", "@mediaprint{.a{color:red}}"],
    ["a medium with nothing left", "@media print{.z{color:red}}", ""],
    ["layers and their order", "@layer a,b;@layer a{.z{color:red}}", "@layera,b;"],
    ["a face and a movement", "@keyframes k{from{top:0}}", "@keyframesk{from{top:0}}"],
    [
      "a file of a typeface by its letters",
      ["U+20-7E", "U+D8, U+E9", "U+E9", "U+100-17F", "U+d8,U+e8-ea"]
        .map((range) => `@font-face{unicode-range:${range}}`)
        .join(""),
      ["U+20-7E", "U+D8,U+E9", "U+E9", "U+d8,U+e8-ea"]
        .map((range) => `@font-face{unicode-range:${range}}`)
        .join(""),
    ],
    [
      "the range of a face that has one file left",
      '@font-face{font-family:"A";src:url(a);unicode-range:U+61}@font-face{font-family:"A";src:url(b);unicode-range:U+100}@font-face{font-family:"A";font-weight:600;src:url(c);unicode-range:U+61}',
      '@font-face{font-family:"A";src:url(a)}@font-face{font-family:"A";font-weight:600;src:url(c)}',
    ],
    [
      "a property that nothing uses, and one that only it uses",
      ".a{--x:var(--y);--told:1;top:var(--z,0)}.a{--y:1}.a{--z:2}",
      ".a{--told:1;top:var(--z,0)}.a{--z:2}",
    ],
    ["a face without a range", "@font-face{src:local(A)}", "@font-face{src:local(A)}"],
    ["words within strings", '.a::before{content:".z{"}', '.a::before{content:".z{"}'],
  ])("keep or lose %s", (_, css, kept) => {
    expect(keep(css)).toBe(kept);
  });

  it("are all there where all names are", () => {
    const name = fc.constantFrom("a", "b", "c", "d");
    const rule = fc
      .tuple(name, fc.constantFrom(" ", ">", "+", ":not(.", ":is(."), name)
      .map(
        ([one, by, other]) => `.${one}${by}${by.endsWith(".") ? `${other})` : `.${other}`}{top:0}`,
      );
    fc.assert(
      fc.property(fc.array(rule), (rules) => {
        const css = rules.join("\n");
        expect(
          keepNeededRules(css, {
            elements: [element("p", "a", "b", "c", "d")],
            made: new Set(),
            properties: new Set(),
            letters,
          }),
        ).toBe(css);
      }),
    );
  });
});
