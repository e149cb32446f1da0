import { describe, expect, test } from "vitest";
import {
  editorialMark,
  isCited,
  settleEditorial,
} from "../../../src/components/prose/editorial.ts";
import { sectionMark, splitSections } from "../../../src/components/prose/sections.ts";

const cites = '<span class="cites"><a href="/sources/a/#b">A 1</a></span>';

test("prose is cited where it holds a citation", () => {
  expect(isCited(`Text. ${cites}`)).toBe(true);
  expect(isCited("Text about cites.")).toBe(false);
});

describe("editorial judgement", () => {
  test("is marked paragraph by paragraph where other paragraphs cite", () => {
    const html = `<p>One. ${cites}</p><p>Two.${editorialMark}</p>`;
    expect(settleEditorial(html)).toEqual({ html, allEditorial: false });
  });

  test("is said once where all of it is", () => {
    const html = `<p>One.${editorialMark}</p><p>Two.${editorialMark}</p>`;
    expect(settleEditorial(html)).toEqual({ html: "<p>One.</p><p>Two.</p>", allEditorial: true });
  });

  test("is not said of nothing", () => {
    expect(settleEditorial(" \n")).toEqual({ html: " \n", allEditorial: false });
  });
});

describe("a body in sections", () => {
  test("comes apart by their ids", () => {
    const html = `${sectionMark("day")}<p>Day.</p>\n${sectionMark("works-with")}<p>With.</p>`;
    expect([...splitSections(html)]).toEqual([
      ["day", "<p>Day.</p>\n"],
      ["works-with", "<p>With.</p>"],
    ]);
  });

  test("keeps comments that are no marks", () => {
    expect([...splitSections(`${sectionMark("day")}<p>A</p><!-- b --><p>C</p>`)]).toEqual([
      ["day", "<p>A</p><!-- b --><p>C</p>"],
    ]);
  });

  test("without a section is empty", () => {
    expect(splitSections("<p>Prose.</p>").size).toBe(0);
  });
});
