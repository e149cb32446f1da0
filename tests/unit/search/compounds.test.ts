import { describe, expect, test } from "vitest";
import { parseCompounds, readWords } from "../../../src/search/compounds.ts";
import { findCompounds, listTexts, readTexts, stemsIn } from "../../../src/search/vocabulary.ts";

const find = (...texts: string[]) => findCompounds(readTexts(texts));

describe("compounds of texts", () => {
  test.each([
    [["a props-driven theater"], "props-driven"],
    [["stage-door, stagedoor and stagedoor"], "stage+door"],
    [["a stage door", "the stage door", "the stagedoor"], "stage-door"],
    [["StageNow", "StageNow"], "stage+now"],
    [["a bird's-eye view"], "bird-eye"],
    [["shadow-IT"], "shadow-IT"],
    [["a state-of-the-art stage"], "state-of-the-art"],
    [["stage doors and a stagedoor"], "stage-doors"],
    [["doors – stages", "1-2", "over time, overtime", "plain words"], ""],
  ])("%j have %j", (texts, compounds) => {
    expect(find(...texts)).toBe(compounds);
  });

  test("are not found in words whose stems are alike only", () => {
    expect(find("the account lies there", "accounts")).toBe("");
  });

  test("each text counts once, whatever it is repeated for", () => {
    expect(readTexts(["one two", "one two"])).toEqual([{ text: "one two", words: ["one", "two"] }]);
  });
});

describe("words are read", () => {
  const compounds = parseCompounds("props-driven shadow-IT stage+door organisation-wide");

  test.each([
    ["propsdriven", ["props", "driven"]],
    ["props driven", ["props", "driven"]],
    ["Props-Driven", ["props", "driven"]],
    ["shadowit", ["shadow", "IT"]],
    ["shadowIT", ["shadow", "IT"]],
    ["stage door", ["stagedoor"]],
    ["stage-doors", ["stagedoors"]],
    ["stagedoor", ["stagedoor"]],
    ["organisationwide", ["organization", "wide"]],
    ["organizationwide", ["organization", "wide"]],
    ["stage the door", ["stage", "the", "door"]],
    ["props", ["props"]],
  ])("%s as %j", (text, words) => {
    expect(readWords(text, compounds)).toEqual(words);
  });

  test("as they are where there are no compounds", () => {
    expect(readWords("propsdriven stage door", parseCompounds(""))).toEqual([
      "propsdriven",
      "stage",
      "door",
    ]);
  });
});

test("texts are listed however deep they stand, of a body its prose", () => {
  const value = { a: ["one", { b: "two", c: 3 }], body: { text: "three", words: 1, links: ["x"] } };
  expect(listTexts(value)).toEqual(["one", "two", "three"]);
});

test("stems are those of words that carry a subject", () => {
  expect([...stemsIn(readTexts(["The printers of the printer"]), parseCompounds(""))]).toEqual([
    "print",
  ]);
});
